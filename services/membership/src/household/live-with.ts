import { requireCharge } from '@vwu/kit/charge';
import type { EntityManager } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Context } from '../context.ts';
import { lockMember } from '../member/lock-member.ts';
import type { Member } from '../member/member.entity.ts';
import { requireMember } from '../member/member.loader.ts';
import { HouseholdOfOne } from './household.errors.ts';

/**
 * Looks at whom a member is said to live with, before anything is written: somebody else, of the units the caller answers for.
 *
 * @param memberId whose household it is to be; of an admission none yet.
 * @throws {HouseholdOfOne | MemberNotFound | MemberMerged | MemberUnmerged | NotInCharge}
 */
export async function requireHousemate(context: Context, livesWithId: string | null | undefined, memberId?: string): Promise<void> {
  if (livesWithId == null) return;
  if (livesWithId === memberId) throw new HouseholdOfOne();
  const { homeId } = await requireMember(context, livesWithId);
  await requireCharge(context.em, context.viewer, 'organisation', homeId);
}

/**
 * Gives a member the household of another; where that one has none on record, one begins for both (MEM-033).
 *
 * @throws {MemberErased | MemberMerged | MemberUnmerged | MemberRestricted} of whom she lives with; nothing is written then.
 */
export async function liveWith(tx: EntityManager, member: Member, livesWithId: string | null | undefined): Promise<void> {
  if (livesWithId == null) return;
  const other = await lockMember(tx, livesWithId);
  if (other.householdId === null) {
    other.requireUnrestricted();
    other.householdId = member.householdId ?? uuidv7();
  }
  member.householdId = other.householdId;
}
