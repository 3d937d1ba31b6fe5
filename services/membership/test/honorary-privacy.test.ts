import { Keyring } from '@vwu/kit/keyring';
import { personalFields } from '@vwu/kit/personal';
import { unitId } from '@vwu/testing/plant-tree';
import { contractFrom, fieldsOf, markedFields, typesWithin, wholeSelection } from '@vwu/testing/types-within';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HonoraryCard } from '../src/card/honorary-card.entity.ts';
import { HonoraryDetailField } from '../src/honorary/detail-field.ts';
import { HonoraryContribution } from '../src/honorary/honorary-contribution.entity.ts';
import { HonoraryDetails, honorarySeal } from '../src/honorary/honorary-details.ts';
import { HonoraryMember } from '../src/honorary/honorary-member.entity.ts';
import { HonoraryStep } from '../src/honorary/honorary-step.entity.ts';
import { HonoraryAssignment } from '../src/honorary-work/assignment.entity.ts';
import { resealRecords } from '../src/reseal-records.ts';
import { subgraph } from '../src/subgraph.ts';
import { commune, eligible, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { keyFile } from './keyring.ts';
import { analyst, officerOf, partner, province } from './member-world.ts';

let world: HonoraryWorld;
let id: string;

const sealed = {
  citizenId: '999808707606',
  passport: 'K7788990',
  phone: '0987111222',
  policeOpinion: 'không có gì trở ngại, số 7/CA',
};
const words = [
  'Nguyễn Đình Riêng Tư',
  '1969-07-08',
  'nhà hảo tâm xóm Bồng',
  'được cả xóm kính trọng',
  'xây ba ngôi nhà tình thương',
  'Quản lý sổ danh dự xã một',
  'Cô Giới Thiệu',
  'Cô Gặp Gỡ',
  'đồng ý, rất xứng đáng',
  'DD-5566',
  'nói chuyện với hội viên trẻ',
  'Bản án 9/2025/HS-ST',
  ...Object.values(sealed),
];

beforeAll(async () => {
  world = await openHonoraryWorld();
  id = await whole();
});

afterAll(() => world.close());

/** Somebody of whom everything is recorded. */
async function whole(details: object = sealed, of = world): Promise<string> {
  const person = {
    fullName: 'Nguyễn Đình Riêng Tư',
    bornOn: '1969-07-08',
    shortCv: 'nhà hảo tâm xóm Bồng',
    prestige: 'được cả xóm kính trọng',
    contributions: [{ kind: 'MATERIAL', since: '2019-01-01', note: 'xây ba ngôi nhà tình thương' }],
    consent: { on: '2024-01-01', purpose: 'Quản lý sổ danh dự xã một' },
    policeOpinionOn: '2024-01-05',
    policeFavours: true,
    details,
  };
  const made = of.idOf(await of.propose(person, { proposer: 'Cô Giới Thiệu' }));
  of.idOf(await of.screen(made, { representative: 'Cô Gặp Gỡ' }));
  of.idOf(await of.approve(made, { opinion: 'đồng ý, rất xứng đáng' }));
  of.idOf(await of.recognise(made, { cardNumber: 'DD-5566' }));
  const task = await of.ask(
    commune,
    `mutation { assignHonoraryMember(honoraryId: "${made}", kind: RAPPORTEUR, task: "nói chuyện với hội viên trẻ", from: "2025-01-01") { id } }`,
  );
  expect(task.codes).toEqual([]);
  return made;
}

const contract = contractFrom(subgraph.sdl);
const fileOf = (asked: HonoraryWorld, of: string) =>
  asked.ask(
    commune,
    `mutation { exportHonoraryFile(id: "${of}", purpose: DATA_SUBJECT_REQUEST) ${wholeSelection(contract, 'HonoraryFile')} }`,
  );
const reveal = (viewer = commune, fields: readonly string[] = honorarySeal.fields) =>
  world.ask(
    viewer,
    `mutation ($fields: [HonoraryDetailField!]!) { revealHonoraryMember(id: "${id}", fields: $fields, purpose: IDENTITY_CHECK) { ${honorarySeal.fields.join(' ')} } }`,
    { fields },
  );

/** Every text of every row of the database. */
async function allText({ db } = world): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'membership' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const { rows: all } = await db.query<{ text: string }>(`select t::text as text from membership.${name} t`);
    texts.push(...all.map(({ text }) => text));
  }
  return texts.join('\n');
}

test('what is sealed stands nowhere in the open, and each field may be asked for', async () => {
  expect(Object.keys(HonoraryDetailField)).toEqual(honorarySeal.fields);
  const text = await allText();
  expect(Object.values(sealed).filter((word) => text.includes(word))).toEqual([]);
});

test('who is in charge sees it, and that is recorded; nobody else does (SEC-006, SEC-008)', async () => {
  const before = await world.rowsOf('audit_record');
  expect((await reveal(officerOf('xã hai'))).codes).toEqual(['HONORARY_NOT_FOUND']);
  for (const viewer of [province, analyst, partner]) expect((await reveal(viewer)).codes).toEqual(['FORBIDDEN']);
  expect(await world.rowsOf('audit_record')).toBe(before);
  expect((await reveal()).data?.revealHonoraryMember).toEqual({ ...sealed, endDocument: null });
  expect((await reveal(commune, ['phone'])).data?.revealHonoraryMember).toMatchObject({ phone: sealed.phone, passport: null });
  const { rows } = await world.db.query(
    `select caller, unit_id, input from membership.audit_record where command = 'revealHonoraryMember' and subject_id = $1 order by recorded_at desc limit 1`,
    [id],
  );
  expect(rows).toEqual([{ caller: 'base', unit_id: unitId('xã một'), input: { fields: ['phone'], purpose: 'IDENTITY_CHECK' } }]);
});

test('no audit record holds a word of anybody', async () => {
  const { rows } = await world.db.query('select input from membership.audit_record');
  const text = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(4);
  expect(words.filter((word) => text.includes(word))).toEqual([]);
});

test('a rotated key seals them anew, and they open', async () => {
  const rotated = Keyring.parse(Keyring.rotated(keyFile));
  const count = await resealRecords(world.em(), rotated, honorarySeal);
  expect(count).toBe(await world.rowsOf('honorary_member where sealed_by is not null'));
  const record = await world.em().findOneOrFail(HonoraryMember, { id });
  expect([record.sealedBy, honorarySeal.open(rotated, record, 'passport')]).toEqual([rotated.current, sealed.passport]);
  expect(await resealRecords(world.em(), rotated, honorarySeal)).toBe(0);
});

test('no type and no table of honorary members is missing from their file', async () => {
  const ofThem = new Set(
    markedFields(contract)
      .map(({ type }) => type)
      .filter((type) => type.startsWith('Honorary')),
  );
  const reached = typesWithin(contract, 'HonoraryFile');
  expect(ofThem.size).toBeGreaterThan(4);
  expect([...ofThem].filter((type) => !reached.has(type))).toEqual([]);
  expect(typesWithin(contract, 'MemberFile').has('HonoraryMember')).toBe(true);
  for (const type of [HonoraryMember, HonoraryDetails, HonoraryStep, HonoraryContribution, HonoraryAssignment, HonoraryCard]) {
    const shown = fieldsOf(contract, type.name).map(({ name }) => name);
    expect([...personalFields(type).keys()].filter((field) => !shown.includes(field))).toEqual([]);
  }
  const { rows } = await world.db.query<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'membership.honorary_member'::regclass order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    ['honorary_assignment', 'honorary_card', 'honorary_contribution', 'honorary_list_entry', 'honorary_step'].map(
      (name) => `membership.${name}`,
    ),
  );
});

/** Columns that say nothing the file does not: keys, and what is worked out. */
const saysNothing = /^(id|list_id|honorary_id|line|version|sealed_by|\w+_index|name_folded)$/;
const shownAs: Readonly<Record<string, string>> = {
  unit_id: 'unit',
  member_id: 'endGround',
  taken_on: 'on',
  from_on: 'from',
  to_on: 'to',
  acted_on: 'on',
  ended_on: 'endsOn',
  publication_until: 'publicationWithdrawnOn',
  recorded_at: 'accesses',
};

test('every column that is kept of them has its field in the file', async () => {
  const { rows } = await world.db.query<{ column: string }>(
    `select column_name as column from information_schema.columns where table_schema = 'membership'
       and table_name in ('honorary_member', 'honorary_step', 'honorary_contribution', 'honorary_assignment', 'honorary_card', 'honorary_list_entry')`,
  );
  const fields = new Set([...typesWithin(contract, 'HonoraryFile')].flatMap((type) => fieldsOf(contract, type).map(({ name }) => name)));
  const fieldOf = (column: string) => shownAs[column] ?? column.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.map(({ column }) => column).filter((column) => !saysNothing.test(column) && !fields.has(fieldOf(column)))).toEqual([]);
});

test('who ended is erased by word and mark, and counts stay; who has not ended is not', async () => {
  const own = await openHonoraryWorld();
  try {
    const person = await whole(sealed, own);
    const file = await fileOf(own, person);
    expect(file.codes).toEqual([]);
    const saved = JSON.stringify(file.data);
    expect(words.filter((word) => !saved.includes(word) && !word.startsWith('Bản án'))).toEqual([]);
    expect(file.data?.exportHonoraryFile.accesses[0]).toMatchObject({ command: 'exportHonoraryFile', purpose: 'DATA_SUBJECT_REQUEST' });
    const erase = async (viewer = commune) =>
      own.ask(
        viewer,
        `mutation { eraseHonoraryMember(id: "${person}", version: ${(await own.read(person)).version}) { erasedOn fullName } }`,
      );
    expect((await erase()).codes).toEqual(['HONORARY_STILL_OPEN']);
    await own.terminate(person, { ground: 'COURT', document: 'Bản án 9/2025/HS-ST' });
    expect((await erase(officerOf('xã hai'))).codes).toEqual(['HONORARY_NOT_FOUND']);
    expect((await erase()).data?.eraseHonoraryMember.fullName).toBe('(đã xóa)');
    const text = await allText(own);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
    expect((await own.terminate(person)).codes).toEqual(['HONORARY_ERASED']);
    expect((await erase()).codes).toEqual(['HONORARY_ERASED']);
    const { rows } = await own.db.query(
      `select recognised_on::text, ended_on::text, end_ground, citizen_id_index, passport_index from membership.honorary_member where id = $1`,
      [person],
    );
    expect(rows).toEqual([
      { recognised_on: '2024-10-05', ended_on: '2025-01-10', end_ground: 'COURT', citizen_id_index: null, passport_index: null },
    ]);
  } finally {
    await own.close();
  }
});

test('what a member was before is in her file, and is erased with her', async () => {
  const own = await openHonoraryWorld();
  try {
    const citizenId = own.newNumber();
    const honorary = await own.recognised({ ...eligible, fullName: 'Hồ Thị Từng Danh Dự', gender: 'FEMALE', details: { citizenId } });
    const member = await own.admitted('chi hội một', {
      person: { fullName: 'Hồ Thị Hội Viên', consent: { on: '2024-01-01', purpose: 'x' }, details: { citizenId } },
      admission: { on: '2025-02-01' },
    });
    const selection = wholeSelection(contract, 'MemberFile');
    const { data } = await own.ask(commune, `mutation { exportMemberFile(id: "${member}", purpose: DATA_SUBJECT_REQUEST) ${selection} }`);
    expect(data?.exportMemberFile.honorary).toMatchObject([
      { record: { id: honorary, fullName: 'Hồ Thị Từng Danh Dự' }, details: { citizenId } },
    ]);
    await own.move('recordExit', member, { kind: 'LEFT', on: '2025-03-01' });
    const asked = await own.ask(
      commune,
      `mutation { receiveSubjectRequest(memberId: "${member}", kind: ERASURE, receivedOn: "2026-11-02") { id } }`,
    );
    const request = asked.data?.receiveSubjectRequest.id;
    await own.ask(commune, `mutation { answerSubjectRequest(id: "${request}") { id } }`);
    expect((await own.ask(commune, `mutation { carryOutSubjectRequest(id: "${request}") { state } }`)).codes).toEqual([]);
    expect(await own.read(honorary)).toMatchObject({ fullName: '(đã xóa)', endGround: 'CONVERTED', endsOn: '2025-02-01' });
  } finally {
    await own.close();
  }
});

test('a task is given to who is an honorary member, and ends; the programme has six items, three of them conditional (HON-019, HON-027)', async () => {
  const own = await openHonoraryWorld();
  try {
    const person = await own.recognised();
    const assign = (given: object, viewer = commune) =>
      own.ask(
        viewer,
        `mutation ($id: ID!, $task: String!, $from: Date!) { assignHonoraryMember(honoraryId: $id, kind: LECTURER, task: $task, from: $from) { id to } }`,
        { id: person, task: 'dạy tiếng Anh', from: '2025-01-01', ...given },
      );
    const end = (task: string, on: string, viewer = commune) =>
      own.ask(viewer, `mutation { endHonoraryAssignment(id: "${task}", on: "${on}") { to } }`);
    const count = async (day: string) =>
      (
        await own.ask(
          commune,
          `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã một')}" }]) { ... on Unit { honoraryMembers(asOf: "${day}") { assigned } } } }`,
        )
      ).data?._entities[0].honoraryMembers.assigned;
    expect((await assign({ from: '2024-10-04' })).codes).toEqual(['NOT_HONORARY_THEN']);
    expect((await assign({ from: '2999-01-01' })).codes).toEqual(['HONORARY_DAY_IN_FUTURE']);
    expect((await assign({ task: ' ' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
    expect((await assign({}, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
    const task = (await assign({})).data?.assignHonoraryMember.id;
    expect([await count('2024-12-31'), await count('2025-01-01')]).toEqual([0, 1]);
    expect((await end(task, '2024-01-01')).codes).toEqual(['NOT_HONORARY_THEN']);
    expect((await end(task, '2999-01-01')).codes).toEqual(['HONORARY_DAY_IN_FUTURE']);
    expect((await end(task, '2025-03-01', officerOf('xã hai'))).codes).toEqual(['HONORARY_ASSIGNMENT_NOT_FOUND']);
    expect((await end(task, '2025-03-01')).data?.endHonoraryAssignment.to).toBe('2025-03-01');
    expect((await end(task, '2025-04-01')).codes).toEqual(['HONORARY_ASSIGNMENT_NOT_FOUND']);
    expect([await count('2025-03-01'), await count('2025-03-02')]).toEqual([1, 0]);
    const { data } = await own.ask(commune, `{ honoraryMember(id: "${person}") { ceremony { kind isConditional } } }`);
    expect(data?.honoraryMember.ceremony.map(({ kind }: { kind: string }) => kind)).toEqual([
      'OPENING',
      'PERFORMANCE',
      'DECISION',
      'CARD_AND_FLOWERS',
      'SPEECH',
      'THANKS',
    ]);
    expect(data?.honoraryMember.ceremony.filter(({ isConditional }: { isConditional: boolean }) => isConditional)).toHaveLength(3);
  } finally {
    await own.close();
  }
});
