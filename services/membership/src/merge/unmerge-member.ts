import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { handDues } from '../dues/bear-dues.ts';
import { type NewLine, settleMember, withdrawStates, writeLines } from '../ledger/keep-ledger.ts';
import type { Movement } from '../ledger/movement.entity.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { carryApart, settleMatch } from '../match/settle-match.ts';
import { lockMember, lockRecord } from '../member/lock-member.ts';
import { Member } from '../member/member.entity.ts';
import { requireVisible } from '../member/member.loader.ts';
import { LaterLinesUnplaced, MemberNotMerged } from './merge.errors.ts';
import { requireNoRequest } from './require-no-request.ts';
import { requireNoTransfer } from './require-no-transfer.ts';

export interface UnmergeMember {
  readonly id: string;
  /** Which of the two records the movements from after the merger belong to. */
  readonly laterLinesTo?: string | null | undefined;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Takes a merged record apart: the two it was made of are again what they were, bit for bit, and the pair is not proposed again. What
 * was written into the ledger since is added to that of one of them; what was corrected since stays with the merged record, which is
 * kept and counted nowhere.
 *
 * @throws {MemberNotFound | MemberMerged | MemberUnmerged | NotInCharge | MemberNotMerged | MemberChanged | MemberErased
 *   | TransferOpen | MergeRequestOpen | LaterLinesUnplaced | DuplicateId} and what {@link writeLines} refuses of lines that cannot follow there.
 */
export async function unmergeMember(context: Context, { idempotencyKey, ...input }: UnmergeMember): Promise<Member> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { id } = input;
  const { homeId, mergedFrom } = await requireVisible(context, id);
  const partIds = mergedFrom ?? [];
  const homes = await Promise.all(partIds.map(async (partId) => (await requireVisible(context, partId)).homeId));
  for (const home of new Set([homeId, ...homes])) await requireCharge(em, viewer, 'organisation', home);
  if (partIds.length === 0) throw new MemberNotMerged(id);
  const command: Command = { schema: 'membership', name: 'unmergeMember', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: (tx) => takeApart(tx, context, { ...input, partIds }),
  });
}

type Apart = Omit<UnmergeMember, 'idempotencyKey'> & { readonly partIds: readonly string[] };

async function takeApart(tx: EntityManager, { keyring }: Context, { id, version, laterLinesTo, partIds }: Apart): Promise<Member> {
  const keeper = { tx, keyring };
  const merged = await lockMember(tx, id, version);
  await requireNoTransfer(tx, [id]);
  await requireNoRequest(tx, [id]);
  const { own } = await readLedger(tx, id);
  if (own.length > 0 && !partIds.includes(laterLinesTo ?? '')) throw new LaterLinesUnplaced(partIds);
  merged.unmergedAt = new Date();
  await withdrawStates(keeper, merged);
  // its number is free before theirs stand again
  await tx.flush();
  for (const partId of partIds) {
    const part = await lockRecord(tx, partId);
    part.mergedInto = null;
    await settleMember(keeper, part);
    if (own.length > 0 && partId === laterLinesTo) await writeLines(keeper, part, own.map(asNew));
  }
  await handDues(tx, id, laterLinesTo ?? partIds[0] ?? id);
  await settleMatch(tx, partIds as [string, string], 'APART');
  await carryApart(tx, [id], partIds);
  await compareRecords(tx, keyring, [id, ...partIds]);
  return merged;
}

/** The same line, as one of another ledger. */
const asNew = ({ id: _id, memberId: _memberId, line: _line, ...told }: Movement): NewLine => ({ ...told });
