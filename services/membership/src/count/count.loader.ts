import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { coarse } from './coarse.ts';
import { MemberCounts } from './count.entity.ts';
import { type Measure, measures } from './measures.ts';

export type CountLoader = DataLoader<UnitOnDay, MemberCounts | null, string>;

const fields = Object.keys(measures) as Measure[];

/**
 * Batches the counts of units into one statement, whatever their level: what is kept for the branches below them. Null for a unit
 * that was not there on the day.
 */
export const createCountLoader = (em: EntityManager, viewer: Viewer, reach: Reach): CountLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const byDay = Map.groupBy(keys, ({ asOf }) => asOf ?? today());
    const parts = [...byDay].map(([day, asked]) =>
      countsOn(
        day,
        asked.map(({ unitId }) => unitId),
      ),
    );
    const found = await instances(em, MemberCounts, sql.join(parts, sql` union all `));
    const isCoarse = !hasScope(viewer, 'persons');
    const byKey = new Map(found.map((counts) => [onDay({ unitId: counts.unitId, asOf: counts.day }), cut(counts, isCoarse)]));
    return (text) => byKey.get(text) ?? null;
  });

function cut(counts: MemberCounts, isCoarse: boolean): MemberCounts {
  const cutDown = isCoarse ? fields.map((field) => [field, coarse(counts[field] ?? 0)] as const) : [];
  return Object.assign(counts, { isCoarse }, Object.fromEntries(cutDown));
}

const columns = sql.join(Object.values(measures).map((column) => sql.ref(column)));
const contrary = sql.join(Object.values(measures).map((column) => sql`-${sql.ref(column)}`));
const nothing = sql.join(fields.map(() => sql`0`));
const sums = sql.join(fields.map((field) => sql`sum(${sql.ref(measures[field])})::int as ${sql.ref(field)}`));

/**
 * What is kept for the homes below units, less what changes after the day. Members of a unit that was split belong to none of its
 * parts until they are placed: they are counted above all of them (ORG-010).
 */
const countsOn = (day: string, unitIds: readonly string[]) => sql`
  (with asked as materialized (
    select id, organisation.reaches_all(id) as is_nation from unnest(${unitIds}::uuid[]) as asked (id)
  ), below as materialized (
    select a.id as asked, b.id from asked a cross join lateral organisation.reach(a.id, ${day}::date) as b (id) where not a.is_nation
  ), home as materialized (
    select b.asked, c.unit_id from below b join membership.member_count c on c.unit_id = b.id
    where not exists (
      select from organisation.unit_heir h where h.unit_id = b.id and h.effective_on <= ${day}::date
        and not exists (select from below o where o.asked = b.asked and o.id = h.heir_id))
  )
  select asked as "unitId", ${day} as day, ${sums}
  from (
    select h.asked, ${columns} from home h join membership.member_count using (unit_id)
    union all
    select h.asked, ${contrary} from home h join membership.member_count_change k using (unit_id) where k.day > ${day}::date
    union all
    select a.id, ${columns} from asked a cross join membership.member_count where a.is_nation
    union all
    select a.id, ${contrary} from asked a cross join membership.member_count_change k where a.is_nation and k.day > ${day}::date
    union all
    select distinct b.asked, ${nothing} from below b
  ) as part (asked, ${columns})
  group by asked)`;
