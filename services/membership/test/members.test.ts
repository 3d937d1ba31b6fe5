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
  ['CITIZEN_ID_INVALID', 'eleven digits', { consent, details: { citizenId: '04418000123' } }, {}],
  ['CITIZEN_ID_INVALID', 'letters', { consent, details: { citizenId: '0441O0001234' } }, {}],
  ['CITIZEN_ID_NOT_OF_WOMAN', 'the fourth digit of a man of 1980', { consent, details: { citizenId: '044080001234' } }, {}],
  [
    'CITIZEN_ID_NOT_OF_WOMAN',
    'the fourth digit of a man of 2002',
    { bornOn: '2002-01-01', consent, details: { citizenId: '044202001234' } },
    {},
  ],
  ['CITIZEN_ID_YEAR_DIFFERS', 'another year', { consent, details: { citizenId: '044181001234' } }, {}],
  ['CITIZEN_ID_YEAR_DIFFERS', 'another century', { consent, details: { citizenId: '044380001234' } }, {}],
  [
    'CITIZEN_ID_YEAR_DIFFERS',
    'another year than the year alone',
    { bornOn: null, birthYear: 1949, consent, details: { citizenId: '044150001234' } },
    {},
  ],
  ['PHONE_INVALID', 'too short', { details: { phone: '091234' } }, {}],
  ['CONSENT_MISSING', 'MEM-004', { details: { citizenId: '044180001234' } }, {}],
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

test('a number and a birth are looked at together, whichever of them is corrected, and other corrections wait for neither', async () => {
  const correct = async (id: string, person: object) => {
    const { version } = await world.read(id);
    const { codes } = await world.ask(
      province,
      'mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }',
      { id, person, version },
    );
    return codes;
  };
  const id = await world.admitted('chi hội một', { person: { consent, details: { citizenId: '044180771234' } } });
  expect(await correct(id, { bornOn: '1981-05-20' })).toEqual(['CITIZEN_ID_YEAR_DIFFERS']);
  expect(await correct(id, { details: { citizenId: '044181771234' } })).toEqual(['CITIZEN_ID_YEAR_DIFFERS']);
  expect(await correct(id, { bornOn: '1981-05-20', details: { citizenId: '044181771234' } })).toEqual([]);
  expect(await correct(id, { bornOn: '1979-05-20', details: { citizenId: null } })).toEqual([]);
  // taken over before numbers were looked at
  const before = await world.admitted('chi hội một', { person: { consent, details: { citizenId: '044180771235' } } });
  await world.db.query(`update membership.member set born_on = '1990-01-01', birth_year = 1990 where id = $1`, [before]);
  expect(await correct(before, { occupation: 'Nông dân' })).toEqual([]);
});

test('a number stands once among active members, wherever they are; the refusal says nothing of whose it is (MEM-003)', async () => {
  const number = { consent, details: { citizenId: '044 180 001 111' } };
  const first = await world.admitted('chi hội một', { person: number });
  const { codes, errors } = await world.admit('chi hội ở B', { person: number, viewer: provinceB });
  expect(codes).toEqual(['DUPLICATE_ID']);
  expect(JSON.stringify(errors)).not.toMatch(/044180001111|Nguyễn|chi hội một/);
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

test('what is told of a person is corrected; null takes away, what is left out stays', async () => {
  const id = await world.admitted('chi hội một', { person: { consent, details: { citizenId: '044180002222', phone: '+84 912 345 678' } } });
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
