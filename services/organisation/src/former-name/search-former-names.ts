import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { FormerName } from './former-name.entity.ts';

export interface FormerNameSearch {
  readonly search: string;
  readonly asOf: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends FormerName {
  total!: number;
}

/**
 * Finds the units of a day by names that are no longer in use: their own former names (a unit that only moved has none), those
 * of what went into them, and, for a unit that was dissolved with all below it elsewhere, those its units below went into (a
 * district of before July 2025). Old papers write «Quí» and «Quý», «Mĩ» and «Mỹ»: i and y are one here. What is looked for
 * stands in the name as it is written, or every word of it does, in whatever order: «Phú Quý huyện» is Huyện Phú Quý (F-20).
 */
export async function searchFormerNames(
  em: EntityManager,
  viewer: Viewer,
  { search, asOf, size, after }: FormerNameSearch,
): Promise<Page<FormerName>> {
  const day = asOf ?? today();
  const codec = new CursorCodec(['formerNames', search, day]);
  const [name = null, unitId = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with old as (
      select v.unit_id, v.full_name, v.valid_to, u.ending, u.closed_on
      from organisation.unit_name n
      join organisation.unit_version v using (full_name, name)
      join organisation.unit u on u.id = v.unit_id
      where ${bearsWords(search)} and v.valid_to < ${day}::date
    ), led as (
      select full_name, valid_to, 'RENAMED' as trail, true as whole, unit_id as found_id from old where closed_on >= ${day}::date and not exists (
        select from organisation.unit_version v where v.unit_id = old.unit_id and v.full_name = old.full_name and v.validity @> ${day}::date)
      union all
      select o.full_name, o.valid_to, 'SUCCESSOR', h.whole, h.heir_id
      from old o join organisation.unit_heir h on h.unit_id = o.unit_id where o.ending in ('MERGED', 'SPLIT')
      union all
      select o.full_name, o.valid_to, 'THROUGH_UNITS_BELOW', count(*) over (partition by o.unit_id, o.valid_to) = 1 and bool_and(h.whole), h.heir_id
      from old o
      join organisation.unit_ancestor a on a.ancestor_id = o.unit_id and a.depth = 1 and a.valid_to = o.closed_on
      join organisation.unit_heir h on h.unit_id = a.unit_id
      join organisation.unit below on below.id = a.unit_id
      join organisation.unit heir on heir.id = h.heir_id and heir.level = below.level and ${day}::date between heir.opened_on and heir.closed_on
      where o.ending = 'DISSOLVED' group by o.full_name, o.valid_to, o.unit_id, h.heir_id
    ), matched as materialized (
      select distinct on (l.full_name, l.found_id) l.full_name as name, l.valid_to as "lastDay", l.trail,
        case when l.whole then 'WHOLE' else 'PART' end as extent, l.found_id as "unitId"
      from led l join organisation.unit u on u.id = l.found_id and ${day}::date between u.opened_on and u.closed_on
      where ${isWithinReach(viewer, 'organisation', sql`l.found_id`)}
      order by l.full_name, l.found_id, l.valid_to desc
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${name}::text is null or (name collate "vi-x-icu", "unitId") > (${name}::text collate "vi-x-icu", ${unitId}::uuid)
      order by name collate "vi-x-icu", "unitId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.unitId !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.name, one.unitId]) },
  );
}

/** The condition that a name `n` has the text in it, or all its words; each is looked up once, whatever number of names there is. */
function bearsWords(search: string) {
  const words = search.split(/\s+/);
  const pattern = (text: RawBuilder<unknown>) => sql`translate(public.search_pattern(${text}), 'y', 'i')`;
  const folded = sql`translate(n.full_folded, 'y', 'i')`;
  return sql`(${folded} like ${pattern(sql`${search}`)}
    or ' ' || ${folded} || ' ' like all (select ${pattern(sql`' ' || word || ' '`)} from unnest(${words}::text[]) as word))`;
}
