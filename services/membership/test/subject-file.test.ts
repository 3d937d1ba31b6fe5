import { personalFields } from '@vwu/kit/personal';
import { unitId } from '@vwu/testing/plant-tree';
import { fieldsOf, markedFields, typesWithin } from '@vwu/testing/types-within';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CareVisit } from '../src/care/care-visit.entity.ts';
import { Movement } from '../src/ledger/movement.entity.ts';
import { Member } from '../src/member/member.entity.ts';
import { details, MemberDetails } from '../src/member/member-details.ts';
import { SubjectRequest } from '../src/subject-request/subject-request.entity.ts';
import { MemberTransfer } from '../src/transfer/transfer.entity.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province } from './member-world.ts';
import { admitWhole, contract, exportFile, officer, personalWords, receive, told } from './subject-world.ts';

let world: MemberWorld;
let id: string;

beforeAll(async () => {
  world = await openMemberWorld();
  id = await admitWhole(world);
  await receive(world, id, 'ACCESS', { content: 'xin bản sao hồ sơ của tôi' });
  await world.ask(officer, `mutation { revealMember(id: "${id}", fields: [phone], purpose: CONTACT) { phone } }`);
});

afterAll(() => world.close());

test('her file holds everything that was told of her, opened, and can be saved as it is', async () => {
  const { data, codes } = await exportFile(world, id);
  expect(codes).toEqual([]);
  const saved = JSON.stringify(data?.exportMemberFile);
  for (const word of [...personalWords, 'xin bản sao hồ sơ của tôi']) expect(saved).toContain(word);
  expect(data?.exportMemberFile.details).toEqual(told.details);
  expect(data?.exportMemberFile.movements.map(({ kind }: { kind: string }) => kind)).toEqual([
    'ADMITTED',
    'CARD_ISSUED',
    'ABSENT',
    'RETURNED',
  ]);
  expect(data?.exportMemberFile.states).toHaveLength(3);
  expect(data?.exportMemberFile.transfers).toMatchObject([{ state: 'WITHDRAWN' }]);
  expect(data?.exportMemberFile.requests).toMatchObject([{ kind: 'ACCESS', state: 'RECEIVED' }]);
});

test('it tells who read or changed what, when and what for; of itself first', async () => {
  const { data } = await exportFile(world, id, officer, 'IDENTITY_CHECK');
  const accesses: Record<string, unknown>[] = data?.exportMemberFile.accesses;
  expect(accesses[0]).toMatchObject({
    command: 'exportMemberFile',
    caller: 'base',
    roles: ['BASE_OFFICER'],
    unit: { id: unitId('xã một') },
    fields: details,
    purpose: 'IDENTITY_CHECK',
  });
  expect(accesses.find(({ command }) => command === 'revealMember')).toMatchObject({ fields: ['phone'], purpose: 'CONTACT' });
  expect(new Set(accesses.map(({ command }) => command))).toEqual(
    new Set([
      'exportMemberFile',
      'revealMember',
      'receiveSubjectRequest',
      'withdrawTransfer',
      'sendTransfer',
      'recordReturn',
      'recordAbsence',
      'recordCareVisit',
      'issueCard',
      'admitMember',
    ]),
  );
  for (const { recordedAt } of accesses) expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('whoever is not in charge of her, or may not see what is sealed, gets none, and nothing is recorded', async () => {
  const before = await world.rowsOf('audit_record');
  expect((await exportFile(world, id, officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
  for (const viewer of [province, analyst, partner]) expect((await exportFile(world, id, viewer)).codes).toEqual(['FORBIDDEN']);
  const lost = await world.admitted('xã tách', { admission: { on: '2020-01-01' } });
  expect((await exportFile(world, lost)).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  expect(await world.rowsOf('audit_record')).toBe(before + 1);
});

test('a long ledger costs no more statements than a short one', async () => {
  const short = await world.admitted('chi hội hai');
  const few = await exportFile(world, short);
  for (const year of [2021, 2022, 2023, 2024]) {
    await world.move('recordMigration', short, { on: `${year}-01-01`, participation: 'NOT_PAYING' });
    await world.move('recordReturn', short, { on: `${year}-06-01` });
  }
  const many = await exportFile(world, short);
  expect(many.data?.exportMemberFile.movements).toHaveLength(9);
  expect(many.statements).toBe(few.statements);
});

test('no type of this service that holds something personal is missing from the file', () => {
  // a statistician of the commune, who is no member; what a base writes of many, who are not named; what officers write of a report;
  // what a fund did; and that two records may be of one woman: who the other is, is not hers to know
  const ofOthers = ['StatisticsReview', 'MigrantWishes', 'FiguresAdjustment', 'ReportStep', 'FundEntry', 'MemberMatch'];
  const marked = new Set(markedFields(contract).map(({ type }) => type));
  const reached = typesWithin(contract, 'MemberFile');
  expect(marked.size).toBeGreaterThan(4);
  expect([...marked].filter((type) => !reached.has(type) && !ofOthers.includes(type))).toEqual([]);
});

test('every marked field is one of the contract, so that the file has it', () => {
  for (const type of [Member, MemberDetails, Movement, MemberTransfer, CareVisit, SubjectRequest]) {
    const shown = fieldsOf(contract, type.name).map(({ name }) => name);
    expect([...personalFields(type).keys()].filter((field) => !shown.includes(field))).toEqual([]);
  }
});

test('no table that hangs on a member is missing from the file', async () => {
  const { rows } = await world.db.query<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'membership.member'::regclass order by 1`,
  );
  // which months are paid is worked out of the payments
  const known = [
    'care_visit',
    'dues_cover',
    'dues_payment',
    'dues_relief',
    'honorary_member',
    'member',
    'member_movement',
    'member_state',
    'member_transfer',
    'subject_request',
  ];
  expect(rows.map(({ name }) => name)).toEqual(known.map((name) => `membership.${name}`));
});

/** Columns of hers that say nothing of her that the file does not: keys, counters, and what is worked out of what it shows. */
const saysNothing =
  /^(id|member_id|bearer_id|months|line|lines|version|counterpart_id|sealed_by|\w+_index|name_folded|name_marked|name_key|is_current|unmerged_at|validity)$/;
/** Shown under another name, or as what it leads to. */
const shownAs: Readonly<Record<string, string>> = {
  effective_on: 'on',
  visited_on: 'on',
  valid_from: 'from',
  valid_to: 'to',
  counts: 'countsFrom',
  home_id: 'home',
  unit_id: 'unit',
  commune_id: 'commune',
  from_unit_id: 'from',
  to_unit_id: 'to',
  // told by the accesses, to the second
  recorded_at: 'accesses',
  sent_at: 'accesses',
  answered_at: 'accesses',
};

test('every column that is kept of her has its field in the file', async () => {
  const { rows } = await world.db.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'membership' and table_name in ('member', 'member_movement', 'member_state', 'member_transfer', 'care_visit', 'dues_payment', 'dues_relief', 'subject_request')`,
  );
  const fields = new Set([...typesWithin(contract, 'MemberFile')].flatMap((type) => fieldsOf(contract, type).map(({ name }) => name)));
  const fieldOf = (column: string) => shownAs[column] ?? column.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(({ column }) => !saysNothing.test(column) && !fields.has(fieldOf(column)))).toEqual([]);
});
