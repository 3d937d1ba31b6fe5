import { copyInto } from '@vwu/kit/copy';
import { draw, drawBetween } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { BaseCountKind } from '../../base-count/base-count.entity.ts';
import { dayText, lastDay } from './days.ts';
import { morningOf } from './member-rows.ts';

interface CountedBase {
  readonly unitId: string;
  readonly kind: BaseCountKind;
  /** Of its members. */
  readonly households: number;
  readonly members: number;
}

/** Where officers have counted, the base itself or what went into it, their count holds, and nothing is generated. */
const basesSql = `
  with home as (
    select coalesce(s.stem_id, t.unit_id) as base_id, t.unit_id, t.households
    from membership.household_total t
    left join organisation.unit_stem s on s.unit_id = t.unit_id and $1::date between s.valid_from and s.valid_to
  )
  select u.id as "unitId", k.kind, sum(h.households)::int as households, coalesce(sum(c.members), 0)::int as members
  from home h
  join organisation.unit u on u.id = h.base_id and u.level = 'BASE' and u.target_applies and $1::date between u.opened_on and u.closed_on
  left join membership.member_count c on c.unit_id = h.unit_id
  cross join unnest($2::text[]) as k (kind)
  where not exists (
    select from membership.base_count b where b.kind = k.kind
      and (b.unit_id = u.id or b.unit_id in (select f.unit_id from organisation.unit_heir f where f.heir_id = u.id)))
  group by u.id, k.kind having sum(h.households) > 0 order by u.id, k.kind`;

/** What share of its members persons of a kind come to in a base, at least and at most. */
const sharesOfMembers: Record<Exclude<BaseCountKind, 'HOUSEHOLDS'>, readonly [number, number]> = {
  LOAN_NEED_UNMET: [0.02, 0.1],
  SUPERIOR_CLUB_MEMBERS: [0.005, 0.03],
  ACTIVE_WHERE_THEY_LIVE: [0.01, 0.06],
  TEMPORARY_WOMEN: [0.01, 0.15],
};

/**
 * What bases have counted besides their members (MEM-009, MEM-027, MEM-031, MEM-038, FEE-012), for most of them: as many households as make the share of those with a
 * member lie about the 85 of a hundred that are aimed at. After the households of members were counted.
 */
export async function loadBaseCounts(db: pg.Client): Promise<void> {
  const { rows } = await db.query<CountedBase>(basesSql, [dayText(lastDay), Object.keys(sharesOfMembers).concat('HOUSEHOLDS')]);
  const counted = rows.filter(({ unitId, kind }) => draw('has counted', kind, unitId) < 0.92);
  await copyInto(db, 'membership.base_count', counted.map(countRow));
}

function countRow({ unitId, kind, households, members }: CountedBase) {
  const count =
    kind === 'HOUSEHOLDS'
      ? Math.round(households / drawBetween(0.76, 0.94, 'households covered', unitId))
      : Math.round(members * drawBetween(...sharesOfMembers[kind], kind, unitId));
  return {
    id: stableId(`base count ${kind} ${unitId}`, dayText(lastDay)),
    unit_id: unitId,
    kind,
    as_of: dayText(lastDay),
    count,
    source: 'Dữ liệu minh họa',
    recorded_at: morningOf(dayText(lastDay)),
    origin: 'DEMONSTRATION',
  };
}
