import { type RawBuilder, sql } from '@vwu/kit/database';

/** Units that are asked for, and the day whose tree is meant. */
export interface AskedUnits {
  readonly unitsOf: string;
  readonly unitIds: readonly string[];
  /** Of how many bases the homes are looked up at most; {@link someBases} unless said. */
  readonly mostLookedUp?: number;
  /** Whether what is asked of the unit `asked.id` need not be added up from bases; of the nation it never is. */
  readonly isKept?: RawBuilder<unknown>;
}

/** What hangs below a few bases is looked up one by one, and below more by one pass over all of its kind. */
const fewBases = 20;
/** The homes of so many bases, those of the largest province, are looked up; of more, all homes are. */
const someBases = 500;

/**
 * The parts of a statement that find the bases below units: `asked (id, is_nation, is_kept)`, `seat (asked, stem_id, branch_id)` with a row for
 * whatever was there on the day, the bases below each, or the branch or group it is, and `size (is_few, is_some)`, by which whoever
 * joins them chooses. Of the nation, which has all bases, and of what is kept, none is listed.
 */
export const seatsBelow = ({ unitsOf, unitIds, mostLookedUp = someBases, isKept = sql`false` }: AskedUnits): RawBuilder<unknown> => sql`
  asked as materialized (
    select id, organisation.reaches_all(id) as is_nation, ${isKept} as is_kept from unnest(${unitIds}::uuid[]) as asked (id)
  ), seat as materialized (
    select a.ancestor_id as asked, a.unit_id as stem_id, null::uuid as branch_id from organisation.unit_ancestor a
    where a.ancestor_id in (select id from asked where not is_nation and not is_kept) and ${unitsOf}::date between a.valid_from and a.valid_to
    union all
    select s.unit_id, s.stem_id, s.unit_id from organisation.unit_stem s
    where s.unit_id in (select id from asked) and ${unitsOf}::date between s.valid_from and s.valid_to
  ), size as materialized (
    select count(*) + (select count(*) from asked where is_kept) <= ${fewBases}
        and not exists (select from asked a join organisation.unit p on p.id = a.id and p.level = 'PROVINCE' where a.is_kept) as is_few,
      count(*) <= ${mostLookedUp} as is_some
    from seat where branch_id is null
  )`;

/**
 * The parts that find the homes of seats in the tree: `found (asked, unit_id)`. Members of a unit that was split belong to none of its
 * parts until they are placed: they are counted above all of them (ORG-010).
 */
export const homesOf = (seat: RawBuilder<unknown>, unitsOf: string): RawBuilder<unknown> => sql`
  standing as (
    select asked, coalesce(branch_id, stem_id) as unit_id from ${seat} as t
    union all
    select t.asked, s.unit_id from ${seat} as t
    join organisation.unit_stem s on s.stem_id = t.stem_id and ${unitsOf}::date between s.valid_from and s.valid_to where t.branch_id is null
    union all
    select t.asked, s.unit_id from ${seat} as t
    join organisation.unit_stem s on s.branch_id = t.branch_id and s.unit_id <> t.branch_id and ${unitsOf}::date between s.valid_from and s.valid_to
  ), inherited as (
    -- of units that are no more, those all of whose heirs stand below
    select o.asked, h.unit_id from standing o join organisation.unit_heir h on h.heir_id = o.unit_id and h.effective_on <= ${unitsOf}::date
    where (select is_few from size)
    union all
    select o.asked, h.unit_id from standing o
    join (select * from organisation.unit_heir where effective_on <= ${unitsOf}::date offset 0) as h on h.heir_id = o.unit_id
    where not (select is_few from size)
  ), found as (
    select asked, unit_id from standing
    union all
    select i.asked, i.unit_id from inherited i group by i.asked, i.unit_id
    having count(*) = (select count(*) from organisation.unit_heir e where e.unit_id = i.unit_id and e.effective_on <= ${unitsOf}::date)
  )`;

/** Whether a base or a province is one on the map its homes are known of, and none that has moved waits to be looked up (decision 40). */
export const isKnown = (unitsOf: string): RawBuilder<unknown> => sql`
  exists (select from organisation.unit p
    where p.id = asked.id and p.level in ('PROVINCE', 'BASE') and ${unitsOf}::date between p.opened_on and p.closed_on)
  and exists (select from membership.member_count_map where ${unitsOf}::date between valid_from and valid_to)
  and not exists (select from membership.count_task)`;

/** The homes that are known of bases: `(asked, unit_id)`. */
export const homesOfBases: RawBuilder<unknown> = sql`
  select b.id, k.home_id from asked b join membership.member_count_home k on k.base_id = b.id where b.is_kept`;

/** The homes below units, where members are counted for them: `home (asked, unit_id)`, beside `asked` and `size`. */
export const homesBelow = (asked: AskedUnits): RawBuilder<unknown> => sql`
  ${seatsBelow({ isKept: isKnown(asked.unitsOf), ...asked })}, ${homesOf(sql`seat`, asked.unitsOf)}, home as (
    select asked, unit_id from found
    union all
    ${homesOfBases}
    union all
    select p.id, k.home_id from asked p join membership.member_count_home k on k.province_id = p.id where p.is_kept
  )`;
