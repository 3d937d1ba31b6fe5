import { type EntityManager, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { latestFirst } from '@vwu/kit/latest-first';
import type { Page } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { MemberTransfer, TransferState } from './transfer.entity.ts';

@InputType({ description: 'Which transfers. All conditions must hold.' })
export class TransferFilter {
  @Field(() => ID, { nullable: true, description: 'Sent to this base.' }) toUnitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Sent from this branch, group or base.' }) fromUnitId?: string | null;
  @Field(() => [TransferState], { nullable: true, description: 'In one of these states.' }) state?: TransferState[] | null;
}

export interface TransferList {
  readonly filter: TransferFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

/**
 * Transfers of which the viewer may see a side, the latest first.
 *
 * @throws {Forbidden} without the scope `persons`: each is of a person.
 */
export async function listTransfers(
  em: EntityManager,
  viewer: Viewer,
  { filter, size, after }: TransferList,
): Promise<Page<MemberTransfer>> {
  requireScope(viewer, 'persons');
  const given = (asked: string | null | undefined, column: ReturnType<typeof sql>) =>
    asked == null ? sql`true` : isId(asked) ? sql`${column} = ${asked}::uuid` : sql`false`;
  const matched = sql`
    select t.id, t.member_id as "memberId", t.from_unit_id as "fromUnitId", t.to_unit_id as "toUnitId", t.moves_on as "movesOn", t.reason,
      t.state, t.answer, t.version
    from membership.member_transfer t
    where ${given(filter.toUnitId, sql`t.to_unit_id`)} and ${given(filter.fromUnitId, sql`t.from_unit_id`)}
      and (${filter.state ?? null}::text[] is null or t.state = any (${filter.state ?? null}::text[]))
      and (${isWithinReach(viewer, 'organisation', sql`t.to_unit_id`)} or ${isWithinReach(viewer, 'organisation', sql`t.from_unit_id`)})`;
  return latestFirst(em, { type: MemberTransfer, question: ['transfers', filter], matched, size, after });
}
