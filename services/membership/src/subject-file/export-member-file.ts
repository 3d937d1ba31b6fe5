import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { requireScope } from '@vwu/kit/viewer';
import { CareVisit } from '../care/care-visit.entity.ts';
import type { Context } from '../context.ts';
import { readPayments } from '../dues/read-payments.ts';
import { readReliefs } from '../dues/read-reliefs.ts';
import { readHonoraryRecords } from '../honorary-file/read-honorary-records.ts';
import { stateColumns } from '../ledger/ledger.loader.ts';
import { MemberState } from '../ledger/member-state.entity.ts';
import { Movement } from '../ledger/movement.entity.ts';
import { recordsBehind } from '../ledger/read-ledger.ts';
import { Member } from '../member/member.entity.ts';
import type { RevealPurpose } from '../member/member.enums.ts';
import { requireMember } from '../member/member.loader.ts';
import { details, MemberDetails, openDetail } from '../member/member-details.ts';
import { SubjectRequest } from '../subject-request/subject-request.entity.ts';
import { MemberTransfer } from '../transfer/transfer.entity.ts';
import { AbsorbedRecord, MemberFile } from './member-file.entity.ts';
import { readAccesses } from './read-accesses.ts';

export interface ExportMemberFile {
  readonly id: string;
  readonly purpose: RevealPurpose;
}

/**
 * Gives out everything held of a member, to those in charge of her alone: it opens all that is sealed, and is recorded like
 * {@link revealMember} (SEC-006). Also of somebody whose record is restricted, for the file is hers to have.
 *
 * @throws {MemberNotFound | NotInCharge}
 */
export async function exportMemberFile(context: Context, { id, purpose }: ExportMemberFile): Promise<MemberFile> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'persons:sensitive');
  const { homeId } = await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', homeId);
  const command: Command = { schema: 'membership', name: 'exportMemberFile', viewer, input: { fields: details, purpose } };
  const member = await runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: (tx) => tx.findOneOrFail(Member, { id }, { refresh: true }),
  });
  const records = (await recordsBehind(em, [id])).map((record) => record.id);
  const absorbed = await em.find(Member, { id: { $in: records.filter((record) => record !== id) } }, { orderBy: { id: 'asc' } });
  // read after it is recorded, so that the file tells of itself
  return Object.assign(new MemberFile(), {
    member,
    details: opened(keyring, member),
    absorbed: absorbed.map((record) => Object.assign(new AbsorbedRecord(), { member: record, details: opened(keyring, record) })),
    movements: await em.find(Movement, { memberId: { $in: records } }, { orderBy: { effectiveOn: 'asc', line: 'asc' } }),
    states: await readStates(em, id),
    transfers: await em.find(MemberTransfer, { memberId: { $in: records } }, { orderBy: { id: 'asc' } }),
    careVisits: await em.find(CareVisit, { memberId: { $in: records } }, { orderBy: { visitedOn: 'asc', id: 'asc' } }),
    duesPayments: await readPayments(em, sql`p.member_id = any (${records}::uuid[])`),
    duesReliefs: await readReliefs(em, sql`r.member_id = any (${records}::uuid[])`),
    requests: await em.find(SubjectRequest, { memberId: { $in: records } }, { orderBy: { id: 'asc' } }),
    honorary: await readHonoraryRecords(em, keyring, records),
    accesses: await readAccesses(em, records),
  });
}

const opened = (keyring: Keyring, member: Member): MemberDetails =>
  Object.assign(new MemberDetails(), Object.fromEntries(details.map((field) => [field, openDetail(keyring, member, field)])));

const readStates = (em: EntityManager, id: string): Promise<MemberState[]> =>
  instances(em, MemberState, sql`select ${stateColumns} from membership.member_state s where s.member_id = ${id} order by s.valid_from`);
