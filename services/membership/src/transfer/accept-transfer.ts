import { requireCharge } from '@vwu/kit/charge';
import type { Context } from '../context.ts';
import { writeLines } from '../ledger/keep-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { basesOf, requireCategory, requireCommune, requireHome } from '../member/home.ts';
import { lockMember } from '../member/lock-member.ts';
import type { MemberCategory, Residence } from '../member/member.enums.ts';
import { HomeOfAnotherBase } from '../member/member.errors.ts';
import { answerTransfer, requireTransfer } from './answer-transfer.ts';
import { requireLast } from './require-last.ts';
import type { MemberTransfer } from './transfer.entity.ts';

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
 * two, and the sum of the nation stays what it was (MEM-018). Whoever is like her there is looked for anew.
 *
 * @throws {TransferNotFound | UnitNotFound | NotInCharge | TransferAnswered | TransferBeforeMovement | HomeNotValid
 *   | HomeOfAnotherBase | AggregateOnly | CategoryOfAnotherBase | CommuneUnknown} and what {@link writeLines} refuses.
 */
export async function acceptTransfer(context: Context, { idempotencyKey, ...input }: AcceptTransfer): Promise<MemberTransfer> {
  const { toUnitId } = await requireTransfer(context, input.id, 'toUnitId');
  await requireCharge(context.em, context.viewer, 'organisation', input.homeId);
  return answerTransfer(
    context,
    { name: 'acceptTransfer', id: input.id, version: input.version, input: { ...input }, idempotencyKey },
    async (tx, transfer) => {
      const { id, memberId, movesOn, reason } = transfer;
      const home = await requireHome(tx, input.homeId, movesOn);
      const { baseIds } = await basesOf(tx, toUnitId, movesOn);
      if (!baseIds.includes(home.baseId)) throw new HomeOfAnotherBase(input.homeId, baseIds);
      requireCategory(input.category, home.kind);
      if (input.communeId != null) await requireCommune(tx, input.communeId, movesOn);
      const { category, residence, residenceSince = null, communeId = null } = input;
      const member = await lockMember(tx, memberId);
      await requireLast(tx, memberId, movesOn);
      await writeLines({ tx, keyring: context.keyring }, member, [
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
      await compareRecords(tx, context.keyring, [memberId]);
      return 'ACCEPTED';
    },
  );
}
