import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockMember, writeLines } from '../ledger/keep-ledger.ts';
import { requireCategory, requireCommune, requireHome, standingOf } from '../member/home.ts';
import type { MemberCategory, Residence } from '../member/member.enums.ts';
import { HomeOfAnotherBase } from '../member/member.errors.ts';
import { requireLast } from './require-last.ts';
import { MemberTransfer, type TransferState } from './transfer.entity.ts';
import { TransferAnswered, TransferNotFound } from './transfer.errors.ts';

export interface AcceptTransfer {
  readonly id: string;
  /** The branch or group she joins, or the base itself. */
  readonly homeId: string;
  readonly category: MemberCategory;
  readonly residence: Residence;
  readonly residenceSince?: string | null | undefined;
  readonly communeId?: string | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Accepts a member who was sent here: both lines of her ledger in one transaction, so that no day is without a home and none has
 * two, and the sum of the nation stays what it was (MEM-018).
 *
 * @throws {TransferNotFound | UnitNotFound | NotInCharge | TransferAnswered | TransferBeforeMovement | HomeNotValid | HomeOfAnotherBase | AggregateOnly
 *   | CategoryOfAnotherBase | CommuneUnknown} and what {@link writeLines} refuses.
 */
export async function acceptTransfer(context: Context, { idempotencyKey, ...input }: AcceptTransfer): Promise<MemberTransfer> {
  const { toUnitId } = await requireTransfer(context, input.id, 'toUnitId');
  await requireCharge(context.em, context.viewer, 'organisation', input.homeId);
  return answer(
    context,
    { name: 'acceptTransfer', id: input.id, version: input.version, input: { ...input }, idempotencyKey },
    async (tx, transfer) => {
      const { id, memberId, movesOn, reason } = transfer;
      const home = await requireHome(tx, input.homeId, movesOn);
      const { baseIds } = await standingOf(tx, toUnitId, movesOn);
      if (!baseIds.includes(home.baseId)) throw new HomeOfAnotherBase(input.homeId, baseIds);
      requireCategory(input.category, home.kind);
      if (input.communeId != null) await requireCommune(tx, input.communeId, movesOn);
      const { category, residence, residenceSince = null, communeId = null } = input;
      const member = await lockMember(tx, memberId);
      await requireLast(tx, memberId, movesOn);
      await writeLines(tx, member, [
        { kind: 'TRANSFERRED_OUT', effectiveOn: movesOn, unitId: transfer.fromUnitId, reason, counterpartId: id },
        {
          kind: 'TRANSFERRED_IN',
          effectiveOn: movesOn,
          unitId: home.baseId,
          homeId: input.homeId,
          category,
          residence,
          residenceSince,
          communeId,
          reason,
          counterpartId: id,
        },
      ]);
      return 'ACCEPTED';
    },
  );
}

export interface CloseTransfer {
  readonly id: string;
  readonly reason?: string | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** The receiver does not take her in: she belongs where she did. @throws {TransferNotFound | NotInCharge | TransferAnswered} */
export async function refuseTransfer(context: Context, { idempotencyKey, reason, ...input }: CloseTransfer): Promise<MemberTransfer> {
  await requireTransfer(context, input.id, 'toUnitId');
  return answer(context, { name: 'refuseTransfer', ...input, input, reason, idempotencyKey }, async () => 'REFUSED');
}

/** The sender takes it back before it is answered. @throws {TransferNotFound | NotInCharge | TransferAnswered} */
export async function withdrawTransfer(context: Context, { idempotencyKey, reason, ...input }: CloseTransfer): Promise<MemberTransfer> {
  await requireTransfer(context, input.id, 'fromUnitId');
  return answer(context, { name: 'withdrawTransfer', ...input, input, reason, idempotencyKey }, async () => 'WITHDRAWN');
}

/** Whoever may see one of its sides may see it; to answer it one must be in charge of the side that answers. */
async function requireTransfer(context: Context, id: string, side: 'fromUnitId' | 'toUnitId'): Promise<MemberTransfer> {
  const { viewer, em, transfers } = context;
  requireScope(viewer, 'members:write');
  const transfer = await transfers.load(id);
  if (!transfer) throw new TransferNotFound(id);
  await requireCharge(em, viewer, 'organisation', transfer[side]);
  return transfer;
}

interface Answer {
  readonly name: string;
  readonly id: string;
  readonly version?: number | null | undefined;
  readonly input: Record<string, unknown>;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

function answer(
  { viewer, em }: Context,
  { name, id, version, input, reason, idempotencyKey }: Answer,
  work: (tx: EntityManager, transfer: MemberTransfer) => Promise<TransferState>,
): Promise<MemberTransfer> {
  const command: Command = { schema: 'membership', name, viewer, input, texts: [reason ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(MemberTransfer, { id }),
    work: async (tx) => {
      const transfer = await tx.findOneOrFail(MemberTransfer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (transfer.state !== 'SENT' || (version != null && version !== transfer.version)) throw new TransferAnswered(id, transfer.state);
      transfer.state = await work(tx, transfer);
      transfer.answer = reason?.normalize('NFC').trim() || null;
      transfer.answeredAt = new Date();
      return transfer;
    },
  });
}
