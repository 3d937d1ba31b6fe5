import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { PublicHonoraryMember, PublicHonoraryProvince } from './public-honorary.entity.ts';

export interface PublicList {
  /** Recognised in this province of today, whatever it was called then; of all unless said. */
  readonly provinceId?: string | null | undefined;
  /** Part of the name. */
  readonly search?: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends PublicHonoraryMember {
  /** Its number in the list, from 1. */
  place!: number | null;
  total!: number;
}

/** Whether a record `m` may be named today. */
const isPublic = () => sql`m.state = 'RECOGNISED' and m.publication_on <= ${today()}::date and m.publication_until > ${today()}::date`;

/**
 * Who is an honorary member today and has agreed to be named, the latest first. It asks nothing of whoever reads: this is what the guidance
 * makes public, and no other column is read.
 */
export async function listPublicHonorary(
  em: EntityManager,
  { provinceId = null, search, size, after }: PublicList,
): Promise<Page<PublicHonoraryMember>> {
  const sought = search?.normalize('NFC').trim() || null;
  const codec = new CursorCodec(['publicHonoraryMembers', provinceId, sought]);
  // where a page begins is a number: an identity of somebody's record is nobody's to see
  const [offset = 0] = after == null ? [] : codec.decode(after, ['integer']);
  const isOfProvince =
    provinceId === null
      ? sql`true`
      : isId(provinceId)
        ? sql`m.unit_id in (select organisation.reach(${provinceId}::uuid, ${today()}::date))`
        : sql`false`;
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select m.id, m.recognised_on from membership.honorary_member m
      where ${isPublic()} and ${isOfProvince}
        and (${sought}::text is null or m.name_folded like public.search_pattern(${sought}))
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${offset}::int + row_number() over (order by m.recognised_on desc, m.id desc)::int as place, m.full_name as name, m.level, m.recognised_on as "recognisedOn", m.origin = 'DEMONSTRATION' as "isDemonstration",
        unit.full_name as "recognisedBy", province.full_name as province
      from (
        select * from matched a
        order by a.recognised_on desc, a.id desc limit ${size + 1} offset ${offset}
      ) as chosen
      join membership.honorary_member m on m.id = chosen.id
      join organisation.unit_version unit on unit.unit_id = m.unit_id and m.recognised_on between unit.valid_from and unit.valid_to
      left join organisation.unit_ancestor a on a.unit_id = m.unit_id and a.ancestor_level = 'PROVINCE' and m.recognised_on between a.valid_from and a.valid_to
      left join organisation.unit_version province on province.unit_id = a.ancestor_id
        and m.recognised_on between province.valid_from and province.valid_to
      order by m.recognised_on desc, m.id desc
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.place !== null),
    found[0]?.total ?? 0,
    { size, after },
    // the class is built anew: what the list needs of a record stays here
    { node: publicOf, cursor: (one) => codec.encode([one.place]) },
  );
}

function publicOf({ name, level, recognisedBy, province, recognisedOn, isDemonstration }: Found): PublicHonoraryMember {
  return Object.assign(new PublicHonoraryMember(), { name, level, recognisedBy, province, recognisedOn, isDemonstration });
}

/**
 * The provinces of today, by their names, with how many of theirs the list names.
 */
export const listPublicProvinces = (em: EntityManager): Promise<PublicHonoraryProvince[]> =>
  instances(
    em,
    PublicHonoraryProvince,
    sql`
    with named as materialized (
      select m.unit_id, count(*) as count from membership.honorary_member m where ${isPublic()} group by m.unit_id
    ), standing as (
      -- where the few units stand that have recognised somebody: to spell out all that each province reaches takes seconds
      select distinct s.unit_id, a.ancestor_id as province_id
      from organisation.seats_of((select array_agg(unit_id) from named), ${today()}::date) as s
      join organisation.unit_ancestor a on a.unit_id = s.stem_id and a.ancestor_level = 'PROVINCE' and ${today()}::date between a.valid_from and a.valid_to
    )
    select u.id, v.full_name as name, coalesce((
      select sum(n.count) from standing s join named n using (unit_id) where s.province_id = u.id
    ), 0)::int as count
    from organisation.unit u
    join organisation.unit_version v on v.unit_id = u.id and ${today()}::date between v.valid_from and v.valid_to
    where u.level = 'PROVINCE' and ${today()}::date between u.opened_on and u.closed_on
    order by v.name collate "vi-x-icu"`,
  );
