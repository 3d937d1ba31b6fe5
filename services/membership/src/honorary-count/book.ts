import { sql } from '@vwu/kit/database';

export interface AskedBooks {
  readonly unitIds: readonly string[];
  /** The day whose units the books are of. */
  readonly day: string;
}

/**
 * Who has ever been recognised in the books of units, as rows `asked`, `is_own`, `is_of_base` and the record's own: of a unit and all that
 * is below it on the day, and of what went into those. Who was recognised by a unit that was split stands in none of its parts, and above
 * all of them (ORG-010).
 */
export const bookOf = ({ unitIds, day }: AskedBooks) => sql`
  (with asked as materialized (
    select id, organisation.reaches_all(id) as is_nation from unnest(${unitIds}::uuid[]) as asked (id)
  ), below as materialized (
    select a.id as asked, b.id from asked a cross join lateral organisation.reach(a.id, ${day}::date) as b (id) where not a.is_nation
  ), standing as (
    select b.asked, b.id from below b
    where not exists (
      select from organisation.unit_heir h where h.unit_id = b.id and h.effective_on <= ${day}::date
        and not exists (select from below o where o.asked = b.asked and o.id = h.heir_id))
  ), book as (
    select s.asked, m.id from standing s join membership.honorary_member m on m.unit_id = s.id
    union all
    select a.id, m.id from asked a cross join membership.honorary_member m where a.is_nation
  )
  select book.asked, m.id, m.recognised_on, m.ended_on, m.end_ground, m.gender, m.nationality, m.level = 'BASE' as is_of_base,
    m.unit_id = book.asked or exists (
      select from organisation.unit_heir h where h.unit_id = m.unit_id and h.heir_id = book.asked and h.whole and h.effective_on <= ${day}::date
    ) as is_own
  from book join membership.honorary_member m on m.id = book.id and m.recognised_on is not null
  union all
  -- whoever asks of a unit that has nobody is answered 0; of one that was not there on the day, nothing
  select distinct asked, null::uuid, null::date, null::date, null, null, null, null::boolean, null::boolean from below
  union all
  select a.id, null, null, null, null, null, null, null, null from asked a where a.is_nation)`;

/** Whether a row of {@link bookOf} is an honorary member on a day: in the evening of it. */
export const standsOn = (day: string) => sql`m.recognised_on <= ${day}::date and m.ended_on > ${day}::date`;
