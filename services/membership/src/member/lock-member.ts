import { LockMode } from '@mikro-orm/postgresql';
import type { EntityManager } from '@vwu/kit/database';
import { Member } from './member.entity.ts';
import { MemberChanged, MemberErased } from './member.errors.ts';

/**
 * Takes the record of a member for this transaction alone.
 *
 * @throws {MemberErased} if nobody stands behind it any more. {MemberChanged} if it is not the version the caller has seen.
 */
export async function lockMember(tx: EntityManager, id: string, version?: number | null): Promise<Member> {
  const member = await tx.findOneOrFail(Member, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (member.erasedOn !== null) throw new MemberErased(id, member.erasedOn);
  if (version != null && version !== member.version) throw new MemberChanged(id, version, member.version);
  return member;
}
