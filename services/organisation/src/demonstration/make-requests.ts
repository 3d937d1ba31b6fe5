import type pg from 'pg';

/** An id that is always the same, in the shape all ids have. */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) placing '7' from 13) placing '8' from 17)::uuid`;

/**
 * Demonstration only: nothing of these requests is published. One in each of the first twelve provinces by code, in every
 * state a request by itself can have.
 */
export async function makeRequests(db: pg.Client): Promise<void> {
  await db.query(`
    insert into organisation.establishment_request (id, applicant, kind, superior_id, state, submitted_on, closed_on, origin)
    select ${idOf("'request of ' || unit_id")}, 'Đơn vị minh họa ' || n, (array['OFFICE', 'NON_STATE_ENTERPRISE', 'SPECIAL'])[1 + n % 3], unit_id,
      (array['SUBMITTED', 'ELIGIBLE', 'GUIDED', 'REJECTED'])[1 + n % 4], date '2026-02-01' + 7 * n,
      case when n % 4 = 3 then date '2026-03-01' + 7 * n end, 'DEMONSTRATION'
    from (
      select unit_id, (row_number() over (order by code))::int as n from organisation.unit_version
      where level = 'PROVINCE' and valid_to = 'infinity' order by code limit 12
    ) as province`);
  await db.query(`
    insert into organisation.request_step (id, request_id, state, on_day, note, recorded_at)
    select ${idOf('r.id || s.state')}, r.id, s.state, r.submitted_on + 28 * (s.place - 1)::int,
      case s.state when 'REJECTED' then 'Minh họa: chưa đủ điều kiện' end, r.submitted_on + s.place * interval '1 hour'
    from organisation.establishment_request r
    cross join lateral unnest(case r.state
      when 'SUBMITTED' then array['SUBMITTED'] when 'ELIGIBLE' then array['SUBMITTED', 'ELIGIBLE']
      when 'GUIDED' then array['SUBMITTED', 'ELIGIBLE', 'GUIDED'] else array['SUBMITTED', 'REJECTED'] end) with ordinality as s (state, place)
    where r.origin = 'DEMONSTRATION'`);
}
