import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { issueColumns, UrgentIssue } from './urgent-issue.entity.ts';
import { UrgentIssueAnswered, UrgentIssueChanged, UrgentIssueHandlerInvalid } from './urgent-issue.errors.ts';

export const readIssue = async (em: EntityManager, id: string): Promise<UrgentIssue | undefined> =>
  (await instances(em, UrgentIssue, sql`select ${issueColumns} from organisation.urgent_issue i where i.id = ${id}`))[0];

/** @throws if it is not there: it was just written. */
export async function rereadIssue(tx: EntityManager, id: string): Promise<UrgentIssue> {
  const issue = await readIssue(tx, id);
  if (!issue) throw new Error('an issue that was just written is gone');
  return issue;
}

/** Locks an issue that waits for its answer. @throws {UrgentIssueChanged | UrgentIssueAnswered} */
export async function lockOpenIssue(tx: EntityManager, id: string, version: number | null | undefined): Promise<UrgentIssue> {
  await rows(tx, sql`select from organisation.urgent_issue where id = ${id} for update`);
  const issue = await rereadIssue(tx, id);
  if (version != null && version !== issue.version) throw new UrgentIssueChanged(id);
  if (issue.answeredOn !== null) throw new UrgentIssueAnswered(id);
  return issue;
}

/**
 * Who may handle an issue: the unit it was raised at, those that answer for it since it ended, and whoever stands above these.
 *
 * @throws {UrgentIssueHandlerInvalid}
 */
export async function requireHandler(tx: EntityManager, { unitId, handlerId }: Handled, day: string): Promise<void> {
  const found = isId(handlerId)
    ? await rows(
        tx,
        sql`
        with own as (
          select ${unitId}::uuid as id union select heir_id from organisation.unit_heir where unit_id = ${unitId} and effective_on <= ${day}::date
        )
        select from organisation.unit u
        where u.id = ${handlerId} and ${day}::date between u.opened_on and u.closed_on
          and (u.id in (select id from own) or exists (
            select from own cross join lateral organisation.above(own.id, ${day}::date) as a where a.unit_id = u.id))`,
      )
    : [];
  if (found.length === 0) throw new UrgentIssueHandlerInvalid(handlerId, day);
}

interface Handled {
  readonly unitId: string;
  readonly handlerId: string;
}

export const writeHandling = (tx: EntityManager, issueId: string, handlerId: string, since: string) =>
  rows(
    tx,
    sql`insert into organisation.urgent_issue_handling (id, issue_id, handler_id, since) values (${uuidv7()}, ${issueId}, ${handlerId}, ${since})`,
  );
