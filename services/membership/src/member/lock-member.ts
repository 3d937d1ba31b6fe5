import { LockMode } from '@mikro-orm/postgresql';
import type { EntityManager } from '@vwu/kit/database';
import { Member } from './member.entity.ts';
import { MemberChanged, MemberErased } from './member.errors.ts';
import { requireCurrent } from './member.loader.ts';

/**
 * Takes the record that speaks for a member for this transaction alone.
 *
 * @throws {MemberErased} if nobody stands behind it any more. {MemberChanged} if it is not the version the caller has seen.
 *   {MemberMerged | MemberUnmerged}
 */
export async function lockMember(tx: EntityManager, id: string, version?: number | null): Promise<Member> {
  const member = await lockRecord(tx, id);
  requireCurrent(member);
  if (member.erasedOn !== null) throw new MemberErased(id, member.erasedOn);
  if (version != null && version !== member.version) throw new MemberChanged(id, version, member.version);
  return member;
}

/** Takes a record for this transaction alone, also one that no longer speaks for itself. */
export const lockRecord = (tx: EntityManager, id: string): Promise<Member> =>
  tx.findOneOrFail(Member, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
