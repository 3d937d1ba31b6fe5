import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { central, commune, eligible, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { analyst, officerOf, partner, province, provinceB, tomorrow } from './member-world.ts';

let world: HonoraryWorld;

beforeAll(async () => {
  world = await openHonoraryWorld();
});

afterAll(() => world.close());

test('from the short list to the card: four steps, each by whose it is (HON-013…017)', async () => {
  const id = await world.proposed();
  expect(await world.read(id)).toMatchObject({ state: 'PROPOSED', level: 'BASE', unit: { id: unitId('xã một') }, recognisedOn: null });
  expect((await world.screen(id)).codes).toEqual([]);
  expect((await world.approve(id)).codes).toEqual([]);
  const { codes } = await world.recognise(id, { cardNumber: 'DD-001' });
  expect(codes).toEqual([]);
  const record = await world.read(id);
  expect(record).toMatchObject({
    state: 'RECOGNISED',
    title: 'Hội viên danh dự của Hội Liên hiệp Phụ nữ Việt Nam',
    recognisedOn: '2024-10-05',
    cardNumber: 'DD-001',
    endsOn: null,
    tasks: [],
  });
  expect(record.steps.map(({ kind, on, unit }: { kind: string; on: string; unit: { id: string } }) => [kind, on, unit.id])).toEqual([
    ['PROPOSED', '2024-02-01', unitId('xã một')],
    ['SCREENED', '2024-03-01', unitId('xã một')],
    ['APPROVED_BY_SUPERIOR', '2024-04-01', unitId('tỉnh A')],
    ['RECOGNISED', '2024-10-05', unitId('xã một')],
  ]);
});

test('a man, and a French national, are as welcome as anybody (HON-001); the title of a province is the same (HON-010)', async () => {
  const { data, codes } = await world.propose(
    { fullName: 'Jean Dupont', nationality: 'fr', scope: 'DEPARTMENT', details: { passport: '12 ab 34567' } },
    { unit: 'tỉnh A', viewer: province },
  );
  expect(codes).toEqual([]);
  const id = data?.proposeHonoraryMember.id;
  expect(data?.proposeHonoraryMember).toMatchObject({
    nationality: 'FR',
    level: 'PROVINCE',
    passportMasked: '******567',
    tasks: ['ASK_POLICE'],
  });
  await world.screen(id, {}, province);
  expect((await world.approve(id, {}, central)).codes).toEqual([]);
  expect((await world.recognise(id, {}, province)).codes).toEqual(['HONORARY_POLICE_MISSING']);
  const correct = (person: object, version: number) =>
    world.ask(
      province,
      'mutation ($id: ID!, $person: HonoraryPersonInput!, $version: Int!) { correctHonoraryMember(id: $id, person: $person, version: $version) { version } }',
      { id, person, version },
    );
  const { version } = await world.read(id, province);
  const told = await correct(
    { policeOpinionOn: '2024-05-01', policeFavours: false, details: { policeOpinion: 'Chưa rõ nơi cư trú' } },
    version,
  );
  expect(told.codes).toEqual([]);
  expect((await world.recognise(id, {}, province)).codes).toEqual(['HONORARY_POLICE_MISSING']);
  await correct(
    { policeOpinionOn: '2024-06-01', policeFavours: true, details: { policeOpinion: 'Đồng ý' } },
    told.data?.correctHonoraryMember.version,
  );
  expect((await world.recognise(id, {}, province)).data?.recogniseHonoraryMember).toMatchObject({
    state: 'RECOGNISED',
    title: 'Hội viên danh dự của Hội Liên hiệp Phụ nữ Việt Nam',
  });
});

test('of age on the day of the decision: born on 6 October 2006, not on 5 October 2024, but on the 6th (HON-002)', async () => {
  const id = await world.approved({ bornOn: '2006-10-06' });
  expect((await world.recognise(id, { on: '2024-10-05' })).codes).toEqual(['HONORARY_UNDER_AGE']);
  expect((await world.recognise(id, { on: '2024-10-06' })).codes).toEqual([]);
});

test('two years of support on the day of the decision, also of who gives money (HON-007, F-21 b)', async () => {
  const since = (day: string) => ({ contributions: [{ kind: 'MATERIAL', since: day }] });
  const short = await world.approved(since('2022-01-01'));
  expect((await world.recognise(short, { on: '2024-10-05' })).codes).toEqual([]);
  const young = await world.approved(since('2023-01-01'));
  expect((await world.recognise(young, { on: '2024-10-05' })).codes).toEqual(['HONORARY_SUPPORT_TOO_SHORT']);
  const exact = await world.approved(since('2022-10-05'));
  expect((await world.recognise(exact, { on: '2024-10-05' })).codes).toEqual([]);
  const missing = await world.approved(since('2022-10-06'));
  expect((await world.recognise(missing, { on: '2024-10-05' })).codes).toEqual(['HONORARY_SUPPORT_TOO_SHORT']);
});

test.each([
  ['HONORARY_NOT_RESIDENT', { worksInVietnam: false }],
  ['HONORARY_NOT_RESIDENT', { residesInVietnam: false }],
  ['HONORARY_NOT_WILLING', { approvesStatute: false }],
  ['HONORARY_NOT_WILLING', { isVoluntary: false }],
  ['HONORARY_STANDARD_MISSING', { prestige: ' ' }],
  ['HONORARY_STANDARD_MISSING', { influenceKind: undefined }],
  ['HONORARY_CONTRIBUTION_MISSING', { contributions: [] }],
])('%s: who does not meet the standards is not put forward (HON-003…008)', async (code, given) => {
  const id = await world.proposed(given);
  expect((await world.screen(id)).codes).toEqual([code]);
  expect((await world.read(id)).state).toBe('PROPOSED');
});

test.each([
  ['NAME_MISSING', { fullName: ' ' }, {}],
  ['BIRTH_IMPLAUSIBLE', { bornOn: '1850-01-01' }, {}],
  ['BIRTH_IMPLAUSIBLE', { bornOn: undefined }, {}],
  ['NATIONALITY_INVALID', { nationality: 'Pháp' }, {}],
  ['CITIZEN_ID_INVALID', { details: { citizenId: '12345' } }, {}],
  ['CITIZEN_ID_YEAR_DIFFERS', { bornOn: '1970-01-01', details: { citizenId: '001071000111' } }, {}],
  ['CITIZEN_ID_YEAR_DIFFERS', { bornOn: '1971-01-01', gender: 'FEMALE', details: { citizenId: '001170000111' } }, {}],
  ['PASSPORT_INVALID', { details: { passport: '#' } }, {}],
  ['PHONE_INVALID', { details: { phone: '12' } }, {}],
  ['CONSENT_MISSING', { consent: undefined, details: { citizenId: '999000111222' } }, {}],
  ['HONORARY_TEXT_MISSING', { shortCv: '  ' }, {}],
  ['HONORARY_TEXT_MISSING', {}, { proposer: ' ' }],
  ['HONORARY_SCOPE_NEEDS_PROVINCE', { scope: 'PROVINCE' }, {}],
  ['HONORARY_SCOPE_NEEDS_PROVINCE', { scope: 'DEPARTMENT' }, {}],
  ['HONORARY_DAY_IN_FUTURE', {}, { on: tomorrow }],
  ['HONORARY_LEVEL_NOT_ENTITLED', {}, { unit: 'chợ', viewer: officerOf('chợ') }],
  ['HONORARY_LEVEL_NOT_ENTITLED', {}, { unit: 'chi hội một', viewer: officerOf('chi hội một') }],
  ['HONORARY_LEVEL_NOT_ENTITLED', {}, { unit: 'Trung ương', viewer: central }],
  ['HONORARY_NOT_OWN_LEVEL', {}, { viewer: province }],
  ['UNIT_NOT_FOUND', {}, { viewer: officerOf('xã hai') }],
  ['UNIT_NOT_FOUND', {}, { unitId: 'xã' }],
  ['UNIT_NOT_IN_CHARGE', {}, { unit: 'xã tách' }],
  ['FORBIDDEN', {}, { viewer: analyst }],
  ['FORBIDDEN', {}, { viewer: partner }],
])('%s: a proposal that cannot be, and nothing is written', async (code, given, more) => {
  const before = await world.rowsOf('honorary_member');
  expect((await world.propose(given, more)).codes).toEqual([code]);
  expect(await world.rowsOf('honorary_member')).toBe(before);
});

test('Central recognises only where that is switched on; its superior is itself (F-21 a, d)', async () => {
  const person = { ...eligible, scope: 'PROVINCE', details: { citizenId: world.newNumber() } };
  const { data, codes } = await world.askWithCentral(
    central,
    `mutation ($person: HonoraryPersonInput!) { proposeHonoraryMember(unitId: "${unitId('Trung ương')}", on: "2024-02-01", person: $person,
      proposerKind: RELATED_UNIT, proposer: "Ban Tuyên giáo") { id level } }`,
    { person },
  );
  expect(codes).toEqual([]);
  expect(data?.proposeHonoraryMember.level).toBe('CENTRAL');
  const id = data?.proposeHonoraryMember.id;
  expect((await world.screen(id, {}, central)).codes).toEqual([]);
  expect((await world.approve(id, {}, central)).codes).toEqual([]);
  expect((await world.recognise(id, {}, central)).codes).toEqual(['HONORARY_LEVEL_NOT_ENTITLED']);
});

test('each step is its own level’s: the province does not decide for a commune, nor the commune for its superior (HON-015, HON-026)', async () => {
  const id = await world.proposed();
  expect((await world.screen(id, {}, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.screen(id, {}, officerOf('xã hai'))).codes).toEqual(['HONORARY_NOT_FOUND']);
  await world.screen(id);
  expect((await world.approve(id, {}, commune)).codes).toEqual(['HONORARY_NOT_SUPERIOR']);
  expect((await world.approve(id, {}, central)).codes).toEqual(['HONORARY_NOT_SUPERIOR']);
  expect((await world.approve(id, {}, analyst)).codes).toEqual(['FORBIDDEN']);
  await world.approve(id);
  expect((await world.recognise(id, {}, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  await world.recognise(id);
  expect((await world.terminate(id, {}, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.terminate(id, {}, provinceB)).codes).toEqual(['HONORARY_NOT_FOUND']);
});

test('steps have an order, a day, and their facts', async () => {
  const id = await world.proposed();
  expect((await world.recognise(id)).codes).toEqual(['HONORARY_STEP_NOT_ALLOWED']);
  expect((await world.screen(id, { on: '2024-01-31' })).codes).toEqual(['HONORARY_DAY_BEFORE_LAST']);
  expect((await world.screen(id, { on: tomorrow })).codes).toEqual(['HONORARY_DAY_IN_FUTURE']);
  expect((await world.screen(id, { representative: '' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await world.screen(id, { version: 99 })).codes).toEqual(['HONORARY_CHANGED']);
  expect((await world.screen('nobody')).codes).toEqual(['HONORARY_NOT_FOUND']);
  await world.screen(id);
  expect((await world.approve(id, { opinion: ' ' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  await world.approve(id);
  expect((await world.recognise(id, { decisionNo: '' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await world.recognise(id, { activity: '' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  await world.recognise(id);
  expect((await world.take('withdraw', id, { on: '2024-11-01', reason: 'không' })).codes).toEqual(['HONORARY_STEP_NOT_ALLOWED']);
});

test('without a number nobody can be looked for in the country, and nobody is approved (HON-023)', async () => {
  const id = await world.proposed({ details: undefined });
  expect((await world.read(id)).tasks).toEqual(['RECORD_NUMBER']);
  await world.screen(id);
  expect((await world.approve(id)).codes).toEqual(['HONORARY_NUMBER_MISSING']);
});

test('what breaks the law ends it, on a document and by a decision (HON-026)', async () => {
  const id = await world.recognised();
  expect((await world.terminate(id, { ground: 'COURT' })).codes).toEqual(['HONORARY_END_DOCUMENT_MISSING']);
  expect((await world.terminate(id, { ground: 'DISCIPLINARY', document: ' ' })).codes).toEqual(['HONORARY_END_DOCUMENT_MISSING']);
  expect((await world.terminate(id, { decisionNo: '' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await world.terminate(id, { ground: 'CONVERTED' })).codes).toEqual(['HONORARY_END_BY_ADMISSION']);
  const { data, codes } = await world.terminate(id, { ground: 'COURT', document: 'Bản án 5/2024/HS-ST ngày 20/12/2024, TAND tỉnh' });
  expect(codes).toEqual([]);
  expect(data?.terminateHonoraryMember).toMatchObject({
    state: 'TERMINATED',
    endsOn: '2025-01-10',
    endGround: 'COURT',
    recordedDetails: ['citizenId', 'endDocument'],
  });
});

test('a proposal is refused by the superior or its own level, or taken back', async () => {
  const [one, two, three] = [await world.proposed(), await world.proposed(), await world.proposed()];
  const reason = { on: '2024-03-02', reason: 'Chưa đủ uy tín' };
  expect((await world.take('reject', one, reason, province)).data?.rejectHonoraryMember.state).toBe('REJECTED');
  expect((await world.take('reject', two, reason)).data?.rejectHonoraryMember.state).toBe('REJECTED');
  expect((await world.take('reject', three, reason, central)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.take('withdraw', three, reason, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.take('withdraw', three, { ...reason, reason: '' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await world.take('withdraw', three, reason)).data?.withdrawHonoraryMember.state).toBe('WITHDRAWN');
});

test('a woman of Việt Nam is to be won as a member; the list finds whom (HON-012)', async () => {
  const id = await world.recognised({ gender: 'FEMALE', fullName: 'Phan Thị Vận Động' });
  expect((await world.read(id)).tasks).toEqual(['MOBILISE_TO_FULL_MEMBER']);
  const { data } = await world.ask(
    commune,
    '{ honoraryMembers(filter: { task: MOBILISE_TO_FULL_MEMBER }) { totalCount edges { node { id } } } }',
  );
  expect(data?.honoraryMembers).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
});

test('once in the country: the answer names the unit that was first, and nothing of the person (HON-023)', async () => {
  const citizenId = world.newNumber();
  await world.recognised({ fullName: 'Đinh Văn Trước', details: { citizenId } });
  const again = await world.propose(
    { details: { citizenId: `${citizenId.slice(0, 3)} ${citizenId.slice(3)}` } },
    { unit: 'xã ở B', viewer: officerOf('xã ở B') },
  );
  expect(again.codes).toEqual(['ALREADY_RECOGNISED']);
  const [error] = again.errors;
  expect(error?.extensions).toMatchObject({ unitId: unitId('xã một'), unitName: 'xã một' });
  expect(JSON.stringify(error)).not.toContain('Đinh');
  expect(JSON.stringify(error)).not.toContain(citizenId.slice(3));
});

test('two provinces that recognise one person at once: one does, the other is told who was first', async () => {
  const passport = 'C7654321';
  const person = { nationality: 'JP', scope: 'PROVINCE', policeOpinionOn: '2024-02-01', policeFavours: true, details: { passport } };
  const prepared = async (unit: string, viewer: typeof province) => {
    const id = world.idOf(await world.propose(person, { unit, viewer }));
    world.idOf(await world.screen(id, {}, viewer));
    world.idOf(await world.approve(id, {}, central));
    return id;
  };
  const [a, b] = [await prepared('tỉnh A', province), await prepared('tỉnh B', provinceB)];
  const answers = await Promise.all([world.recognise(a, {}, province), world.recognise(b, {}, provinceB)]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['ALREADY_RECOGNISED']);
  const [won, lost] = answers[0].codes.length === 0 ? ['tỉnh A', answers[1]] : ['tỉnh B', answers[0]];
  expect(lost.errors[0]?.extensions).toMatchObject({ unitId: unitId(won) });
  const { rows } = await world.db.query(
    `select count(*)::int as n from membership.honorary_member where passport_index is not null and state = 'RECOGNISED' and nationality = 'JP'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('nobody is recognised twice, not even after it has ended', async () => {
  const citizenId = world.newNumber();
  const id = await world.recognised({ details: { citizenId } });
  await world.terminate(id);
  expect((await world.propose({ details: { citizenId } })).codes).toEqual(['ALREADY_RECOGNISED']);
});

test('a key told twice does it once; another question with it is refused', async () => {
  const given = { details: { citizenId: world.newNumber() } };
  const first = await world.propose(given, { key: 'một lần' });
  const second = await world.propose(given, { key: 'một lần' });
  expect(second.data?.proposeHonoraryMember.id).toBe(first.data?.proposeHonoraryMember.id);
  expect((await world.propose({ ...given, shortCv: 'khác' }, { key: 'một lần' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('a correction keeps to what is asked of who is recognised', async () => {
  const id = await world.recognised();
  const correct = async (person: object, viewer = commune) =>
    await world.ask(
      viewer,
      'mutation ($id: ID!, $person: HonoraryPersonInput!, $version: Int!) { correctHonoraryMember(id: $id, person: $person, version: $version) { fullName shortCv } }',
      { id, person, version: (await world.read(id)).version },
    );
  expect((await correct({ bornOn: '2010-01-01' })).codes).toEqual(['HONORARY_UNDER_AGE']);
  expect((await correct({ contributions: [] })).codes).toEqual(['HONORARY_CONTRIBUTION_MISSING']);
  expect((await correct({ shortCv: null })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await correct({}, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  const other = await world.recognised({ details: { citizenId: '999777666555' } });
  expect((await world.read(other)).state).toBe('RECOGNISED');
  expect((await correct({ details: { citizenId: '999777666555' } })).codes).toEqual(['ALREADY_RECOGNISED']);
  expect((await correct({ fullName: ' Trần  Văn Sửa ' })).data?.correctHonoraryMember).toMatchObject({
    fullName: 'Trần Văn Sửa',
    shortCv: eligible.shortCv,
  });
});

test('partners learn of nobody, other communes of nobody here; the list is of one’s own part (ARCHITECTURE D8)', async () => {
  const id = await world.recognised({ fullName: 'Võ Thị Riêng' });
  const list = (viewer: typeof commune, filter = '') =>
    world.ask(viewer, `{ honoraryMembers(filter: { search: "vo thi rieng" ${filter} }) { totalCount edges { node { id } } } }`);
  expect((await list(partner)).codes).toEqual(['FORBIDDEN']);
  expect(await world.read(id, partner)).toBeNull();
  expect((await list(officerOf('xã hai'))).data?.honoraryMembers.totalCount).toBe(0);
  for (const viewer of [commune, province, analyst]) expect((await list(viewer)).data?.honoraryMembers.totalCount).toBe(1);
  expect((await list(province, `unitId: "${unitId('tỉnh A')}", isOwn: true`)).data?.honoraryMembers.totalCount).toBe(0);
  expect((await list(province, `unitId: "${unitId('xã một')}", isOwn: true, states: [RECOGNISED]`)).data?.honoraryMembers.totalCount).toBe(
    1,
  );
  const { data } = await world.ask(
    partner,
    `{ _entities(representations: [{ __typename: "HonoraryMember", id: "${id}" }]) { ... on HonoraryMember { state } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('what is recorded of all this is what its steps say', async () => {
  expect(await world.faults()).toEqual([]);
});
