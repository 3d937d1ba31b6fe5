import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requireVisible } from '../member/member.loader.ts';
import { MemberMatch } from './match.entity.ts';
import { MatchAnswered, MatchNotFound } from './match.errors.ts';

export interface KeepApart {
  readonly matchId: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Says that two records are of two women: the pair is not proposed again.
 *
 * @throws {MatchNotFound | NotInCharge | MatchAnswered}
 */
export async function keepApart(context: Context, { idempotencyKey, ...input }: KeepApart): Promise<MemberMatch> {
  const { viewer, em, matches } = context;
  requireScope(viewer, 'members:write');
  const { matchId: id, version } = input;
  const seen = await matches.load(id);
  if (!seen) throw new MatchNotFound(id);
  for (const memberId of [seen.firstId, seen.secondId]) {
    const { homeId } = await requireVisible(context, memberId);
    await requireCharge(em, viewer, 'organisation', homeId);
  }
  const command: Command = { schema: 'membership', name: 'keepMembersApart', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(MemberMatch, { id }),
    work: async (tx) => {
      const match = await tx.findOne(MemberMatch, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (!match) throw new MatchNotFound(id);
      if (match.state !== 'OPEN' || match.version !== version) throw new MatchAnswered(id, match.state);
      match.state = 'APART';
      return match;
    },
  });
}
