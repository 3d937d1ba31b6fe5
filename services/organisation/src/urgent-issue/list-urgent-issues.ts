import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isDay } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, CursorInvalid, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { issueColumns, UrgentIssue, UrgentIssueTotals } from './urgent-issue.entity.ts';

export interface UrgentIssueFilter {
  /** Only raised at this unit or below it on the day. */
  readonly unitId?: string | null;
  readonly level?: UnitLevel | null;
  /** Only raised on this day or later. */
  readonly from?: string | null;
  /** Only raised on this day or before, and below the unit as it stood then; today unless said. */
  readonly asOf?: string | null;
  readonly isOpen?: boolean | null;
}

interface Search {
  readonly filter: UrgentIssueFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends UrgentIssue {
  total!: number;
}

/** Lists urgent issues within the viewer's reach, latest first. One statement. */
export async function listUrgentIssues(em: EntityManager, viewer: Viewer, { filter, size, after }: Search): Promise<Page<UrgentIssue>> {
  const codec = new CursorCodec(['urgentIssues', { asOf: today(), ...filter }]);
  const [raisedOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  if (raisedOn !== null && !isDay(String(raisedOn))) throw new CursorInvalid('CURSOR_INVALID');
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select i.id, i.raised_on from organisation.urgent_issue i where ${matches(viewer, filter)}
    ), page as (
      select * from matched where ${id}::uuid is null or (raised_on, id) < (${raisedOn}::date, ${id}::uuid)
      order by raised_on desc, id desc limit ${size + 1}
    )
    select counted.total, issue.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${issueColumns} from page join organisation.urgent_issue i on i.id = page.id order by i.raised_on desc, i.id desc
    ) as issue on true`,
  );
  return pageOf(
    found.filter((issue) => issue.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (issue) => issue, cursor: (issue) => codec.encode([issue.raisedOn, issue.id]) },
  );
}

/** How many urgent issues each level has in hand, and how long its answers took, highest level first. One statement. */
export const totalUrgentIssues = (em: EntityManager, viewer: Viewer, filter: UrgentIssueFilter): Promise<UrgentIssueTotals[]> =>
  instances(
    em,
    UrgentIssueTotals,
    sql`
    select u.level, count(*)::int as issues, count(i.answered_on)::int as answered,
      coalesce(sum(i.answered_on - i.raised_on), 0)::float8 as "responseDays", max(i.answered_on - i.raised_on) as "longestResponseDays"
    from organisation.urgent_issue i join organisation.unit u on u.id = i.handler_id
    where ${matches(viewer, filter)} group by u.level order by organisation.level_rank(u.level)`,
  );

function matches(viewer: Viewer, { unitId, level, from, asOf, isOpen }: UrgentIssueFilter): RawBuilder<unknown> {
  const day = asOf ?? today();
  const conditions = [
    sql`i.raised_on <= ${day}::date`,
    ...(from == null ? [] : [sql`i.raised_on >= ${from}::date`]),
    ...(isOpen == null ? [] : [sql`(i.answered_on is null) = ${isOpen}`]),
    ...(level == null ? [] : [sql`(select level from organisation.unit h where h.id = i.handler_id) = ${level}`]),
    ...(unitId == null ? [] : [isId(unitId) ? isAtOrBelow(unitId, day) : sql`false`]),
    isWithinReach(viewer, 'organisation', sql`i.unit_id`),
  ];
  return sql.join(conditions, sql` and `);
}

/** What was raised at a unit that has ended is told with those that answer for it. */
const isAtOrBelow = (unitId: string, day: string) => sql`exists (
  select from (
    select i.unit_id as id union all select heir_id from organisation.unit_heir where unit_id = i.unit_id and effective_on <= ${day}::date
  ) as own
  join organisation.unit k on k.id = own.id and ${day}::date between k.opened_on and k.closed_on
  where own.id = ${unitId} or exists (select from organisation.above(own.id, ${day}::date) as up where up.unit_id = ${unitId}))`;
