import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { settleMember, withdrawStates } from '../ledger/keep-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { carryApart, settleMatch } from '../match/settle-match.ts';
import { lockMember } from '../member/lock-member.ts';
import { Member } from '../member/member.entity.ts';
import { requireVisible } from '../member/member.loader.ts';
import { newMember } from '../member/new-member.ts';
import { tellJoined } from './joined-person.ts';
import { MergeNotOfTwo } from './merge.errors.ts';
import type { MergeField } from './merge-field.ts';
import { requireNoRequest } from './require-no-request.ts';
import { requireNoTransfer } from './require-no-transfer.ts';

export interface MergeMembers {
  readonly firstId: string;
  readonly secondId: string;
  /** Whose values count where both records have one. */
  readonly keepId: string;
  /** What the other record counts for all the same. */
  readonly fromOther: readonly MergeField[];
  readonly firstVersion: number;
  readonly secondVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Merges two records of one woman into a new one (MEM-003, decision 22). The two stay as they are, and speak for themselves no more;
 * the ledger of the new one is theirs, read together. Of each field the officer may say which record is believed, also of what is sealed:
 * nothing is shown for it.
 *
 * @throws {MemberNotFound | MemberMerged | MemberUnmerged | NotInCharge | MergeNotOfTwo | MemberChanged | MemberErased
 *   | MemberRestricted | TransferOpen | MergeRequestOpen | DuplicateId}
 *   and what `statesOf` refuses, for ledgers that cannot be those of one woman.
 */
export async function mergeMembers(context: Context, { idempotencyKey, ...input }: MergeMembers): Promise<Member> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { firstId, secondId, keepId } = input;
  for (const id of [firstId, secondId]) {
    const { homeId } = await requireVisible(context, id);
    await requireCharge(em, viewer, 'organisation', homeId);
  }
  if (firstId === secondId || ![firstId, secondId].includes(keepId)) throw new MergeNotOfTwo();
  const command: Command = { schema: 'membership', name: 'mergeMembers', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(Member, { id }),
    work: (tx) => merge(tx, context, input),
  });
}

async function merge(
  tx: EntityManager,
  { keyring }: Context,
  { firstId, secondId, keepId, fromOther, ...seen }: Omit<MergeMembers, 'idempotencyKey'>,
): Promise<Member> {
  const versions = new Map([
    [firstId, seen.firstVersion],
    [secondId, seen.secondVersion],
  ]);
  const parts: Member[] = [];
  // in the order of their ids, so that two mergers of one record wait for one another in one direction
  for (const id of [firstId, secondId].toSorted()) parts.push(await lockMember(tx, id, versions.get(id)));
  for (const part of parts) part.requireUnrestricted();
  await requireNoTransfer(tx, [firstId, secondId]);
  await requireNoRequest(tx, [firstId, secondId]);
  for (const part of parts) await withdrawStates({ tx, keyring }, part);
  // their numbers are free before the new record has them
  await tx.flush();
  const merged = absorb(tx, { parts, keepId, fromOther }, keyring);
  await tx.flush();
  await settleMember({ tx, keyring }, merged);
  await settleMatch(tx, [firstId, secondId], 'MERGED');
  await carryApart(tx, [firstId, secondId], [merged.id]);
  await compareRecords(tx, keyring, [firstId, secondId, merged.id]);
  return merged;
}

/** Her own lines come after all of theirs, also within a day. */
function absorb(
  tx: EntityManager,
  { parts, keepId, fromOther }: Pick<MergeMembers, 'keepId' | 'fromOther'> & { readonly parts: readonly Member[] },
  keyring: Keyring,
): Member {
  const [kept, other] = parts.toSorted(({ id }) => (id === keepId ? -1 : 1));
  if (!kept || !other) throw new MergeNotOfTwo();
  const merged = newMember(tx, kept.homeId);
  tellJoined(merged, { kept, other, fromOther }, keyring);
  merged.isActive = false;
  merged.lines = Math.max(kept.lines, other.lines);
  merged.mergedFrom = parts.map(({ id }) => id);
  for (const part of parts) part.mergedInto = merged.id;
  return merged;
}
