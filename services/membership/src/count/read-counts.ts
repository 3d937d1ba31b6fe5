import { sql } from '@vwu/kit/database';
import { type Measure, measures } from './measures.ts';

const names = Object.keys(measures) as Measure[];
const columns = sql.join(Object.values(measures).map((column) => sql.ref(column)));
const contrary = sql.join(Object.values(measures).map((column) => sql`-${sql.ref(column)}`));
const nothing = sql.join(names.map(() => sql`0`));
const sums = sql.join(names.map((name) => sql`sum(${sql.ref(measures[name])})::int as ${sql.ref(name)}`));

const nation = sql`(select id from asked where is_nation)`;

/** Counts asked for: those of a day, of the homes that were below units on a day, which may be another. */
export interface AskedCounts {
  readonly day: string;
  readonly unitsOf: string;
  readonly unitIds: readonly string[];
}

/** Where a few units are looked up one by one, and many by one pass over all: in between either takes as long. */
const fewBases = 20;

/**
 * Counts of units, as columns `unitId`, `day` and {@link measures}: what is kept for the homes below each, less what changes after the
 * day; of the nation, what is kept of its days. Members of a unit that was split belong to none of its parts until they are placed: they are counted above all of them
 * (ORG-010). A unit that was not there has no row.
 */
export const countsOn = ({ day, unitsOf, unitIds }: AskedCounts) => sql`
  (with asked as materialized (
    select id, organisation.reaches_all(id) as is_nation from unnest(${unitIds}::uuid[]) as asked (id)
  ), seat as materialized (
    -- the bases below each, or the branch or group it is
    select a.ancestor_id as asked, a.unit_id as stem_id, null::uuid as branch_id from organisation.unit_ancestor a
    where a.ancestor_id in (select id from asked where not is_nation) and ${unitsOf}::date between a.valid_from and a.valid_to
    union all
    select s.unit_id, s.stem_id, s.unit_id from organisation.unit_stem s
    where s.unit_id in (select id from asked) and ${unitsOf}::date between s.valid_from and s.valid_to
  ), standing as (
    select asked, coalesce(branch_id, stem_id) as unit_id from seat
    union all
    select t.asked, s.unit_id from seat t
    join organisation.unit_stem s on s.stem_id = t.stem_id and ${unitsOf}::date between s.valid_from and s.valid_to where t.branch_id is null
    union all
    select t.asked, s.unit_id from seat t
    join organisation.unit_stem s on s.branch_id = t.branch_id and s.unit_id <> t.branch_id and ${unitsOf}::date between s.valid_from and s.valid_to
  ), home as (
    select asked, unit_id from standing
    union all
    -- of units that are no more, those all of whose heirs stand below
    select o.asked, h.unit_id from standing o
    join organisation.unit_heir h on h.heir_id = o.unit_id and h.effective_on <= ${unitsOf}::date
    group by o.asked, h.unit_id
    having count(*) = (select count(*) from organisation.unit_heir e where e.unit_id = h.unit_id and e.effective_on <= ${unitsOf}::date)
  ), size as materialized (select count(*) <= ${fewBases} as is_few from seat)
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
