import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };
const query = `query ($filter: MatchFilter, $first: Int, $after: String) { memberMatches(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { endCursor } edges { node { id score reasons state version first { id fullName } second { id fullName } } } } }`;

interface Listed {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly state: string;
  readonly version: number;
  readonly first: { readonly id: string };
  readonly second: { readonly id: string };
}

const list = async (viewer = province, filter: object = {}, page: object = {}): Promise<Listed[]> => {
  const { data } = await world.ask(viewer, query, { filter, ...page });
  return data?.memberMatches.edges.map(({ node }: { node: Listed }) => node);
};

/** The pairs of a record in the queue. */
const pairsOf = async (id: string, viewer = province): Promise<Listed[]> =>
  (await list(viewer, { state: ['OPEN'] }, { first: 200 })).filter(({ first, second }) => [first.id, second.id].includes(id));

const reasonsOf = async (one: string, other: string): Promise<readonly string[]> =>
  (await pairsOf(one)).filter(({ first, second }) => [first.id, second.id].includes(other)).flatMap(({ reasons }) => reasons);

let admissions = 0;

/** Each is admitted on another day. */
const admit = (home: string, fullName: string, bornOn: string, more: object = {}, viewer = province) => {
  admissions += 1;
  return world.admitted(home, { viewer, person: { fullName, bornOn, ...more }, admission: { on: addDays('2020-01-01', admissions) } });
};

const keep = (match: Listed | undefined, viewer = province) =>
  world.ask(viewer, `mutation { keepMembersApart(matchId: "${match?.id}", version: ${match?.version}) { state version } }`);

test('who is recorded twice in one base is in the queue at once, with what speaks for it', async () => {
  const one = await admit('chi hội một', 'Trần Thị Ngọc Diệp', '1975-04-09');
  const other = await admit('chi hội hai', 'Tran Thi Ngoc Diep', '1975-04-09');
  const [pair, ...more] = await pairsOf(one);
  expect(more).toEqual([]);
  expect(pair).toMatchObject({ state: 'OPEN', reasons: ['NAME_UNMARKED', 'BIRTH_SAME_DAY', 'BASE_SAME'] });
  expect(pair?.score).toBeGreaterThan(90);
  expect([pair?.first.id, pair?.second.id].toSorted()).toEqual([one, other].toSorted());
});

test.each([
  ['NAME_ORDER', 'Bích Liễu Lý', '1966-02-03', ['NAME_ORDER', 'BIRTH_SAME_DAY', 'HOME_SAME']],
  ['NAME_WITHOUT_THI', 'Phùng Quỳnh', '1961-07-19', ['NAME_WITHOUT_THI', 'BIRTH_SAME_DAY', 'HOME_SAME']],
  ['NAME_NEAR', 'Đoàn Thị Hồng Thắmm', '1958-10-12', ['NAME_NEAR', 'BIRTH_SAME_DAY', 'HOME_SAME']],
  ['BIRTH_SWAPPED', 'Mạc Thị Tuyết Sương', '1959-05-11', ['NAME_SAME', 'BIRTH_SWAPPED', 'HOME_SAME']],
  ['BIRTH_YEAR_OFF', 'Quách Thị Kim Thoa', '1971-08-21', ['NAME_SAME', 'BIRTH_YEAR_OFF', 'HOME_SAME']],
])('a record that differs as records do is found: %s', async (_what, fullName, bornOn, reasons) => {
  const originals: Record<string, [string, string]> = {
    NAME_ORDER: ['Lý Bích Liễu', '1966-02-03'],
    NAME_WITHOUT_THI: ['Phùng Thị Quỳnh', '1961-07-19'],
    NAME_NEAR: ['Đoàn Thị Hồng Thắm', '1958-10-12'],
    BIRTH_SWAPPED: ['Mạc Thị Tuyết Sương', '1959-11-05'],
    BIRTH_YEAR_OFF: ['Quách Thị Kim Thoa', '1970-08-21'],
  };
  const [name, born] = originals[_what] ?? ['', ''];
  const one = await admit('chi hội một', name, born);
  await admit('chi hội một', fullName, bornOn);
  expect((await pairsOf(one)).map((pair) => pair.reasons)).toEqual([reasons]);
});

test('the lineage of a base leads to its former members; a base beside it does not', async () => {
  const former = await admit('xã cũ', 'Cù Thị Lệ Thu', '1980-05-20');
  await admit('chi hội ba', 'Cù Thị Lệ Thu', '1980-01-01');
  expect(await pairsOf(former)).toEqual([]);
  await admit('chi hội hai', 'Cù Thị Lệ Thu', '1980-05-20');
  expect((await pairsOf(former)).map(({ reasons }) => reasons)).toEqual([['NAME_SAME', 'BIRTH_SAME_DAY', 'BASE_LINEAGE']]);
});

test('whoever moved to another province is found by her telephone; only who stands above both provinces is told', async () => {
  const details = { phone: '0905 111 222' };
  const here = await admit('chi hội một', 'Văn Thị Mộng Cầm', '1969-09-30', { details });
  await admit('chi hội ở B', 'Văn Thị Mộng Cầm', '1969-09-30', { details }, provinceB);
  const [pair] = await pairsOf(here, analyst);
  expect(pair?.reasons).toEqual(['NAME_SAME', 'BIRTH_SAME_DAY', 'BASE_OTHER', 'PHONE_SAME']);
  for (const viewer of [province, provinceB, officerOf('xã một'), officerOf('xã ở B')]) {
    expect((await list(viewer, {}, { first: 200 })).map(({ id }) => id)).not.toContain(pair?.id);
    expect((await keep(pair, viewer)).codes).toEqual(['MEMBER_MATCH_NOT_FOUND']);
    const entity = `{ _entities(representations: [{ __typename: "MemberMatch", id: "${pair?.id}" }]) { ... on MemberMatch { score } } }`;
    expect((await world.ask(viewer, entity)).data?._entities).toEqual([null]);
  }
});

test('a number that stands with a former member elsewhere is found; two of twelve digits are of two women', async () => {
  const former = await admit('chi hội một', 'Âu Thị Hải Vân', '1977-03-14', { consent, details: { citizenId: '044177000111' } });
  await world.move('recordExit', former, { kind: 'MOVED', on: '2021-01-01' });
  await admit('chi hội ở B', 'Âu Hải Vân', '1977-03-14', { consent, details: { citizenId: '044177000111' } }, provinceB);
  expect((await pairsOf(former, analyst))[0]).toMatchObject({ score: 99 });
  const one = await admit('chi hội một', 'Lã Thị Thanh Tâm', '1977-03-14', { consent, details: { citizenId: '044177000222' } });
  await admit('chi hội một', 'Lã Thị Thanh Tâm', '1977-03-14', { consent, details: { citizenId: '044177009999' } });
  expect(await pairsOf(one)).toEqual([]);
  await admit('chi hội một', 'Lã Thị Thanh Tâm', '1977-03-14', { consent, details: { citizenId: '190123456' } });
  expect(await pairsOf(one)).toHaveLength(1);
});

test('a pair that a correction makes unlikely leaves the queue, one that it makes likely comes in', async () => {
  const one = await admit('chi hội một', 'Khổng Thị Mỹ Dung', '1982-06-17');
  const other = await admit('chi hội một', 'Khổng Thị Mỹ Dung', '1990-11-02');
  expect(await pairsOf(one)).toEqual([]);
  const correct = (bornOn: string, version: number) =>
    world.ask(province, `mutation { correctMember(id: "${other}", version: ${version}, person: { bornOn: "${bornOn}" }) { version } }`);
  const { data } = await correct('1982-06-17', (await world.read(other)).version);
  expect(await pairsOf(one)).toHaveLength(1);
  await correct('1990-11-02', data?.correctMember.version);
  expect(await pairsOf(one)).toEqual([]);
});

test('who left and is recorded anew is found when she is readmitted under her first record', async () => {
  const first = await admit('chi hội một', 'Từ Thị Bạch Yến', '1964-12-25');
  await world.db.query('delete from membership.member_match');
  await admit('chi hội hai', 'Từ Thị Bạch Yến', '1964-12-25');
  await world.db.query('delete from membership.member_match');
  await world.move('recordExit', first, { kind: 'LEFT', on: '2021-01-01' });
  await world.ask(province, `mutation ($admission: AdmissionInput!) { readmitMember(id: "${first}", admission: $admission) { id } }`, {
    admission: { homeId: unitId('chi hội một'), on: '2022-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT' },
  });
  expect(await pairsOf(first)).toHaveLength(1);
});

test('whoever is sent here is compared with those who are here; whoever changes her branch, with those of the new one', async () => {
  const here = await admit('chi hội ở B', 'Tống Thị Hoài Thu', '1982-01-01', {}, provinceB);
  const sent = await admit('chi hội một', 'Tống Thị Hoài Thu', '1983-01-01');
  expect(await pairsOf(here, analyst)).toEqual([]);
  const { data } = await world.ask(
    province,
    `mutation { sendTransfer(memberId: "${sent}", receiverId: "${unitId('xã ở B')}", movesOn: "2024-03-01", reason: "lấy chồng") { id } }`,
  );
  const { codes } = await world.ask(
    provinceB,
    `mutation { acceptTransfer(id: "${data?.sendTransfer.id}", homeId: "${unitId('chi hội ở B')}", category: RESIDENTIAL, residence: PERMANENT) { id } }`,
  );
  expect(codes).toEqual([]);
  expect(await pairsOf(here, analyst)).toMatchObject([{ state: 'OPEN', reasons: expect.arrayContaining(['HOME_SAME']) }]);

  const resident = await admit('chi hội hai', 'Ninh Thị Hòa', '1971-05-06');
  const moving = await admit('chi hội một', 'Ninh Thị Hoa', '1971-01-01');
  expect(await reasonsOf(resident, moving)).not.toContain('HOME_SAME');
  await world.ask(province, `mutation { placeMember(id: "${moving}", on: "2024-03-01", homeId: "${unitId('chi hội hai')}") { id } }`);
  expect(await reasonsOf(resident, moving)).toContain('HOME_SAME');
});

test('two who are admitted at the same moment find each other: the second waits until the first is recorded', async () => {
  // an audit record ends an act: neither can be recorded before the other has been compared
  await world.db.query('begin; lock table membership.audit_record in share row exclusive mode');
  const twice = [admit('chi hội một', 'Kiều Thị Nhung', '1968-03-10'), admit('chi hội hai', 'Kieu Thi Nhung', '1968-03-10')];
  expect(await untilWaiting(world.db, 2)).toBe(true);
  await world.db.query('rollback');
  const [one = ''] = await Promise.all(twice);
  expect(await pairsOf(one)).toHaveLength(1);
});

test('what an officer keeps apart stays apart, whatever is corrected; she answers what she has seen', async () => {
  const one = await admit('chi hội một', 'Nghiêm Thị Kiều Oanh', '1973-01-28');
  await admit('chi hội một', 'Nghiêm Thị Kiều Oanh', '1973-01-28');
  const [pair] = await pairsOf(one);
  if (!pair) throw new Error('not found');
  expect((await keep(pair, analyst)).codes).toEqual(['FORBIDDEN']);
  expect((await keep({ ...pair, version: pair.version + 1 })).codes).toEqual(['MEMBER_MATCH_ANSWERED']);
  expect((await keep(pair, officerOf('xã một'))).data?.keepMembersApart.state).toBe('APART');
  expect((await keep(pair)).codes).toEqual(['MEMBER_MATCH_ANSWERED']);
  await world.ask(
    province,
    `mutation { correctMember(id: "${one}", version: ${(await world.read(one)).version}, person: { occupation: "làm ruộng" }) { id } }`,
  );
  expect(await pairsOf(one)).toEqual([]);
  expect((await list(province, { state: ['APART'] })).map(({ id }) => id)).toEqual([pair.id]);
});

test('the queue has the most probable first, page by page, below a unit; a partner is told of nobody', async () => {
  await admit('chi hội ba', 'Ninh Thị Tố Uyên', '1968-08-08');
  await admit('chi hội ba', 'Ninh Thị Tố Uyên', '1968-08-08');
  const all = await list();
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
  const { data } = await world.ask(province, query, { filter: {}, first: 2 });
  const rest = await list(province, {}, { first: 200, after: data?.memberMatches.pageInfo.endCursor });
  expect(rest.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id));
  expect((await list(province, { unitId: unitId('xã hai') })).length).toBe(1);
  expect(await list(officerOf('xã hai'))).toHaveLength(1);
  expect(await list(officerOf('xã hai'), { unitId: unitId('xã một') })).toEqual([]);
  expect((await world.ask(partner, '{ memberMatches { totalCount } }')).codes).toEqual(['FORBIDDEN']);
  const { errors } = await keep(all[0], partner);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('fifty pairs with both their members cost as many statements as two', async () => {
  const cost = async (first: number) => (await world.ask(province, query, { first })).statements;
  expect(await cost(6)).toBe(await cost(2));
});
