import { today } from '@vwu/kit/clock';
import { allOf, type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { SubjectRequest, SubjectRequestState } from './subject-request.entity.ts';

@InputType({ description: 'Which requests. All conditions must hold.' })
export class SubjectRequestFilter {
  @Field(() => ID, { nullable: true, description: 'Of this member.' }) memberId?: string | null;
  @Field(() => [SubjectRequestState], { nullable: true, description: 'In one of these states.' }) state?: SubjectRequestState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that are late; false for those that are not.' })
  isLate?: boolean | null;
}

export interface SubjectRequestList {
  readonly filter: SubjectRequestFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends SubjectRequest {
  due!: string;
  total!: number;
}

/**
 * What members within the viewer's reach asked for, what is due first at the head, what is settled at the end.
 *
 * @throws {Forbidden} without the scope `persons`: each is of a person.
 */
export async function listRequests(
  em: EntityManager,
  viewer: Viewer,
  { filter, size, after }: SubjectRequestList,
): Promise<Page<SubjectRequest>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['subjectRequests', filter]);
  const [due = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const { memberId, state, isLate } = filter;
  const conditions = allOf([
    isWithinReach(viewer, 'organisation', sql`m.home_id`),
    memberId != null && (isId(memberId) ? sql`r.member_id = ${memberId}::uuid` : sql`false`),
    state != null && sql`r.state = any (${state}::text[])`,
    isLate != null && sql`(${dueOn} < ${today()}::date) = ${isLate}`,
  ]);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${requestColumns}, ${dueOn} as due
      from membership.subject_request r join membership.member m on m.id = r.member_id where ${conditions}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${due}::date is null or (due, id) > (${due}::date, ${id}::uuid) order by due, id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((request) => request.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (request) => request, cursor: (request) => codec.encode([request.due, request.id]) },
  );
}

/** {@link SubjectRequest.dueOn}, as SQL orders by it: never of what is settled. */
const dueOn = sql`(case r.state when 'RECEIVED' then r.answer_due_on when 'ANSWERED' then r.carry_out_due_on else 'infinity'::date end)`;

const requestColumns = sql`
  r.id, r.member_id as "memberId", r.kind, r.state, r.received_on as "receivedOn", r.answer_due_on as "answerDueOn",
  r.carry_out_due_on as "carryOutDueOn", r.answered_on as "answeredOn", r.closed_on as "closedOn", r.content, r.ground, r.reason, r.version`;
