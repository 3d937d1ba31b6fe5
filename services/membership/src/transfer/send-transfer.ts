import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MovementInFuture } from '../ledger/ledger.errors.ts';
import { basesOf } from '../member/home.ts';
import { lockMember } from '../member/lock-member.ts';
import { requireMember } from '../member/member.loader.ts';
import { requireLast } from './require-last.ts';
import { MemberTransfer } from './transfer.entity.ts';
import { MemberNotActive, TransferOpen, TransferToClosedUnit, TransferUnitNotBase, TransferWithinBase } from './transfer.errors.ts';

export interface SendTransfer {
  readonly memberId: string;
  /** The base she is sent to. */
  readonly receiverId: string;
  /** The first day at the new home. */
  readonly movesOn: string;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Sends a member to another base, anywhere in the country (MEM-018). Nothing of hers changes until that base accepts.
 *
 * @throws {MemberNotFound | NotInCharge | UnitNotFound | TransferUnitNotBase | TransferToClosedUnit | TransferWithinBase
 *   | TransferOpen | TransferBeforeMovement | MemberNotActive | MovementInFuture}
 */
export async function sendTransfer(context: Context, { idempotencyKey, reason, ...input }: SendTransfer): Promise<MemberTransfer> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { homeId } = await requireMember(context, input.memberId);
  await requireCharge(em, viewer, 'organisation', homeId);
  const command: Command = { schema: 'membership', name: 'sendTransfer', viewer, input, texts: [reason ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(MemberTransfer, { id }),
    work: (tx) => send(tx, { ...input, reason }),
  });
}

async function send(
  tx: EntityManager,
  { memberId, receiverId, movesOn, reason }: Omit<SendTransfer, 'idempotencyKey'>,
): Promise<MemberTransfer> {
  if (movesOn > today()) throw new MovementInFuture(movesOn, today());
  const { id, homeId, isActive } = await lockMember(tx, memberId);
  if (!isActive) throw new MemberNotActive(movesOn);
  await requireLast(tx, id, movesOn);
  await requireReceiver(tx, receiverId, movesOn);
  const { baseIds } = await basesOf(tx, homeId, movesOn);
  if (baseIds.includes(receiverId)) throw new TransferWithinBase(receiverId);
  const transfer = tx.create(
    MemberTransfer,
    {
      id: uuidv7(),
      memberId: id,
      fromUnitId: homeId,
      toUnitId: receiverId,
      movesOn,
      reason: reason?.normalize('NFC').trim() || null,
      state: 'SENT',
    },
    { partial: true },
  );
  await tx.flush().catch((error: unknown) => {
    throw violates(error, 'member_transfer_one_open') ? new TransferOpen() : error;
  });
  return transfer;
}

async function requireReceiver(tx: EntityManager, unitId: string, on: string): Promise<void> {
  const [unit] = isId(unitId)
    ? await rows(
        tx,
        sql<{ level: string; isOpen: boolean; successorIds: string[] }>`
        select u.level, ${on}::date between u.opened_on and u.closed_on as "isOpen",
          array(select to_unit_id::text from organisation.unit_lineage where from_unit_id = u.id) as "successorIds"
        from organisation.unit u where u.id = ${unitId}`,
      )
    : [];
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== 'BASE') throw new TransferUnitNotBase(unitId);
  if (!unit.isOpen) throw new TransferToClosedUnit(unitId, on, unit.successorIds);
}
