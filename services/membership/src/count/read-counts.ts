import { sql } from '@vwu/kit/database';
import { type AskedUnits, homesBelow } from './homes-below.ts';
import { type Measure, measures } from './measures.ts';

const names = Object.keys(measures) as Measure[];
const columns = sql.join(Object.values(measures).map((column) => sql.ref(column)));
const contrary = sql.join(Object.values(measures).map((column) => sql`-${sql.ref(column)}`));
const nothing = sql.join(names.map(() => sql`0`));
const sums = sql.join(names.map((name) => sql`sum(${sql.ref(measures[name])})::int as ${sql.ref(name)}`));

const nation = sql`(select id from asked where is_nation)`;

/** Counts asked for: those of a day, of the homes that were below units on a day, which may be another. */
export interface AskedCounts extends AskedUnits {
  readonly day: string;
}

/**
 * Counts of units, as columns `unitId`, `day` and {@link measures}: what is kept for the homes below each, less what changes after the
 * day; of the nation, what is kept of its days. A unit that was not there has no row.
 */
export const countsOn = ({ day, unitsOf, unitIds }: AskedCounts) => sql`
  (with ${homesBelow({ unitsOf, unitIds })}
  select asked as "unitId", ${day} as day, ${sums}
  from (
    select h.asked, ${columns} from home h join membership.member_count using (unit_id) where (select is_few from size)
    union all
    select h.asked, ${columns} from home h join (select * from membership.member_count offset 0) as c using (unit_id)
    where not (select is_few from size)
    union all
    select h.asked, ${contrary} from home h join membership.member_count_change k using (unit_id)
    where k.day > ${day}::date and (select is_few from size)
    union all
    select h.asked, ${contrary} from home h
    join (select * from membership.member_count_change where day > ${day}::date offset 0) as k using (unit_id) where not (select is_few from size)
    union all
    select ${nation}, ${columns} from membership.member_count_day d where d.day <= ${day}::date and exists (select from asked where is_nation)
    union all
    select distinct asked, ${nothing} from seat
  ) as part (asked, ${columns})
  group by asked)`;
