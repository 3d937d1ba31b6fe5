import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province } from './member-world.ts';
import { exportFile, officer, receive, step } from './subject-world.ts';

let world: MemberWorld;

const itIs = (day: string, time = '12:00:00') => vi.setSystemTime(new Date(`${day}T${time}+07:00`));

beforeAll(async () => {
  world = await openMemberWorld();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  itIs('2026-11-02');
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => world.close());

const list = (filter = '', viewer = officer, page = '') =>
  world.ask(
    viewer,
    `{ subjectRequests(filter: { ${filter} } ${page}) { totalCount pageInfo { endCursor hasNextPage } edges { node { id kind dueOn isLate member { id } } } } }`,
  );

const kindsIn = ({ data }: Awaited<ReturnType<typeof list>>): string[] =>
  data?.subjectRequests.edges.map(({ node }: { node: { kind: string } }) => node.kind);

test('both terms run from the day a request is received, and leave out the days off that are kept', async () => {
  itIs('2026-09-01');
  const id = await world.admitted('chi hội một');
  const { data, codes } = await receive(world, id, 'WITHDRAWAL', { receivedOn: '2026-08-31', content: '  tôi rút lại ' });
  expect(codes).toEqual([]);
  expect(data?.receiveSubjectRequest).toMatchObject({
    kind: 'WITHDRAWAL',
    state: 'RECEIVED',
    content: 'tôi rút lại',
    // 1 and 2 September are Quốc khánh
    answerDueOn: '2026-09-04',
    carryOutDueOn: '2026-09-15',
    dueOn: '2026-09-04',
    isLate: false,
  });
});

test('it is late from the Vietnamese midnight after its last day, for what is to be done next', async () => {
  const id = await world.admitted('chi hội hai');
  const { data } = await receive(world, id, 'RESTRICTION');
  const of = `memberId: "${id}"`;
  const late = async () => (await list(of)).data?.subjectRequests.edges[0].node.isLate;
  itIs('2026-11-04', '23:59:59');
  expect(await late()).toBe(false);
  itIs('2026-11-05', '00:00:00');
  expect(await late()).toBe(true);
  expect((await list(`${of} isLate: true`)).data?.subjectRequests.totalCount).toBe(1);
  const answered = await step(world, 'answer', data?.receiveSubjectRequest.id);
  expect(answered.data?.answerSubjectRequest).toMatchObject({ state: 'ANSWERED', answeredOn: '2026-11-05', isLate: false });
  expect((await list(`${of} isLate: true`)).data?.subjectRequests.totalCount).toBe(0);
  itIs('2026-11-17', '23:59:59');
  expect(await late()).toBe(false);
  itIs('2026-11-18', '00:00:00');
  expect(await late()).toBe(true);
  const done = await step(world, 'carryOut', data?.receiveSubjectRequest.id);
  expect(done.data?.carryOutSubjectRequest).toMatchObject({ state: 'DONE', closedOn: '2026-11-18', dueOn: null, isLate: false });
});

test('what is due first stands first, what is settled last, page by page', async () => {
  const id = await world.admitted('chi hội ba', { viewer: officerOf('xã hai') });
  const there = officerOf('xã hai');
  for (const kind of ['ERASURE', 'RESTRICTION', 'CORRECTION', 'OBJECTION']) await receive(world, id, kind, {}, there);
  const idOf = async (kind: string) =>
    (await list('', there)).data?.subjectRequests.edges.find(({ node }: { node: { kind: string } }) => node.kind === kind).node.id;
  await step(world, 'answer', await idOf('ERASURE'), '', there);
  await step(world, 'answer', await idOf('CORRECTION'), '', there);
  await step(world, 'refuse', await idOf('RESTRICTION'), ', ground: LAW_PROVIDES_OTHERWISE, reason: "đã giải thích"', there);
  const all = await list('', there);
  // the answer to the objection is due on the 4th, the correction on the 12th, the erasure on the 22nd
  expect(kindsIn(all)).toEqual(['OBJECTION', 'CORRECTION', 'ERASURE', 'RESTRICTION']);
  const first = await list('', there, 'first: 3');
  expect(first.data?.subjectRequests).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = await list('', there, `first: 3, after: "${first.data?.subjectRequests.pageInfo.endCursor}"`);
  expect([...kindsIn(first), ...kindsIn(rest)]).toEqual(kindsIn(all));
  expect(kindsIn(await list('state: [DONE, REFUSED]', there))).toEqual(['RESTRICTION']);
  expect(first.statements).toBe(all.statements);
});

test('a request goes from received to answered to done, and each step is taken once', async () => {
  const id = await world.admitted('chi hội một');
  const request = (await receive(world, id, 'CORRECTION')).data?.receiveSubjectRequest;
  expect((await step(world, 'carryOut', request.id)).codes).toEqual(['SUBJECT_REQUEST_NOT_ANSWERED']);
  expect((await step(world, 'answer', request.id, ', version: 7')).codes).toEqual(['SUBJECT_REQUEST_CHANGED']);
  const answered = await step(world, 'answer', request.id, `, version: ${request.version}`);
  expect(answered.data?.answerSubjectRequest).toMatchObject({ state: 'ANSWERED', version: request.version + 1 });
  expect((await step(world, 'answer', request.id)).codes).toEqual(['SUBJECT_REQUEST_CHANGED']);
  expect((await step(world, 'carryOut', request.id)).codes).toEqual([]);
  for (const [verb, more] of [
    ['answer', ''],
    ['carryOut', ''],
    ['refuse', ', ground: STILL_MEMBER, reason: "muộn"'],
  ] as const)
    expect((await step(world, verb, request.id, more)).codes).toEqual(['SUBJECT_REQUEST_CHANGED']);
});

test('one that is refused has a ground and a reason, which no audit record holds', async () => {
  const id = await world.admitted('chi hội một');
  const request = (await receive(world, id, 'ERASURE', { content: 'xóa hết cho bà Sáu' })).data?.receiveSubjectRequest;
  const refused = await step(world, 'refuse', request.id, ', ground: STILL_MEMBER, reason: "  "');
  expect(refused.codes).toEqual(['REFUSAL_REASON_MISSING']);
  const told = await step(world, 'refuse', request.id, ', ground: STILL_MEMBER, reason: "bà Sáu còn sinh hoạt"');
  expect(told.data?.refuseSubjectRequest).toMatchObject({
    state: 'REFUSED',
    ground: 'STILL_MEMBER',
    reason: 'bà Sáu còn sinh hoạt',
    answeredOn: '2026-11-02',
    closedOn: '2026-11-02',
  });
  const { rows } = await world.db.query(`select input::text as text from membership.audit_record`);
  expect(rows.filter(({ text }) => text.includes('bà Sáu'))).toEqual([]);
  expect(rows.some(({ text }) => text.includes('STILL_MEMBER'))).toBe(true);
});

test('what is still to come, asked for twice, or unknown is refused', async () => {
  const id = await world.admitted('chi hội một');
  expect((await receive(world, id, 'ACCESS', { receivedOn: '2026-11-03' })).codes).toEqual(['SUBJECT_REQUEST_IN_FUTURE']);
  expect((await receive(world, id, 'ACCESS', { key: 'một' })).codes).toEqual([]);
  expect((await receive(world, id, 'ACCESS')).codes).toEqual(['SUBJECT_REQUEST_OPEN']);
  const again = await receive(world, id, 'ACCESS', { key: 'một' });
  expect(again.data?.receiveSubjectRequest).toMatchObject({ kind: 'ACCESS', state: 'RECEIVED' });
  expect((await receive(world, id, 'ACCESS', { key: 'một', content: 'khác' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  for (const unknown of [id, 'không có']) expect((await step(world, 'answer', unknown)).codes).toEqual(['SUBJECT_REQUEST_NOT_FOUND']);
});

test('access is given when her file has been made since she asked', async () => {
  const id = await world.admitted('chi hội một');
  const request = (await receive(world, id, 'ACCESS')).data?.receiveSubjectRequest;
  await step(world, 'answer', request.id);
  await exportFile(world, id, officer, 'CONTACT');
  expect((await step(world, 'carryOut', request.id)).codes).toEqual(['MEMBER_FILE_NOT_EXPORTED']);
  await exportFile(world, id);
  expect((await step(world, 'carryOut', request.id)).data?.carryOutSubjectRequest).toMatchObject({ state: 'DONE' });
});

test('only who is in charge of her goes on with it; others see none, and partners are told of nothing', async () => {
  const id = await world.admitted('chi hội một');
  const request = (await receive(world, id, 'OBJECTION')).data?.receiveSubjectRequest;
  const elsewhere = officerOf('xã hai');
  expect((await receive(world, id, 'ACCESS', {}, elsewhere)).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await step(world, 'answer', request.id, '', elsewhere)).codes).toEqual(['SUBJECT_REQUEST_NOT_FOUND']);
  expect((await list(`memberId: "${id}"`, elsewhere)).data?.subjectRequests.totalCount).toBe(0);
  for (const viewer of [analyst, partner]) {
    expect((await receive(world, id, 'ACCESS', {}, viewer)).codes).toEqual(['FORBIDDEN']);
    expect((await step(world, 'answer', request.id, '', viewer)).codes).toEqual(['FORBIDDEN']);
  }
  expect((await list('', partner)).codes).toEqual(['FORBIDDEN']);
  expect((await list(`memberId: "${id}"`, analyst)).data?.subjectRequests.totalCount).toBe(1);
  expect((await step(world, 'answer', request.id, '', province)).codes).toEqual([]);
  // a base that was split: its members wait for somebody above all its heirs
  const lost = await world.admitted('xã tách');
  expect((await receive(world, lost, 'ACCESS')).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  const hers = (await receive(world, lost, 'ACCESS', {}, province)).data?.receiveSubjectRequest;
  expect((await step(world, 'answer', hers.id)).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
});
