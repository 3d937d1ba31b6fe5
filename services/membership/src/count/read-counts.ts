import { sql } from '@vwu/kit/database';
import { type Measure, measures } from './measures.ts';

const names = Object.keys(measures) as Measure[];
const columns = sql.join(Object.values(measures).map((column) => sql.ref(column)));
const contrary = sql.join(Object.values(measures).map((column) => sql`-${sql.ref(column)}`));
const nothing = sql.join(names.map(() => sql`0`));
const sums = sql.join(names.map((name) => sql`sum(${sql.ref(measures[name])})::int as ${sql.ref(name)}`));

/** Counts asked for: those of a day, of the homes that were below units on a day, which may be another. */
export interface AskedCounts {
  readonly day: string;
  readonly unitsOf: string;
  readonly unitIds: readonly string[];
}

/**
 * Counts of units, as columns `unitId`, `day` and {@link measures}: what is kept for the homes below each, less what changes after the
 * day. Members of a unit that was split belong to none of its parts until they are placed: they are counted above all of them
 * (ORG-010). A unit that was not there has no row.
 */
export const countsOn = ({ day, unitsOf, unitIds }: AskedCounts) => sql`
  (with asked as materialized (
    select id, organisation.reaches_all(id) as is_nation from unnest(${unitIds}::uuid[]) as asked (id)
  ), below as materialized (
    select a.id as asked, b.id from asked a cross join lateral organisation.reach(a.id, ${unitsOf}::date) as b (id) where not a.is_nation
  ), home as materialized (
    select b.asked, c.unit_id from below b join membership.member_count c on c.unit_id = b.id
    where not exists (
      select from organisation.unit_heir h where h.unit_id = b.id and h.effective_on <= ${unitsOf}::date
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
