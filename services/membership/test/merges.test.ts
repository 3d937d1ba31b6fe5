import { Keyring } from '@vwu/kit/keyring';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Member } from '../src/member/member.entity.ts';
import { openDetail } from '../src/member/member-details.ts';
import { resealMembers } from '../src/member/reseal-members.ts';
import { keyFile, keyring } from './keyring.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };
const fields =
  'id fullName isActive isUnmerged version citizenIdMasked phoneMasked occupation home { id } mergedInto { id } mergedFrom { id }';

const versionOf = async (id: string): Promise<number> => {
  const { rows } = await world.db.query('select version from membership.member where id = $1', [id]);
  return rows[0].version;
};

interface Merging {
  readonly keep?: string;
  readonly viewer?: typeof province;
  readonly key?: string | null;
  readonly versions?: readonly [number, number];
  readonly fromOther?: readonly string[] | null;
}

const merge = async (
  first: string,
  second: string,
  { keep = first, viewer = analystOfAll, key = null, versions, fromOther = null }: Merging = {},
) => {
  const [firstVersion, secondVersion] = versions ?? [await versionOf(first), await versionOf(second)];
  return world.ask(
    viewer,
    `mutation ($first: ID!, $second: ID!, $keep: ID!, $firstVersion: Int!, $secondVersion: Int!, $key: String,
      $fromOther: [MemberMergeField!]) { mergeMembers(firstId: $first, secondId: $second, keepId: $keep, fromOther: $fromOther, firstVersion: $firstVersion, secondVersion: $secondVersion, idempotencyKey: $key) { ${fields} } }`,
    { first, second, keep, firstVersion, secondVersion, key, fromOther },
  );
};

/** Whoever stands above both provinces and may write. */
const analystOfAll = { ...province, unitId: unitId('Trung ương'), subject: 'central' };

const unmerge = async (id: string, laterLinesTo: string | null = null, viewer = analystOfAll, version: number | null = null) =>
  world.ask(
    viewer,
    `mutation ($id: ID!, $to: ID, $version: Int!) { unmergeMember(id: $id, laterLinesTo: $to, version: $version) { ${fields} } }`,
    { id, to: laterLinesTo, version: version ?? (await versionOf(id)) },
  );

const merged = async (first: string, second: string, more: Merging = {}): Promise<string> => {
  const { data, codes } = await merge(first, second, more);
  if (!data?.mergeMembers) throw new Error(`not merged: ${codes.join()}`);
  return data.mergeMembers.id;
};

/** Everything kept of some records, byte for byte, but for the version. */
async function bytesOf(ids: readonly string[]): Promise<string> {
  const read = async (statement: string) => (await world.db.query(statement, [ids])).rows;
  return JSON.stringify([
    await read(`select (to_jsonb(m) - 'version')::text as row from membership.member m where id = any ($1) order by id`),
    await read('select to_jsonb(l)::text as row from membership.member_movement l where member_id = any ($1) order by id'),
    await read('select to_jsonb(s)::text as row from membership.member_state s where member_id = any ($1) order by member_id, valid_from'),
  ]);
}

const countOn = async (day: string): Promise<number> => {
  const { rows } = await world.db.query(
    'select count(*)::int as count from membership.member_state where $1::date between valid_from and valid_to',
    [day],
  );
  return rows[0].count;
};

const details = {
  citizenId: '044175000777',
  religion: 'BUDDHIST',
  ethnicity: 'Kinh',
  health: 'khỏe',
  coreRoles: ['CORE'],
} as const;

/** Two records of one woman, in two bases of one province. */
async function twoRecords(): Promise<readonly [string, string]> {
  const one = await world.admitted('chi hội một', {
    person: { fullName: 'Trần Thị Ngọc Diệp', bornOn: '1975-04-09', consent, details },
    admission: { on: '2018-01-01' },
  });
  await world.move('recordAbsence', one, { on: '2019-01-01', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' });
  const other = await world.admitted('chi hội ba', {
    person: {
      fullName: 'Tran Thi Ngoc Diep',
      bornOn: null,
      birthYear: 1975,
      occupation: 'làm ruộng',
      details: { phone: '0905111222', religion: 'NONE' },
    },
    admission: { on: '2020-01-01' },
  });
  return [one, other];
}

/** So that the next two may have the numbers. */
const forget = (ids: readonly string[]) =>
  world.db.query('update membership.member set citizen_id = null, citizen_id_index = null where id = any ($1)', [ids]);

test('two records become one, with what either knew, one ledger, and one woman to be counted', async () => {
  const [one, other] = await twoRecords();
  const before = await countOn('2022-01-01');
  const id = await merged(one, other, { keep: other });
  expect(await countOn('2022-01-01')).toBe(before - 1);
  expect(await world.read(id)).toMatchObject({
    fullName: 'Tran Thi Ngoc Diep',
    birthYear: 1975,
    bornOn: '1975-04-09',
    isActive: true,
    home: { id: unitId('chi hội ba') },
    citizenIdMasked: '*********777',
    phoneMasked: '*******222',
    movements: [{ kind: 'ADMITTED', on: '2018-01-01' }, { kind: 'ABSENT' }, { kind: 'ADMITTED', on: '2020-01-01' }],
  });
  expect((await world.read(id, '2018-06-01')).state).toMatchObject({ from: '2018-01-01', home: { id: unitId('chi hội một') } });
  expect((await world.read(id, '2022-06-01')).state).toMatchObject({
    from: '2020-01-01',
    presence: 'PRESENT',
    home: { id: unitId('chi hội ba') },
  });
  const { data } = await world.ask(
    officerOf('xã hai'),
    `mutation { revealMember(id: "${id}", fields: [religion, ethnicity, health, citizenId], purpose: IDENTITY_CHECK) { religion ethnicity health citizenId } }`,
  );
  expect(data?.revealMember).toEqual({ religion: 'NONE', ethnicity: 'Kinh', health: 'khỏe', citizenId: details.citizenId });
  await forget([one, other, id]);
});

test('of each field the officer says which record is believed, of what is sealed without seeing it', async () => {
  const told = {
    fullName: 'Trần Thị Ngọc Diệp',
    bornOn: '1975-04-09',
    occupation: 'buôn bán',
    otherOrganisations: ['Hội Nông dân'],
    consent,
  };
  const one = await world.admitted('chi hội một', {
    person: { ...told, details: { citizenId: '044175000999', phone: '0905111222', religion: 'BUDDHIST', health: 'khỏe' } },
    admission: { on: '2018-01-01' },
  });
  const other = await world.admitted('chi hội ba', {
    person: {
      ...told,
      fullName: 'Trần Thị Ngọc Điệp',
      bornOn: null,
      birthYear: 1976,
      occupation: 'làm ruộng',
      inTradeUnion: true,
      otherOrganisations: [],
      consent: { on: '2024-02-03', purpose: 'Chi hội ba' },
      details: { citizenId: '175000999', phone: '0905333444', religion: 'CATHOLIC' },
    },
    admission: { on: '2020-01-01' },
  });
  const before = await bytesOf([one, other]);
  const fromOther = ['fullName', 'born', 'occupation', 'inTradeUnion', 'otherOrganisations', 'consent', 'phone', 'religion', 'health'];
  const id = await merged(one, other, { keep: one, fromOther });
  const { data } = await world.ask(
    province,
    `{ member(id: "${id}") { fullName bornOn birthYear occupation inTradeUnion otherOrganisations consentOn consentPurpose citizenIdMasked phoneMasked } }`,
  );
  expect(data?.member).toEqual({
    fullName: 'Trần Thị Ngọc Điệp',
    // a day of another year is none of hers
    bornOn: null,
    birthYear: 1976,
    occupation: 'làm ruộng',
    inTradeUnion: true,
    // the other says nothing of these: what the kept one says stays
    otherOrganisations: ['Hội Nông dân'],
    consentOn: '2024-02-03',
    consentPurpose: 'Chi hội ba',
    citizenIdMasked: '*********999',
    phoneMasked: '*******444',
  });
  const [kept] = await world.em().find(Member, { id });
  const opened = (['citizenId', 'phone', 'religion', 'health'] as const).map((field) => kept && openDetail(keyring, kept, field));
  expect(opened).toEqual(['044175000999', '0905333444', 'CATHOLIC', 'khỏe']);
  const found = await world.ask(province, '{ members(filter: { citizenId: "175000999" }) { totalCount } }');
  expect(found.data?.members.totalCount).toBe(0);
  const { rows } = await world.db.query(
    `select input -> 'fromOther' as fields from membership.audit_record where command = 'mergeMembers' and subject_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ fields: fromOther }]);
  await unmerge(id);
  expect(await bytesOf([one, other])).toBe(before);
  await forget([one, other, id]);
});

test('the records behind are in no list, found by no name or number, and no command is about them; each says where she is', async () => {
  const [one, other] = await twoRecords();
  const id = await merged(one, other);
  const list = async (filter: object) =>
    (
      await world.ask(province, 'query ($filter: MemberFilter) { members(filter: $filter) { edges { node { id } } } }', { filter })
    ).data?.members.edges.map(({ node }: { node: { id: string } }) => node.id);
  const found = [
    ...(await list({ search: 'ngoc diep' })),
    ...(await list({ citizenId: details.citizenId })),
    ...(await list({ unitId: unitId('xã một') })),
  ];
  expect(found).toContain(id);
  expect(found.filter((each) => [one, other].includes(each))).toEqual([]);
  const { data } = await world.ask(province, `{ member(id: "${one}") { ${fields} } merged: member(id: "${id}") { ${fields} } }`);
  expect(data?.member).toMatchObject({ isActive: false, mergedInto: { id } });
  expect(data?.merged).toMatchObject({ mergedInto: null, isUnmerged: false });
  expect(data?.merged.mergedFrom.map((part: { id: string }) => part.id).toSorted()).toEqual([one, other].toSorted());
  const commands = [
    world.move('recordExit', one, { kind: 'LEFT', on: '2021-01-01' }),
    world.move('placeMember', one, { homeId: unitId('chi hội hai'), on: '2021-01-01' }),
    world.ask(province, `mutation { correctMember(id: "${one}", version: 1, person: { occupation: "x" }) { id } }`),
    world.ask(officerOf('xã một'), `mutation { revealMember(id: "${one}", fields: [phone], purpose: CONTACT) { phone } }`),
    world.ask(province, `mutation { sendTransfer(memberId: "${one}", receiverId: "${unitId('xã hai')}", movesOn: "2022-01-01") { id } }`),
    world.ask(province, `mutation ($admission: AdmissionInput!) { readmitMember(id: "${one}", admission: $admission) { id } }`, {
      admission: { homeId: unitId('chi hội một'), on: '2022-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT' },
    }),
    merge(one, id),
    unmerge(one),
  ];
  const codes = (await Promise.all(commands)).map((answer) => answer.codes);
  expect(codes).toEqual([...Array.from({ length: 7 }, () => ['MEMBER_MERGED']), ['MEMBER_NOT_MERGED']]);
  await forget([one, other, id]);
});

test('taken apart, both records are what they were, bit for bit; the merged one is kept and counted nowhere', async () => {
  const [one, other] = await twoRecords();
  const before = await bytesOf([one, other]);
  const counted = await countOn('2022-01-01');
  const id = await merged(one, other);
  expect(await bytesOf([one, other])).not.toBe(before);
  const { data, codes } = await unmerge(id);
  expect(codes).toEqual([]);
  expect(data?.unmergeMember).toMatchObject({ isActive: false, isUnmerged: true });
  expect(data?.unmergeMember.mergedFrom).toHaveLength(2);
  expect(await bytesOf([one, other])).toBe(before);
  expect(await countOn('2022-01-01')).toBe(counted);
  const { data: listed } = await world.ask(province, '{ members(first: 200) { edges { node { id } } } }');
  expect(listed?.members.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2021-01-01' })).codes).toEqual(['MEMBER_UNMERGED']);
  expect((await unmerge(id)).codes).toEqual(['MEMBER_UNMERGED']);
  const states = await world.db.query('select state from membership.member_match where first_id = any ($1) and second_id = any ($1)', [
    [one, other],
  ]);
  expect(states.rows).toEqual([{ state: 'APART' }]);
  await forget([one, other, id]);
});

test('what happened since goes to the ledger of one of the two, and is refused where it cannot follow', async () => {
  const [one, other] = await twoRecords();
  const id = await merged(one, other);
  expect((await world.move('placeMember', id, { homeId: unitId('xã hai'), on: '2021-05-01' })).codes).toEqual([]);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2022-05-01' })).codes).toEqual([]);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2022-05-01' })).codes).not.toEqual([]);
  expect((await unmerge(id)).codes).toEqual(['LATER_LINES_UNPLACED']);
  expect((await unmerge(id, id)).codes).toEqual(['LATER_LINES_UNPLACED']);
  const left = await bytesOf([one]);
  expect((await unmerge(id, other)).codes).toEqual([]);
  expect((await world.read(other)).movements.map(({ kind }: { kind: string }) => kind)).toEqual(['ADMITTED', 'PLACED', 'LEFT']);
  expect(await world.read(other)).toMatchObject({ isActive: false, home: { id: unitId('xã hai') } });
  expect(await world.read(one)).toMatchObject({ isActive: true, home: { id: unitId('chi hội một') } });
  expect(await bytesOf([one])).not.toBe(left);
  await forget([one, other, id]);
  const early = await world.admitted('chi hội một', { admission: { on: '2015-01-01' } });
  await world.move('recordExit', early, { kind: 'LEFT', on: '2016-01-01' });
  const late = await world.admitted('chi hội một', { admission: { on: '2018-01-01' } });
  const both = await merged(early, late);
  await world.move('recordAbsence', both, { on: '2019-01-01', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' });
  expect((await unmerge(both, early)).codes).toEqual(['LEDGER_CLOSED']);
  expect((await world.read(both)).isActive).toBe(true);
});

test('a merged record is merged again, moves, is transferred, and is taken apart step by step', async () => {
  const [one, other] = await twoRecords();
  const third = await world.admitted('chi hội ở B', { viewer: provinceB, admission: { on: '2021-01-01' } });
  const before = await bytesOf([one, other, third]);
  const first = await merged(one, other);
  const all = await merged(first, third);
  expect((await world.read(all, '2020-06-01', analystOfAll)).state.home.id).toBe(unitId('chi hội ba'));
  expect((await world.read(all, '2021-06-01', analystOfAll)).state.home.id).toBe(unitId('chi hội ở B'));
  expect((await world.read(all, null, analystOfAll)).movements).toHaveLength(4);
  const sent = await world.ask(
    provinceB,
    `mutation { sendTransfer(memberId: "${all}", receiverId: "${unitId('xã hai')}", movesOn: "2020-12-01") { id } }`,
  );
  expect(sent.codes).toEqual(['TRANSFER_BEFORE_MOVEMENT']);
  expect((await unmerge(all)).codes).toEqual([]);
  expect((await unmerge(first)).codes).toEqual([]);
  expect(await bytesOf([one, other, third])).toBe(before);
  await forget([one, other]);
});

test.each([
  ['MEMBER_DIED', 'the one died before the other was admitted', { kind: 'DIED', on: '2019-06-01' }],
  ['LEDGER_CLOSED', 'the one died before what the other says of her', { kind: 'DIED', on: '2020-06-01' }],
])('ledgers that are not of one woman are not merged: %s, %s', async (code, _why, exit) => {
  const one = await world.admitted('chi hội một', { admission: { on: '2018-01-01' } });
  await world.move('recordExit', one, exit);
  const other = await world.admitted('chi hội hai', { admission: { on: '2020-01-01' } });
  await world.move('recordAbsence', other, { on: '2021-01-01', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' });
  const before = await bytesOf([one, other]);
  expect((await merge(one, other)).codes).toEqual([code]);
  expect(await bytesOf([one, other])).toBe(before);
});

test('what cannot be merged, or not now, is refused: one record, neither kept, changed meanwhile, on her way', async () => {
  const [one, other] = [await world.admitted('chi hội một'), await world.admitted('chi hội hai')];
  expect((await merge(one, one)).codes).toEqual(['MERGE_NOT_OF_TWO']);
  expect((await merge(one, other, { keep: unitId('xã một') })).codes).toEqual(['MERGE_NOT_OF_TWO']);
  expect((await merge(one, other, { versions: [99, 1] })).codes).toEqual(['MEMBER_CHANGED']);
  await world.ask(
    province,
    `mutation { sendTransfer(memberId: "${other}", receiverId: "${unitId('xã hai')}", movesOn: "2022-01-01") { id } }`,
  );
  expect((await merge(one, other)).codes).toEqual(['TRANSFER_OPEN']);
  expect((await unmerge(one)).codes).toEqual(['MEMBER_NOT_MERGED']);
});

test('a number that somebody else has by now is not taken over', async () => {
  const number = { consent, details: { citizenId: '044180000888' } };
  const one = await world.admitted('chi hội một', { person: number });
  await world.move('recordExit', one, { kind: 'LEFT', on: '2021-01-01' });
  await world.admitted('chi hội hai', { person: number });
  const other = await world.admitted('chi hội hai', { admission: { on: '2022-01-01' } });
  expect((await merge(one, other)).codes).toEqual(['DUPLICATE_ID']);
});

test('it is the matter of whoever is in charge of both; the same key does it once', async () => {
  const one = await world.admitted('chi hội một');
  const far = await world.admitted('chi hội ở B', { viewer: provinceB });
  const parted = await world.admitted('xã tách');
  for (const viewer of [province, provinceB, officerOf('xã một')])
    expect((await merge(one, far, { viewer })).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await merge(one, parted, { viewer: officerOf('xã một') })).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  for (const viewer of [analyst, partner]) expect((await merge(one, far, { viewer })).codes).toEqual(['FORBIDDEN']);
  const versions = [await versionOf(one), await versionOf(far)] as const;
  const id = await merged(one, far, { key: 'gộp', versions });
  expect(await merged(one, far, { key: 'gộp', versions })).toBe(id);
  expect((await unmerge(id, null, provinceB)).codes).toEqual(['MEMBER_NOT_FOUND']);
  const { data } = await world.ask(province, `{ member(id: "${one}") { ${fields} } }`);
  // where she is now is not for whoever sees her first record alone
  expect(data?.member).toMatchObject({ isActive: false, mergedInto: null });
});

test('the pair is settled, and whoever was kept apart from either stays apart from both', async () => {
  const name = { fullName: 'Âu Thị Mộng Cầm', bornOn: '1975-04-09' };
  const admit = (on: string) => world.admitted('chi hội một', { person: name, admission: { on } });
  const [one, other, sister] = [await admit('2017-01-01'), await admit('2018-01-01'), await admit('2019-01-01')];
  const queue = async () => {
    const { data } = await world.ask(
      province,
      '{ memberMatches(first: 200) { edges { node { id state version first { id } second { id } } } } }',
    );
    const found = data?.memberMatches.edges.map(({ node }: { node: { first: { id: string }; second: { id: string } } }) => node) as Pair[];
    return found.filter(({ first, second }) => [first.id, second.id].some((id) => [one, other, sister].includes(id)));
  };
  interface Pair {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly first: { readonly id: string };
    readonly second: { readonly id: string };
  }
  expect((await queue()).map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  const apart = (await queue()).filter(({ first, second }) => [first.id, second.id].includes(sister));
  for (const { id, version } of apart)
    await world.ask(province, `mutation { keepMembersApart(matchId: "${id}", version: ${version}) { id } }`);
  const id = await merged(one, other);
  expect((await queue()).map(({ state }) => state).toSorted()).toEqual(['APART', 'APART', 'APART', 'MERGED']);
  await unmerge(id);
  expect((await queue()).filter(({ state }) => state !== 'APART')).toEqual([]);
});

test('keys are rotated for the records behind too, and taken apart they open', async () => {
  const [one, other] = await twoRecords();
  const id = await merged(one, other);
  const keys = Keyring.rotated(keyFile);
  const rotated = Keyring.parse(keys);
  await resealMembers(world.em(), rotated);
  const members = await world.em().find(Member, { id: { $in: [one, other, id] } });
  expect(new Set(members.map(({ sealedBy }) => sealedBy))).toEqual(new Set([rotated.current]));
  const first = members.find((member) => member.id === one);
  expect(first && openDetail(rotated, first, 'citizenId')).toBe(details.citizenId);
  await resealMembers(world.em(), Keyring.parse(JSON.stringify({ ...JSON.parse(keys), current: keyring.current })));
  expect((await unmerge(id)).codes).toEqual([]);
  await forget([one, other, id]);
});

test('no audit record of a merger holds anything of a person', async () => {
  const { rows } = await world.db.query(`select input from membership.audit_record where command in ('mergeMembers', 'unmergeMember')`);
  expect(rows.length).toBeGreaterThan(5);
  const keys = ['firstId', 'firstVersion', 'fromOther', 'id', 'keepId', 'laterLinesTo', 'secondId', 'secondVersion', 'version'];
  expect(rows.flatMap(({ input }) => Object.keys(input)).filter((key) => !keys.includes(key))).toEqual([]);
});
