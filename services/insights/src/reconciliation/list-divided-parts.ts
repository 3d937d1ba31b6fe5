import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { honoraryShown, lastPeriodBefore } from './reconcile.ts';
import { DividedPart } from './reconciliation.entity.ts';

class ListedPart extends DividedPart {
  total!: number;
}

/** Lists the parts of bases that were divided on a day, within the viewer's reach, by the base they come from. One statement. */
export async function listDividedParts(
  em: EntityManager,
  viewer: Viewer,
  { on, size, after }: { readonly on: string; readonly size: number; readonly after: string | null | undefined },
): Promise<Page<DividedPart>> {
  const codec = new CursorCodec(['dividedParts', on]);
  const [name = null, fromId = null, toId = null] = after == null ? [] : codec.decode(after, ['text', 'id', 'id']);
  const found = await instances(
    em,
    ListedPart,
    sql`
    with period as materialized (${lastPeriodBefore(on)}), divided as materialized (
      select distinct l.to_unit_id from organisation.unit_lineage l
      join organisation.unit f on f.id = l.from_unit_id and f.target_applies and f.closed_on = l.effective_on - 1
      where l.effective_on = ${on}::date and l.kind = 'PART' and ${isWithinReach(viewer, 'organisation', sql`l.to_unit_id`)}
    ), matched as materialized (
      select c.origin_id as "fromId", c.unit_id as "toId", o.code as "fromCode", o.full_name as "fromName", n.code as "toCode", n.full_name as "toName",
        p.code as "provinceCode", (c.part_to - c.part_from)::float8 as share, l.share is not null as "isShareKnown",
        coalesce(membership.members_in_part(f, c.part_from, c.part_to), 0) as members,
        coalesce(organisation.count_in_part(w.women18_plus, c.part_from, c.part_to), 0) as "women18Plus",
        coalesce(organisation.count_in_part(f.honorary, c.part_from, c.part_to), 0) as honorary
      from organisation.composition(array(select to_unit_id from divided), array(select ${on}::date from divided), ${on}::date - 1) as c
      join organisation.unit_lineage l on l.from_unit_id = c.origin_id and l.to_unit_id = c.unit_id and l.effective_on = ${on}::date and l.kind = 'PART'
      join organisation.unit_version o on o.unit_id = c.origin_id and ${on}::date - 1 between o.valid_from and o.valid_to
      join organisation.unit_version n on n.unit_id = c.unit_id and ${on}::date between n.valid_from and n.valid_to
      join organisation.unit_ancestor a on a.unit_id = c.unit_id and a.ancestor_level = 'PROVINCE' and ${on}::date between a.valid_from and a.valid_to
      join organisation.unit_version p on p.unit_id = a.ancestor_id and ${on}::date between p.valid_from and p.valid_to
      cross join period
      left join membership.unit_figures f on f.unit_id = c.origin_id and f.period = period.code
      left join membership.women_population w on w.unit_id = c.origin_id and w.rule_set_id = period.rule_set_id
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${name}::text is null or ("fromName" collate "vi-x-icu", "fromId", "toId") > (${name}::text collate "vi-x-icu", ${fromId}::uuid, ${toId}::uuid)
      order by "fromName" collate "vi-x-icu", "fromId", "toId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((part) => part.fromId !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (part) => Object.assign(part, { honorary: honoraryShown(viewer, part) }),
      cursor: (part) => codec.encode([part.fromName, part.fromId, part.toId]),
    },
  );
}
