import { unitId } from '@vwu/testing/plant-tree';
import { contractFrom, wholeSelection } from '@vwu/testing/types-within';
import { subgraph } from '../src/subgraph.ts';
import { type MemberWorld, officerOf, province } from './member-world.ts';

/** Words that stand nowhere else: what is told of one woman, in every field that can hold something of her. */
export const told = {
  fullName: 'Hồ Thị Riêng Tư',
  bornOn: '1979-03-08',
  occupation: 'thợ dệt chiếu cói',
  inTradeUnion: true,
  otherOrganisations: ['Hội Người cao tuổi thôn Đoài'],
  householdId: '01954f00-b000-7000-8000-00000000abcd',
  consent: { on: '2020-01-01', purpose: 'Quản lý hội viên thôn Đoài' },
  details: {
    citizenId: '044179001122',
    phone: '0987001122',
    religion: 'PROTESTANT',
    ethnicity: 'Bru-Vân Kiều',
    partyMembership: true,
    hardship: 'nhà sạt lở sau bão',
    health: 'khiếm thị một mắt',
    discipline: 'phê bình năm 2021',
    coreRoles: ['PRESTIGIOUS'],
    targetGroups: ['POOR'],
  },
};
const cardNumber = 'QT-0044-7788';
const absence = 'chăm mẹ ốm ở bản Khe Sanh';
const transferred = 'theo chồng về xã hai';
const visited = 'mẹ chồng nằm viện, góp gạo và tiền thuốc';

/** Every text somebody wrote of her, or that finds her. */
export const personalWords: readonly string[] = [
  told.fullName,
  told.bornOn,
  told.occupation,
  ...told.otherOrganisations,
  told.householdId,
  told.consent.purpose,
  told.details.citizenId,
  told.details.phone,
  told.details.ethnicity,
  told.details.hardship,
  told.details.health,
  told.details.discipline,
  cardNumber,
  absence,
  transferred,
  visited,
];

export const officer = officerOf('xã một');

interface Whole {
  readonly citizenId?: string;
  /** What became of the transfer she was sent by. */
  readonly transfer?: 'withdrawn' | 'open';
}

/** A woman of whom everything is recorded: a card, an absence, a visit, a transfer. */
export async function admitWhole(world: MemberWorld, { citizenId = told.details.citizenId, transfer = 'withdrawn' }: Whole = {}) {
  const id = await world.admitted('chi hội một', { person: { ...told, details: { ...told.details, citizenId } } });
  await world.move('issueCard', id, { on: '2021-01-01', cardNumber });
  await world.move('recordAbsence', id, {
    on: '2022-01-01',
    mobility: 'LEFT_LOCALITY',
    participation: 'PAYS_NOT_ATTENDING',
    reason: absence,
  });
  await world.move('recordReturn', id, { on: '2022-06-01' });
  await world.ask(province, `mutation { recordCareVisit(memberId: "${id}", on: "2022-05-01", kind: HARDSHIP, note: "${visited}") { id } }`);
  const sent = await world.ask(
    province,
    `mutation { sendTransfer(memberId: "${id}", receiverId: "${unitId('xã hai')}", movesOn: "2023-01-01", reason: "${transferred}") { id } }`,
  );
  if (transfer === 'withdrawn') await world.ask(province, `mutation { withdrawTransfer(id: "${sent.data?.sendTransfer.id}") { id } }`);
  return id;
}

export const contract = contractFrom(subgraph.sdl);

const fileSelection = wholeSelection(contract, 'MemberFile');

export const exportFile = (world: MemberWorld, id: string, viewer = officer, purpose = 'DATA_SUBJECT_REQUEST') =>
  world.ask(viewer, `mutation { exportMemberFile(id: "${id}", purpose: ${purpose}) ${fileSelection} }`);

const requestFields = 'id kind state receivedOn answerDueOn carryOutDueOn answeredOn closedOn dueOn isLate content ground reason version';

/** Receives a request of hers. */
export const receive = (world: MemberWorld, memberId: string, kind: string, given: Record<string, string> = {}, viewer = officer) =>
  world.ask(
    viewer,
    `mutation ($memberId: ID!, $kind: SubjectRequestKind!, $receivedOn: Date!, $content: String, $key: String) {
      receiveSubjectRequest(memberId: $memberId, kind: $kind, receivedOn: $receivedOn, content: $content, idempotencyKey: $key) { ${requestFields} } }`,
    { memberId, kind, receivedOn: '2026-11-02', ...given },
  );

/** Goes on with a request: `answer`, `carryOut`; `refuse` takes a ground and a reason. */
export const step = (world: MemberWorld, verb: string, id: string, more = '', viewer = officer) =>
  world.ask(viewer, `mutation { ${verb}SubjectRequest(id: "${id}"${more}) { ${requestFields} } }`);

/** Receives, answers and carries out. */
export async function settle(world: MemberWorld, memberId: string, kind: string) {
  const { data, codes } = await receive(world, memberId, kind, { content: 'viết tay ngày hôm nay' });
  if (!data?.receiveSubjectRequest) throw new Error(`not received: ${codes.join()}`);
  const { id } = data.receiveSubjectRequest;
  await step(world, 'answer', id);
  const done = await step(world, 'carryOut', id);
  return { id, codes: done.codes, request: done.data?.carryOutSubjectRequest };
}
