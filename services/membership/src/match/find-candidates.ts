import { today } from '@vwu/kit/clock';
import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import type { Nearness } from './score-pair.ts';
import { bearersOfPhone, similarNames, womenOfBase } from './weights.ts';

/** What is compared of a record, as it is stored. */
export interface StoredPerson {
  readonly id: string;
  readonly nameFolded: string;
  readonly nameMarked: string;
  readonly bornOn: string | null;
  readonly birthYear: number;
  /** The day she was admitted first, by this record. */
  readonly admittedOn: string | null;
  readonly phoneMark: string | null;
  /** Sealed, in hex. */
  readonly citizenId: string | null;
}

/** A pair worth comparing, and whom it was found among. */
export interface Candidate {
  readonly one: StoredPerson;
  readonly other: StoredPerson;
  readonly nearness: Nearness;
  readonly residents: number;
  readonly neighbours: number;
  readonly namesakes: number;
  readonly phoneBearers: number;
}

/**
 * Finds whom records may be second records of: whoever has the same telephone or citizen id, or the same name and day of birth,
 * anywhere; of the bases they belong to on today's map (as `basesOf` has it) whoever has the same name and about the same birth, or
 * was born on the same day; and of their own branch whoever was born in the same year. One statement, however many records are asked about: the bases they are of are read once, by an index,
 * and elsewhere what is equal is looked up.
 */
export function findCandidates(tx: EntityManager, memberIds: readonly string[]): Promise<Candidate[]> {
  return rows(
    tx,
    sql<Candidate>`
    with ${asked(memberIds)}, ${places(sql`${today()}::date`)}, ${pairs}
    select ${personOf(sql`a`)} as one, ${personOf(sql`o`)} as other,
      case when a.home_id = o.home_id then 'HOME' when r.is_lineage then 'LINEAGE' when r.home_id is not null then 'BASE' else 'ELSEWHERE' end
        as nearness,
      coalesce(size.residents, ${womenOfBase})::int as residents, coalesce(branch.neighbours, 1)::int as neighbours,
      greatest(0, coalesce(mine.bearers, 1) + case when o.name_key <> a.name_key then coalesce(hers.bearers, 0) else 0 end
        - case when r.home_id is null then 1 else 2 end)::int as namesakes,
      coalesce(p.bearers, 1)::int as "phoneBearers"
    from (
      select distinct on (least(asked_id, other_id), greatest(asked_id, other_id)) *
      from pair order by least(asked_id, other_id), greatest(asked_id, other_id), is_of_one_branch, bearers desc nulls last, asked_id
    ) as p
    join membership.member a on a.id = p.asked_id
    join membership.member o on o.id = p.other_id
    left join related r on r.home_id = a.home_id and r.other_home_id = o.home_id
    left join seat s on s.home_id = a.home_id and s.is_first
    left join size on size.base_id = s.base_id
    left join branch on branch.base_id = s.base_id and branch.home_id = a.home_id
    left join bearer mine on mine.base_id = s.base_id and mine.name_key = a.name_key
    left join bearer hers on hers.base_id = s.base_id and hers.name_key = o.name_key
    where not p.is_of_one_branch or public.similarity(a.name_folded, o.name_folded) >= ${similarNames}`,
  );
}

/** The records asked about. The first of January is what is written where the day is not known, and too many share it. */
const asked = (memberIds: readonly string[]) => sql`
  asked as materialized (
    select m.id, m.home_id, m.name_key, m.birth_year, m.born_on, m.phone_index, m.citizen_id_index, m.is_active,
      case when extract(month from m.born_on) > 1 or extract(day from m.born_on) > 1 then m.born_on end as known_day
    from membership.member m where m.id = any (${memberIds}::uuid[]) and m.is_current
  )`;

/** The bases of their homes today; the homes of these, with what went into them; who is recorded there, and how many are called alike. */
const places = (day: RawBuilder<unknown>) => sql`
  seat as materialized (
    select distinct s.unit_id as home_id, s.stem_id as base_id, s.stem_id = first_value(s.stem_id) over (partition by s.unit_id order by s.stem_id) as is_first
    from organisation.seats_of(array(select distinct home_id from asked), ${day}) as s
    join organisation.unit u on u.id = s.stem_id and u.level = 'BASE' and ${day} between u.opened_on and u.closed_on
    where s.on_day = ${day}
  ), lodged as materialized (
    -- one row, as a rule, of each that is asked about: looked up by base and name at once, and never by the base alone
    select a.*, s.base_id from asked a join seat s on s.home_id = a.home_id
  ), place as materialized (
    select b.base_id, r.home_id, exists (select from organisation.unit_heir h where h.unit_id = r.home_id and h.effective_on <= ${day}) as is_past
    from (select distinct base_id from seat) as b cross join lateral organisation.reach(b.base_id, ${day}) as r (home_id)
  ), related as materialized (
    select s.home_id, theirs.home_id as other_home_id, bool_or(mine.is_past or theirs.is_past) as is_lineage
    from seat s
    join place mine on mine.base_id = s.base_id and mine.home_id = s.home_id
    join place theirs on theirs.base_id = s.base_id
    group by s.home_id, theirs.home_id
  ), resident as materialized (
    select p.base_id, m.id, m.home_id, m.name_key, m.born_on, m.birth_year
    from place p join membership.member m on m.home_id = p.home_id where m.is_current
  ), size as materialized (
    select base_id, count(*) as residents from resident group by base_id
  ), branch as materialized (
    select base_id, home_id, count(*) as neighbours from resident group by base_id, home_id
  ), bearer as materialized (
    select base_id, name_key, count(*) as bearers from resident group by base_id, name_key
  )`;

/** Each way to be found; whoever shares no more than the branch and the year must be called alike, too. */
const pairs = sql`
  pair (asked_id, other_id, bearers, is_of_one_branch) as (
    select a.id, o.id, null::bigint, false
    from lodged a join resident o on o.base_id = a.base_id and o.name_key = a.name_key
    where o.id <> a.id and (abs(o.birth_year - a.birth_year) <= 1
      or extract(month from o.born_on) = extract(month from a.known_day) and extract(day from o.born_on) = extract(day from a.known_day))
    union all
    select a.id, o.id, null, false
    from lodged a join resident o on o.base_id = a.base_id and o.born_on = a.known_day
    where o.id <> a.id
    union all
    select a.id, o.id, null, true
    from asked a join resident o on o.home_id = a.home_id and o.birth_year = a.birth_year
    where o.id <> a.id
    union all
    select a.id, o.id, null, false
    from asked a join membership.member o on o.name_key = a.name_key and o.born_on = a.known_day
    where o.id <> a.id and o.is_current
    union all
    select a.id, o.id, null, false
    from asked a join membership.member o on o.citizen_id_index = a.citizen_id_index
    where o.id <> a.id and o.is_current
    union all
    select a.id, o.id, o.bearers, false
    from asked a cross join lateral (
      select one.id, count(*) over () as bearers
      from (select id from membership.member where phone_index = a.phone_index and is_current limit ${bearersOfPhone + 1}) as one
    ) as o
    where o.id <> a.id and o.bearers <= ${bearersOfPhone}
  )`;

const personOf = (member: RawBuilder<unknown>) => sql`
  jsonb_build_object('id', ${member}.id, 'nameFolded', ${member}.name_folded, 'nameMarked', ${member}.name_marked, 'bornOn', ${member}.born_on,
    'birthYear', ${member}.birth_year, 'admittedOn', (select min(l.effective_on) from membership.member_movement l
      where l.member_id = ${member}.id and l.kind = 'ADMITTED'), 'phoneMark', encode(${member}.phone_index, 'hex'), 'citizenId', encode(${member}.citizen_id, 'hex'))`;
