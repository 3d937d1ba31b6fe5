import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { keepCounts } from '../count/keep-counts.ts';
import type { Member } from '../member/member.entity.ts';
import { lockWhole } from '../merge/lock-whole.ts';
import { eraseMember } from './erase-member.ts';
import { type SettleRequest, settleRequest } from './settle-request.ts';
import type { SubjectRequest, SubjectRequestKind } from './subject-request.entity.ts';
import { MemberFileNotExported, SubjectRequestNotAnswered } from './subject-request.errors.ts';
import { withdrawConsent } from './withdraw-consent.ts';

type CarryOut = (tx: EntityManager, member: Member, request: SubjectRequest) => Promise<void>;

/**
 * Carries out what was asked for, in one transaction with what it means for her record, and for those it was merged of.
 *
 * @throws {SubjectRequestNotFound | NotInCharge | SubjectRequestChanged | SubjectRequestNotAnswered | MemberErased
 *   | MemberFileNotExported | MemberStillActive}
 */
export const carryOutRequest = (context: Context, request: SettleRequest): Promise<SubjectRequest> =>
  settleRequest(context, request, {
    name: 'carryOutSubjectRequest',
    take: async (tx, found) => {
      if (found.state !== 'ANSWERED') throw new SubjectRequestNotAnswered(found.id);
      const records = await lockWhole(tx, found.memberId);
      await keepCounts({ tx, keyring: context.keyring }, [found.memberId], async () => {
        for (const record of records) await deeds[found.kind](tx, record, found);
        await tx.flush();
      });
      // an erasure has taken away what was written in it too
      await tx.refreshOrFail(found);
      found.state = 'DONE';
      found.closedOn = today();
    },
  });

/** She has been given the file when somebody has made it, for her, since she asked. @throws {MemberFileNotExported} */
const requireFile: CarryOut = async (tx, _member, { memberId: id, receivedOn }) => {
  const made = await rows(
    tx,
    sql`
    select from membership.audit_record
    where command = 'exportMemberFile' and subject_id = ${id} and input ->> 'purpose' = 'DATA_SUBJECT_REQUEST'
      and (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date >= ${receivedOn}::date limit 1`,
  );
  if (made.length === 0) throw new MemberFileNotExported(id);
};

const restrict: CarryOut = async (_tx, member) => {
  member.restrictedOn ??= today();
};

/** What each comes to. A correction is `correctMember`; that it is done is said here. An objection stops what a restriction does. */
const deeds: Readonly<Record<SubjectRequestKind, CarryOut>> = {
  ACCESS: requireFile,
  CORRECTION: async () => undefined,
  RESTRICTION: restrict,
  OBJECTION: restrict,
  ERASURE: eraseMember,
  WITHDRAWAL: async (_tx, member) => withdrawConsent(member),
};
