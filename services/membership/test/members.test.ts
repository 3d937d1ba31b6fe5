import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyst, type MemberWorld, officerOf, openMemberWorld, province, provinceB, tomorrow } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };

test('a member belongs to a branch, a group, or a base without branches, and her ledger says since when', async () => {
  for (const home of ['chi hội một', 'tổ một', 'xã mới']) {
    const on = home === 'xã mới' ? '2025-07-01' : '2020-01-01';
    const id = await world.admitted(home, { admission: { on } });
    expect(await world.read(id)).toMatchObject({
      isActive: true,
      home: { id: unitId(home) },
      state: { from: on, to: null, category: 'RESIDENTIAL', presence: 'PRESENT', countsFrom: on, home: { id: unitId(home) } },
      movements: [{ kind: 'ADMITTED', on }],
    });
    expect((await world.read(id, addDays(on, -1))).state).toBeNull();
  }
});

test('names are kept in NFC, with one space between words', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: '  Đặng  Thị  Ngọc Hòa '.normalize('NFD') } });
  expect((await world.read(id)).fullName).toBe('Đặng Thị Ngọc Hòa'.normalize('NFC'));
});

test('of a woman whose day of birth is not known the year is enough', async () => {
  const id = await world.admitted('chi hội một', { person: { bornOn: null, birthYear: 1949 } });
  expect(await world.read(id)).toMatchObject({ bornOn: null, birthYear: 1949 });
});

test.each([
  ['MEMBER_TOO_YOUNG', 'born in 2010', { bornOn: '2010-03-08' }, {}],
  ['MEMBER_TOO_YOUNG', 'eighteen one day later', { bornOn: '2002-01-02' }, {}],
  ['MEMBER_TOO_YOUNG', 'of a year that was not yet eighteen', { bornOn: null, birthYear: 2003 }, {}],
  ['BIRTH_IMPLAUSIBLE', 'no birth', { bornOn: null }, {}],
  ['BIRTH_IMPLAUSIBLE', 'another year', { bornOn: '1980-01-01', birthYear: 1981 }, {}],
  ['BIRTH_IMPLAUSIBLE', 'of the nineteenth century', { bornOn: '1880-01-01' }, {}],
  ['NAME_MISSING', 'one word', { fullName: 'Hoa' }, {}],
  ['NAME_MISSING', 'digits', { fullName: '123 456' }, {}],
  ['CITIZEN_ID_INVALID', 'eleven digits', { consent, details: { citizenId: '04430300123' } }, {}],
  ['CITIZEN_ID_INVALID', 'letters', { consent, details: { citizenId: '0443O3001234' } }, {}],
  ['PHONE_INVALID', 'too short', { details: { phone: '091234' } }, {}],
  ['CONSENT_MISSING', 'MEM-004', { details: { citizenId: '044303001234' } }, {}],
  ['AGGREGATE_ONLY', 'MEM-007 trade union', {}, { category: 'TRADE_UNION' }],
  ['AGGREGATE_ONLY', 'MEM-007 armed forces', {}, { category: 'ARMED_FORCES' }],
  ['AGGREGATE_ONLY', 'MEM-007 member organisation', {}, { category: 'MEMBER_ORG' }],
  ['AGGREGATE_ONLY', 'SEC-007 a unit of the army', {}, { homeId: unitId('quân đội') }],
  ['CATEGORY_OF_ANOTHER_KIND', 'a market', {}, { homeId: unitId('chợ') }],
  ['CATEGORY_OF_ANOTHER_KIND', 'a commune', {}, { category: 'SPECIAL_BASE' }],
  ['COMMUNE_UNKNOWN', 'F-43', {}, { homeId: unitId('chợ'), category: 'SPECIAL_BASE', communeId: unitId('chợ') }],
  ['RESIDENCE_SINCE_MISSING', 'MEM-011', {}, { residence: 'TEMPORARY' }],
  ['MOVEMENT_IN_FUTURE', 'tomorrow', {}, { on: tomorrow }],
  ['HOME_NOT_VALID', 'a base that is not there yet', {}, { homeId: unitId('xã mới') }],
  ['HOME_NOT_VALID', 'a base that has ended', {}, { homeId: unitId('xã cũ'), on: '2025-08-01' }],
  ['HOME_NOT_VALID', 'a province', {}, { homeId: unitId('tỉnh A') }],
  ['UNIT_NOT_FOUND', 'somewhere else', {}, { homeId: unitId('chi hội ở B') }],
  ['UNIT_NOT_FOUND', 'no id', {}, { homeId: 'chi hội' }],
])('%s: %s, and nothing is written', async (code, _why, person, admission) => {
  const before = await world.rowsOf('member');
  expect((await world.admit('chi hội một', { person, admission })).codes).toEqual([code]);
  expect(await world.rowsOf('member')).toBe(before);
});

test('a number stands once among active members, wherever they are; the refusal says nothing of whose it is (MEM-003)', async () => {
  const number = { consent, details: { citizenId: '044 303 001 111' } };
  const first = await world.admitted('chi hội một', { person: number });
  const { codes, errors } = await world.admit('chi hội ở B', { person: number, viewer: provinceB });
  expect(codes).toEqual(['DUPLICATE_ID']);
  expect(JSON.stringify(errors)).not.toMatch(/044303001111|Nguyễn|chi hội một/);
  await world.move('recordExit', first, { kind: 'LEFT', on: '2021-01-01' });
  const second = await world.admitted('chi hội ở B', { person: number, viewer: provinceB });
  const { codes: again } = await world.ask(
    province,
    `mutation ($id: ID!, $admission: AdmissionInput!) { readmitMember(id: $id, admission: $admission) { id } }`,
    { id: first, admission: { homeId: unitId('chi hội một'), on: '2022-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT' } },
  );
  expect(again).toEqual(['DUPLICATE_ID']);
  expect((await world.read(first)).isActive).toBe(false);
  expect((await world.read(second, null, provinceB)).isActive).toBe(true);
});

test('a key does it once; the same key for somebody else is refused', async () => {
  const person = { fullName: 'Lê Thị Khóa' };
  const first = await world.admit('chi hội một', { person, key: 'k-1' });
  const second = await world.admit('chi hội một', { person, key: 'k-1' });
  expect(second.data?.admitMember.id).toBe(first.data?.admitMember.id);
  expect((await world.admit('chi hội một', { person: { fullName: 'Lê Thị Khác' }, key: 'k-1' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('a temporary resident counts from six months on, and nobody has to do anything (MEM-011)', async () => {
  const since = addDays(today(), -160);
  const id = await world.admitted('chi hội một', { admission: { on: today(), residence: 'TEMPORARY', residenceSince: since } });
  const { state } = await world.read(id);
  expect(state.countsFrom > today()).toBe(true);
  expect(state.residenceSince).toBe(since);
});

test('a member of a special base counts where she lives; without a commune she does not count (F-43)', async () => {
  const admission = { category: 'SPECIAL_BASE', homeId: unitId('chợ') };
  const placed = await world.admitted('chợ', { admission: { ...admission, communeId: unitId('xã hai') } });
  const unplaced = await world.admitted('chợ', { admission });
  expect((await world.read(placed)).state).toMatchObject({ countsFrom: '2020-01-01', commune: { id: unitId('xã hai') } });
  expect((await world.read(unplaced)).state).toMatchObject({ countsFrom: null, commune: null });
  await world.move('changeResidence', unplaced, { on: '2021-01-01', residence: 'PERMANENT', communeId: unitId('xã một') });
  expect((await world.read(unplaced)).state).toMatchObject({ countsFrom: '2021-01-01', commune: { id: unitId('xã một') } });
});

test('what happens to her is a line, and her state on any day is what the lines say (D9)', async () => {
  const id = await world.admitted('chi hội một');
  await world.move('placeMember', id, { homeId: unitId('tổ một'), on: '2020-06-01' });
  await world.move('issueCard', id, { on: '2020-07-01', cardNumber: 'VN-0001' });
  await world.move('recordAbsence', id, {
    on: '2021-01-01',
    mobility: 'LEFT_LOCALITY',
    participation: 'PAYS_NOT_ATTENDING',
    reason: 'đi làm xa',
  });
  await world.move('recordReturn', id, { on: '2021-06-01' });
  await world.move('changeCategory', id, { on: '2022-01-01', category: 'CLUB' });
  await world.move('recordMigration', id, { on: '2022-03-01', participation: 'NOT_PAYING' });
  const { codes } = await world.move('recordExit', id, { kind: 'MOVED', on: '2023-01-01' });
  expect(codes).toEqual([]);
  expect(await world.read(id)).toMatchObject({ isActive: false, cardNumber: 'VN-0001', state: null, home: { id: unitId('tổ một') } });
  expect((await world.read(id)).movements.map(({ kind, line }: { kind: string; line: number }) => `${line} ${kind}`)).toEqual([
    '1 ADMITTED',
    '2 PLACED',
    '3 CARD_ISSUED',
    '4 ABSENT',
    '5 RETURNED',
    '6 CATEGORY_CHANGED',
    '7 MIGRATED',
    '8 MOVED',
  ]);
  const on = async (day: string) => (await world.read(id, day)).state;
  expect(await on('2020-05-31')).toMatchObject({ home: { id: unitId('chi hội một') }, to: '2020-05-31' });
  expect(await on('2021-03-01')).toMatchObject({ presence: 'ABSENT', awaySince: '2021-01-01', countsFrom: '2021-01-01' });
  expect(await on('2021-12-31')).toMatchObject({ presence: 'PRESENT', category: 'RESIDENTIAL' });
  // who migrated counts where she is registered, until she is transferred (MEM-016, F-4)
  expect(await on('2022-12-31')).toMatchObject({ presence: 'MIGRATED', category: 'CLUB', countsFrom: '2022-03-01' });
});

test.each([
  ['MOVEMENT_BEFORE_ADMISSION', 'recordExit', { kind: 'DIED', on: '2019-12-31' }],
  ['MOVEMENT_REPEATED', 'issueCard', { on: '2021-01-01', cardNumber: '2' }],
  ['MOVEMENT_IN_FUTURE', 'recordExit', { kind: 'DIED', on: tomorrow }],
  ['MEMBER_NOT_AWAY', 'recordReturn', { on: '2021-02-01' }],
  ['HOME_OF_ANOTHER_BASE', 'placeMember', { on: '2021-02-01', homeId: unitId('chi hội ba') }],
  ['AGGREGATE_ONLY', 'changeCategory', { on: '2021-02-01', category: 'TRADE_UNION' }],
  ['CATEGORY_OF_ANOTHER_KIND', 'changeCategory', { on: '2021-02-01', category: 'SPECIAL_BASE' }],
  ['RESIDENCE_SINCE_MISSING', 'changeResidence', { on: '2021-02-01', residence: 'TEMPORARY' }],
])('%s: a movement that cannot be is refused, and nothing is written', async (code, name, given) => {
  const id = await world.admitted('chi hội một');
  await world.move('issueCard', id, { on: '2021-01-01', cardNumber: '1' });
  const before = await world.read(id);
  expect((await world.move(name, id, given as Record<string, string>)).codes).toEqual([code]);
  expect(await world.read(id)).toEqual(before);
});

test('the version seen before must be the current one', async () => {
  const id = await world.admitted('chi hội một');
  const { version } = await world.read(id);
  const act = (on: string) =>
    world.ask(
      province,
      `mutation { recordMigration(id: "${id}", on: "${on}", participation: NOT_PAYING, version: ${version}) { version } }`,
    );
  expect((await act('2021-01-01')).codes).toEqual([]);
  expect((await act('2021-01-02')).codes).toEqual(['MEMBER_CHANGED']);
});

test('what is told of a person is corrected; null takes away, what is left out stays', async () => {
  const id = await world.admitted('chi hội một', { person: { consent, details: { citizenId: '044303002222', phone: '+84 912 345 678' } } });
  const before = await world.read(id);
  expect(before).toMatchObject({ citizenIdMasked: '*********222', phoneMasked: '*******678', recordedDetails: ['citizenId', 'phone'] });
  const correct = (person: object, version: number) =>
    world.ask(
      province,
      `mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }`,
      { id, person, version },
    );
  expect((await correct({ fullName: 'Trần Thị Sửa', details: { phone: null } }, before.version)).codes).toEqual([]);
  expect(await world.read(id)).toMatchObject({
    fullName: 'Trần Thị Sửa',
    birthYear: 1980,
    citizenIdMasked: '*********222',
    phoneMasked: null,
  });
  expect((await correct({ bornOn: '2005-01-01' }, before.version + 1)).codes).toEqual(['MEMBER_TOO_YOUNG']);
  expect((await correct({ fullName: 'Trần Thị Muộn' }, before.version)).codes).toEqual(['MEMBER_CHANGED']);
});

test('members of a base that went whole into another belong there since; those of one that was split wait for somebody above both', async () => {
  const whole = await world.admitted('xã cũ');
  const split = await world.admitted('xã tách');
  const one = officerOf('xã một');
  expect((await world.read(whole, null, one)).state).toMatchObject({ home: { id: unitId('xã cũ') } });
  expect(
    (await world.move('recordAbsence', whole, { on: '2026-01-01', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' }, one)).codes,
  ).toEqual([]);
  expect((await world.read(whole)).movements[1]).toMatchObject({ unit: { id: unitId('xã một') } });
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('chi hội một') }, one)).codes).toEqual([
    'UNIT_NOT_IN_CHARGE',
  ]);
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('xã mới') })).codes).toEqual(['HOME_OF_ANOTHER_BASE']);
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('chi hội một') })).codes).toEqual([]);
  expect((await world.read(split, null, one)).state).toMatchObject({ home: { id: unitId('chi hội một') } });
  expect(await world.read(split, null, officerOf('xã hai'))).toBeNull();
});

test('the list is of names, with or without diacritics, by year, by number, by unit; counted and paged', async () => {
  await world.admitted('chi hội hai', { person: { fullName: 'Hồ Thị Tìm Hòa', bornOn: null, birthYear: 1951 } });
  await world.admitted('chi hội ba', { person: { fullName: 'Hồ Thị Tìm Hoà', consent, details: { citizenId: '044303003333' } } });
  await world.admitted('chi hội ba', { person: { fullName: 'Hồ Thị Tim Hoa' } });
  const list = async (filter: object, more = '', viewer = province) => {
    const { data, codes } = await world.ask(
      viewer,
      `query ($filter: MemberFilter) { members(filter: $filter ${more}) { totalCount pageInfo { endCursor hasNextPage } edges { node { fullName } } } }`,
      { filter },
    );
    return {
      codes,
      total: data?.members?.totalCount,
      info: data?.members?.pageInfo,
      names: data?.members?.edges.map(({ node }: { node: { fullName: string } }) => node.fullName),
    };
  };
  expect((await list({ search: 'tìm hoà' })).names).toEqual(['Hồ Thị Tìm Hoà', 'Hồ Thị Tìm Hòa', 'Hồ Thị Tim Hoa']);
  expect((await list({ search: 'tim hoa', birthYear: 1951 })).names).toEqual(['Hồ Thị Tìm Hòa']);
  expect((await list({ search: 'tim hoa', unitId: unitId('xã hai') })).total).toBe(2);
  expect((await list({ citizenId: '044-303-003-333' })).names).toEqual(['Hồ Thị Tìm Hoà']);
  expect((await list({ citizenId: '0443' })).codes).toEqual(['CITIZEN_ID_INVALID']);
  expect((await list({ citizenId: '044303003333' }, '', officerOf('xã một'))).total).toBe(0);
  const first = await list({ search: 'tim hoa' }, ', first: 2');
  const rest = await list({ search: 'tim hoa' }, `, first: 2, after: "${first.info.endCursor}"`);
  expect([first.total, first.info.hasNextPage, ...first.names, ...rest.names]).toEqual([
    3,
    true,
    'Hồ Thị Tim Hoa',
    'Hồ Thị Tìm Hoà',
    'Hồ Thị Tìm Hòa',
  ]);
});

test('a member elsewhere is as unknown as none; who only reads changes nothing (SEC-001, SEC-002, SEC-009)', async () => {
  const id = await world.admitted('chi hội một');
  expect(await world.read(id, null, provinceB)).toBeNull();
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2021-01-01' }, provinceB)).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2021-01-01' }, officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2021-01-01' }, analyst)).codes).toEqual(['FORBIDDEN']);
  expect((await world.read(id, null, officerOf('chi hội một'))).fullName).toContain('Nguyễn');
  const { data } = await world.ask(
    provinceB,
    `{ _entities(representations: [{ __typename: "Member", id: "${id}" }]) { ... on Member { id } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('of a day the list has who belonged on it, where she did', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Mai Thị Ngày Ấy' }, admission: { on: '2020-01-01' } });
  await world.move('placeMember', id, { homeId: unitId('chi hội hai'), on: '2021-01-01' });
  await world.move('recordExit', id, { kind: 'LEFT', on: '2022-01-01' });
  const totalOf = async (asOf: string | null, home: string) =>
    (
      await world.ask(
        province,
        'query ($asOf: Date, $home: ID!) { members(asOf: $asOf, filter: { search: "ngay ay", unitId: $home }) { totalCount } }',
        {
          asOf,
          home: unitId(home),
        },
      )
    ).data?.members.totalCount;
  expect([await totalOf('2019-12-31', 'xã một'), await totalOf('2020-06-01', 'xã một'), await totalOf('2022-01-01', 'xã một')]).toEqual([
    0, 1, 0,
  ]);
  expect([await totalOf('2020-12-31', 'chi hội một'), await totalOf('2021-01-01', 'chi hội một')]).toEqual([1, 0]);
  expect([await totalOf('2021-12-31', 'chi hội hai'), await totalOf(null, 'chi hội hai')]).toEqual([1, 1]);
});

test('who stands beside a part of a split base does not find its members by the other part', async () => {
  await world.admitted('xã tách', { person: { fullName: 'Võ Thị Chờ Xếp' } });
  const totalOf = async (viewer: typeof province, name: string) =>
    (await world.ask(viewer, `{ members(filter: { search: "cho xep", unitId: "${unitId(name)}" }) { totalCount } }`)).data?.members
      .totalCount;
  expect(await totalOf(officerOf('xã một'), 'xã một')).toBe(1);
  expect(await totalOf(officerOf('xã một'), 'xã hai')).toBe(0);
  expect(await totalOf(province, 'xã hai')).toBe(1);
});

test('a list of fifty members with their states, ledgers and homes costs as many statements as one of two', async () => {
  for (let index = 0; index < 6; index += 1) await world.admitted('chi hội ở B', { viewer: provinceB });
  const cost = async (first: number) =>
    (
      await world.ask(
        provinceB,
        `{ members(first: ${first}) { edges { node { id fullName citizenIdMasked home { id } state { residence home { id } } movements { kind } } } } }`,
      )
    ).statements;
  expect(await cost(6)).toBe(await cost(2));
});
