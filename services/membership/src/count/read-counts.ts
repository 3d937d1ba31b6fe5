import { today } from '@vwu/kit/clock';
import { type RawBuilder, sql } from '@vwu/kit/database';
import { homesBefore } from './homes-before.ts';
import { type AskedUnits, homesOf, homesOfBases, isKnown, seatsBelow } from './homes-below.ts';
import { type Measure, measures } from './measures.ts';

const names = Object.keys(measures) as Measure[];
const columns = sql.join(Object.values(measures).map((column) => sql.ref(column)));
const contrary = sql.join(Object.values(measures).map((column) => sql`-${sql.ref(column)}`));
const nothing = sql.join(names.map(() => sql`0`));
const sums = sql.join(names.map((name) => sql`sum(${sql.ref(measures[name])})::int as ${sql.ref(name)}`));
const sumsOfBase = sql.join(Object.values(measures).map((column) => sql`sum(${sql.ref(column)}) as ${sql.ref(column)}`));

const nation = sql`(select id from asked where is_nation)`;

/** Counts asked for: those of a day, of the homes that were below units on a day, which may be another. */
export interface AskedCounts extends AskedUnits {
  readonly day: string;
}

/** Counts of units, as columns `unitId`, `day`, `boundariesOn`, `laterUnitIds` and {@link measures}; a unit that was not there has no row. */
export const countsOn = (asked: AskedCounts): RawBuilder<unknown> => (asked.unitsOf < asked.day ? countsBefore(asked) : countsSince(asked));

/**
 * On the map of the day or a later one: what is kept for the homes below each unit, less what changes after the day; of the nation and
 * of provinces, what is kept of their days; of bases, the homes known to be theirs. Of branches, and of some bases on another map, the
 * homes are looked up; of many bases, all homes with members are put together base by base, in one pass, and their bases looked up.
 */
const countsSince = ({ day, unitsOf, ...asked }: AskedCounts) => sql`
  (with ${seatsBelow({ isKept: isKnown(unitsOf), unitsOf, ...asked })}, near as (
    select * from seat where branch_id is not null or (select is_some from size)
  ), ${homesOf(sql`near`, unitsOf)}, home as (
    select asked, unit_id from found
    union all
    ${homesOfBases}
  ), ${manyBases({ day, unitsOf })}
  select asked as "unitId", ${day} as day, ${unitsOf} as "boundariesOn", null::uuid[] as "laterUnitIds", ${sums}
  from (
    ${ofHomes(day)}
    union all
    select f.asked, ${columns} from far f join of_base using (stem_id)
    union all
    select g.asked, ${columns} from gone g join membership.member_count using (unit_id)
    union all
    select g.asked, ${contrary} from gone g join membership.member_count_change k using (unit_id) where k.day > ${day}::date
    union all
    ${ofNation(day)}
    union all
    select p.id, ${columns} from asked p join membership.member_count_day d on d.place_id = p.id and d.day = '-infinity' where p.is_kept
    union all
    select p.id, ${contrary} from asked p join membership.member_count_day d on d.place_id = p.id and d.day > ${day}::date where p.is_kept
    union all
    select distinct asked, ${nothing} from seat
    union all
    select id, ${nothing} from asked where is_kept
  ) as part (asked, ${columns})
  group by asked)`;

/**
 * On an earlier map. `laterUnitIds` are the bases these members belong to today: somebody may see what was there before without seeing
 * all that has become of it.
 */
const countsBefore = ({ day, unitsOf, unitIds }: AskedCounts): RawBuilder<unknown> => sql`
  (with ${homesBefore({ unitsOf, unitIds }, day)}, later as (
    select h.asked, array_agg(distinct coalesce(s.stem_id, h.unit_id)) as ids
    from home h
    join membership.member_count c on c.unit_id = h.unit_id
    left join organisation.unit_stem s on s.unit_id = h.unit_id and ${today()}::date between s.valid_from and s.valid_to
    group by h.asked
  )
  select part.asked as "unitId", ${day} as day, ${unitsOf} as "boundariesOn", later.ids as "laterUnitIds", ${sums}
  from (
    ${ofHomes(day)}
    union all
    ${ofNation(day)}
    union all
    select distinct asked, ${nothing} from seat
  ) as part (asked, ${columns})
  left join later on later.asked = part.asked
  group by part.asked, later.ids)`;

/** What the homes `home` have on a day. */
const ofHomes = (day: string) => sql`
    select h.asked, ${columns} from home h join membership.member_count using (unit_id)
    union all
    select h.asked, ${contrary} from home h join membership.member_count_change k using (unit_id) where k.day > ${day}::date`;

/** What the nation has on a day, on whatever map, if it is asked for. */
const ofNation = (day: string) => sql`
    select ${nation}, ${columns} from membership.member_count_day d
    where d.place_id = membership.nation() and d.day <= ${day}::date and exists (select from asked where is_nation)`;

/** `of_base`: what each base has; `far`: the bases of whom; `gone`: units that are no more, all of whose heirs stand in bases of whom. */
const manyBases = ({ day, unitsOf }: Pick<AskedCounts, 'day' | 'unitsOf'>): RawBuilder<unknown> => sql`
  far as materialized (
    select asked, stem_id from seat where branch_id is null and not (select is_some from size)
  ), of_base as materialized (
    select coalesce(s.stem_id, c.unit_id) as stem_id, ${sumsOfBase}
    from (
      select unit_id, ${columns} from membership.member_count where not (select is_some from size)
      union all
      select unit_id, ${contrary} from membership.member_count_change where day > ${day}::date and not (select is_some from size)
    ) as c
    left join organisation.unit_stem s on s.unit_id = c.unit_id and ${unitsOf}::date between s.valid_from and s.valid_to
    group by 1
  ), gone as (
    select f.asked, h.unit_id
    from organisation.unit_heir h
    left join organisation.unit_stem s on s.unit_id = h.heir_id and ${unitsOf}::date between s.valid_from and s.valid_to
    join far f on f.stem_id = coalesce(s.stem_id, h.heir_id)
    where h.effective_on <= ${unitsOf}::date and not (select is_some from size)
    group by f.asked, h.unit_id
    having count(*) = (select count(*) from organisation.unit_heir e where e.unit_id = h.unit_id and e.effective_on <= ${unitsOf}::date)
  )`;
