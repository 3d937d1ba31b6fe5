import { type RawBuilder, sql } from '@vwu/kit/database';
import { type AskedUnits, homesOf, seatsBelow } from './homes-below.ts';

/**
 * The parts of a statement that find whose members of a later day belong below units on an earlier map: `home (asked, unit_id)`, beside
 * `asked` and `size` (RATE-022). What stood there on the day of the map, or had gone into it, belongs where it stood. What was formed
 * since belongs to what it was formed of; a branch that was formed of none, to what its base was formed of, and so on upwards. Where
 * that is several units, nobody can say to which of them: it is counted above all of them, as what was split is (ORG-010).
 */
export const homesBefore = (asked: AskedUnits, day: string): RawBuilder<unknown> => {
  const { unitsOf } = asked;
  return sql`
  ${seatsBelow(asked)}, ${homesOf(sql`seat`, unitsOf)}, became as (
    select distinct s.asked, h.heir_id as unit_id
    from standing s join organisation.unit_heir h on h.unit_id = s.unit_id and h.effective_on > ${unitsOf}::date
  ), goes_on as materialized (
    select asked, unit_id from standing union select asked, unit_id from became
  ), formed as materialized (
    select asked, unit_id from became
    union
    select t.asked, s.unit_id from goes_on t join organisation.unit_stem s on s.stem_id = t.unit_id and s.valid_to > ${unitsOf}::date
    union
    select t.asked, s.unit_id from goes_on t join organisation.unit_stem s on s.branch_id = t.unit_id and s.valid_to > ${unitsOf}::date
    union
    select t.asked, a.unit_id from goes_on t join organisation.unit_ancestor a on a.ancestor_id = t.unit_id and a.valid_to > ${unitsOf}::date
    union
    select t.asked, s.unit_id
    from goes_on t
    join organisation.unit_ancestor a on a.ancestor_id = t.unit_id and a.depth > 0 and a.valid_to > ${unitsOf}::date
    join organisation.unit_stem s on s.stem_id = a.unit_id and s.valid_to > ${unitsOf}::date
  ), since as materialized (
    select f.asked, f.unit_id from formed f
    where exists (select from membership.member_count c where c.unit_id = f.unit_id) and not ${stood(sql`f.unit_id`, unitsOf)}
  ), ${originsOf(sql`(select distinct unit_id from since)`, unitsOf, day)}, home as (
    select asked, unit_id from found
    union
    select s.asked, s.unit_id from since s
    join nearest n on n.home_id = s.unit_id
    join origin o on o.home_id = n.home_id and o.step = n.step
    left join standing t on t.asked = s.asked and t.unit_id = o.unit_id
    group by s.asked, s.unit_id having count(*) = count(t.unit_id)
  )`;
};

/** Whether a unit was there on a day, whatever its level. */
const stood = (id: RawBuilder<unknown>, day: string) => sql`
  (exists (select from organisation.unit u where u.id = ${id} and ${day}::date between u.opened_on and u.closed_on)
    or exists (select from organisation.unit_stem u where u.unit_id = ${id} and ${day}::date between u.valid_from and u.valid_to))`;

/**
 * `origin (home_id, step, unit_id)`: of what there was on a day a unit was formed, itself at step 0, and the units above it further up;
 * `nearest (home_id, step)`: the first step that says something.
 */
const originsOf = (units: RawBuilder<unknown>, unitsOf: string, day: string) => sql`
  hung as (
    -- where it hung on the later day, or last
    select distinct on (u.unit_id) u.unit_id, s.branch_id, s.stem_id
    from ${units} as u left join organisation.unit_stem s on s.unit_id = u.unit_id and s.valid_from <= ${day}::date
    order by u.unit_id, s.valid_from desc
  ), line as materialized (
    select unit_id as home_id, unit_id as node_id, 0 as step from hung
    union all
    select unit_id, branch_id, 1 from hung where branch_id <> unit_id
    union all
    select unit_id, stem_id, 2 from hung where stem_id is not null
    union all
    select h.unit_id, a.ancestor_id, 2 + a.depth
    from hung h
    join organisation.unit b on b.id = coalesce(h.stem_id, h.unit_id)
    join organisation.unit_ancestor a on a.unit_id = b.id and a.depth > 0 and b.closed_on between a.valid_from and a.valid_to
  ), origin as materialized (
    select distinct l.home_id, l.step, o.unit_id
    from line l
    cross join lateral (
      select l.node_id as unit_id
      union all
      select h.unit_id from organisation.unit_heir h where h.heir_id = l.node_id
      union all
      select h.unit_id from organisation.unit_heir mine join organisation.unit_heir h on h.heir_id = mine.heir_id where mine.unit_id = l.node_id
    ) as o
    where ${stood(sql`o.unit_id`, unitsOf)}
  ), nearest as (
    select home_id, min(step) as step from origin group by home_id
  )`;
