import { type RawBuilder, sql } from '@vwu/kit/database';
import { comparedOn } from './own-book.ts';

/**
 * How far units are with their lists on a day, as a query for `standing` with the columns of `HonoraryListStanding`. What was answered since
 * the day was still waiting on it.
 *
 * @param parts a query for rows `asked, id, name, full_name`: the units.
 */
export const standingsOn = (parts: RawBuilder<unknown>, day: string) => sql`
  with part as materialized (${parts}), ${comparedOn('part', day)}, counted as (
    select id, count(*) filter (where book_state = 'RECOGNISED')::int as recognised, count(*) filter (where book_state = 'TERMINATED')::int as ended,
      count(*) filter (where list_state is null)::int as added, count(*) filter (where book_state is null)::int as removed,
      count(*) filter (where book_state <> list_state)::int as state_changed
    from compared group by id
  ), standing as materialized (
    select p.asked as "askedId", p.id as "unitId", p.name, p.full_name, l.list_id as "lastId", coalesce(c.recognised, 0) as recognised, coalesce(c.ended, 0) as ended,
      coalesce(c.added, 0) as added, coalesce(c.state_changed, 0) as "stateChanged", coalesce(c.removed, 0) as removed,
      case
        when l.list_id is null and c.id is null then 'NOBODY'
        when l.list_id is null then 'NEVER_SENT'
        when l.state = 'RETURNED' and not late.is_so then 'RETURNED'
        when c.added + c.state_changed + c.removed > 0 then 'CHANGED'
        when l.state = 'SENT' or late.is_so then 'WAITING'
        else 'IN_ORDER' end as progress
    from part p
    left join last l on l.id = p.id
    left join counted c on c.id = p.id
    cross join lateral (select coalesce((l.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > ${day}::date, false) as is_so) as late
  )`;
