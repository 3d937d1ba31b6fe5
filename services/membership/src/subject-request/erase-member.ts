import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { personalFields } from '@vwu/kit/personal';
import { CareVisit } from '../care/care-visit.entity.ts';
import { eraseConverted } from '../honorary-file/erase-honorary.ts';
import { withdrawImports } from '../import/withdraw-imports.ts';
import { Movement } from '../ledger/movement.entity.ts';
import { Member } from '../member/member.entity.ts';
import { MemberTransfer } from '../transfer/transfer.entity.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import { MemberStillActive } from './subject-request.errors.ts';
import { nothingSealed } from './withdraw-consent.ts';

/** What stands in the place of her name; nobody could be called so. */
const erasedName = '(đã xóa)';

/** What stands in the place of what a record cannot be without: the same for everybody, and true of nobody. */
const blanks: Readonly<Record<string, unknown>> = {
  fullName: erasedName,
  birthYear: 1880,
  inTradeUnion: false,
  otherOrganisations: [],
};

/**
 * Erases what is personal of a former member (Law 91/2025/QH15, art. 14), by its marks: whatever is marked on her record and on what
 * hangs on it; visits to her go altogether. Her states stay as they are, and so do the counts of every day that has been (decision 23).
 * Files that are kept and hold her go (decision 39): lists that wait here, and what was taken out where the database is told that she is
 * erased.
 *
 * @throws {MemberStillActive} while she belongs to the Union, which is a reason to keep who she is.
 */
export async function eraseMember(tx: EntityManager, member: Member): Promise<void> {
  if (member.isActive) throw new MemberStillActive(member.id);
  await withdrawImports(tx, member.id);
  Object.assign(member, blanked(Member), nothingSealed, { householdId: null, restrictedOn: null, erasedOn: today() });
  await withdrawTransfer(tx, member.id);
  // who she may be besides is found by her name and birth
  await rows(tx, sql`delete from membership.member_match where state = 'OPEN' and ${member.id} in (first_id, second_id)`);
  await tx.nativeDelete(CareVisit, { memberId: member.id });
  // what she was asked for stays, as the books do; why she was asked for less goes
  await rows(tx, sql`update membership.dues_relief set reason = null, document = null where member_id = ${member.id}`);
  await eraseConverted(tx, member.id);
  for (const hanging of [Movement, MemberTransfer, SubjectRequest])
    await tx.nativeUpdate<{ memberId: string }>(hanging, { memberId: member.id }, blanked(hanging));
}

const blanked = (type: Parameters<typeof personalFields>[0]): Record<string, unknown> =>
  Object.fromEntries([...personalFields(type).keys()].map((field) => [field, blanks[field] ?? null]));

/** One that was sent before she left waits for nobody any more. */
async function withdrawTransfer(tx: EntityManager, memberId: string): Promise<void> {
  await rows(
    tx,
    sql`
    update membership.member_transfer set state = 'WITHDRAWN', answered_at = clock_timestamp(), version = version + 1
    where member_id = ${memberId} and state = 'SENT'`,
  );
}
