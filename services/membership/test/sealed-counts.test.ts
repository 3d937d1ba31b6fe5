import { Keyring } from '@vwu/kit/keyring';
import type { Viewer } from '@vwu/kit/viewer';
import { createAsk } from '@vwu/testing/ask';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { resealRecords } from '../src/reseal-records.ts';
import { findFaults } from '../src/sealed-count/find-faults.ts';
import { countSeal } from '../src/sealed-count/sealed-cell.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyFile, keyring } from './keyring.ts';
import { type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB } from './member-world.ts';
import { settle } from './subject-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

/** Who sees the whole, and what is protected most. */
const central: Viewer = { ...officerOf('xã một'), unitId: unitId('Trung ương') };

const faults = () => world.countFaults();

const reads =
  'groups { group count counted isCoarse } coreRoles { role count } religions { religion count isCoarse } ethnicMinority { count isCoarse }';

interface Asked {
  readonly asOf?: string;
  readonly viewer?: Viewer;
  readonly fields?: string;
}

const countsOf = async (name: string, { asOf, viewer = province, fields = reads }: Asked = {}) => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($units: [_Any!]!, $asOf: Date) { _entities(representations: $units) { ... on Unit { memberCounts(asOf: $asOf) { members ${fields} } } } }`,
    { units: [{ __typename: 'Unit', id: unitId(name) }], asOf },
  );
  expect(codes).toEqual([]);
  return data?._entities[0]?.memberCounts;
};

interface Row {
  readonly group: string;
  readonly count: number | null;
  readonly counted: number | null;
  readonly isCoarse: boolean;
}

/** How many of a group a unit has; undefined where the unit was not there. */
const groupOf = async (name: string, group: string, asked: Asked = {}): Promise<number | null | undefined> =>
  (await countsOf(name, asked))?.groups.find((row: Row) => row.group === group)?.count;

const admitted = (home: string, targetGroups: readonly string[], more: object = {}, viewer = province) =>
  world.admitted(home, { viewer, person: { details: { targetGroups } }, admission: more });

const correct = async (id: string, person: object, viewer = province) => {
  const { version } = await world.read(id, null, viewer);
  const { codes } = await world.ask(
    viewer,
    `mutation ($person: PersonInput!) { correctMember(id: "${id}", version: ${version}, person: $person) { id } }`,
    { person },
  );
  expect(codes).toEqual([]);
};

test('a unit has the members of a group that are below it, on any day, as their ledgers say (GRP-001…020)', async () => {
  const one = await admitted('chi hội một', ['YOUNG_WOMEN', 'YOUNG_MARRIED']);
  await admitted('tổ một', ['YOUNG_WOMEN'], { category: 'CLUB', on: '2022-05-01' });
  await admitted('chi hội hai', ['SMALL_TRADER'], { residence: 'SHORT_STAY' });
  expect(await faults()).toEqual([]);
  expect(await groupOf('chi hội một', 'YOUNG_WOMEN')).toBe(2);
  expect(await groupOf('tổ một', 'YOUNG_WOMEN')).toBe(1);
  expect(await groupOf('xã một', 'YOUNG_WOMEN')).toBe(2);
  expect(await groupOf('tỉnh A', 'YOUNG_WOMEN')).toBe(2);
  expect(await groupOf('xã một', 'YOUNG_WOMEN', { asOf: '2022-04-30' })).toBe(1);
  expect(await groupOf('xã một', 'YOUNG_WOMEN', { asOf: '2019-12-31' })).toBe(0);
  expect(await groupOf('xã mới', 'YOUNG_WOMEN', { asOf: '2025-06-30' })).toBeUndefined();
  // the young who are married are counted apart (GRP-017)
  expect(await groupOf('xã một', 'YOUNG_MARRIED')).toBe(1);
  const { groups } = await countsOf('xã một');
  expect(groups.find(({ group }: Row) => group === 'SMALL_TRADER')).toEqual({
    group: 'SMALL_TRADER',
    count: 1,
    counted: 0,
    isCoarse: false,
  });
  await world.move('recordExit', one, { kind: 'LEFT', on: '2024-02-10' });
  expect(await groupOf('xã một', 'YOUNG_MARRIED')).toBe(0);
  expect(await groupOf('xã một', 'YOUNG_MARRIED', { asOf: '2024-02-09' })).toBe(1);
  expect(await faults()).toEqual([]);
});

test('a temporary resident of a group counts from six months on (MEM-011), one of a special base where she lives (F-43)', async () => {
  await admitted('chi hội ở B', ['MIGRANT'], { on: '2026-01-10', residence: 'TEMPORARY', residenceSince: '2026-06-15' }, provinceB);
  const countedOn = async (asOf: string) =>
    (await countsOf('xã ở B', { asOf, viewer: provinceB })).groups.find(({ group }: Row) => group === 'MIGRANT');
  expect(await countedOn('2026-12-14')).toMatchObject({ count: 1, counted: 0 });
  expect(await countedOn('2026-12-15')).toMatchObject({ count: 1, counted: 1 });
  await world.admitted('chợ', {
    person: { details: { targetGroups: ['SMALL_TRADER'] } },
    admission: { category: 'SPECIAL_BASE', communeId: unitId('xã hai') },
  });
  const rowOf = async (name: string) => (await countsOf(name)).groups.find(({ group }: Row) => group === 'SMALL_TRADER');
  expect(await rowOf('chợ')).toMatchObject({ count: 1, counted: 0 });
  expect(await rowOf('xã hai')).toMatchObject({ count: 0, counted: 1 });
  expect(await faults()).toEqual([]);
});

test('a correction of the record is counted on every day she was a member, for a record has no history', async () => {
  const id = await admitted('chi hội ba', ['WORKER'], { on: '2021-03-01' });
  await correct(id, { details: { targetGroups: ['BOARDING_HOUSE'] } });
  expect(await groupOf('xã hai', 'WORKER')).toBe(0);
  expect(await groupOf('xã hai', 'BOARDING_HOUSE', { asOf: '2021-03-01' })).toBe(1);
  expect(await faults()).toEqual([]);
  await correct(id, { details: { targetGroups: null } });
  expect(await groupOf('xã hai', 'BOARDING_HOUSE')).toBe(0);
  expect(await faults()).toEqual([]);
});

test('a transfer takes her groups along from its day, and the sum of both is what it was', async () => {
  const id = await admitted('chi hội một', ['ENTREPRENEUR'], { on: '2020-01-01' });
  const { data } = await world.ask(
    province,
    `mutation { sendTransfer(memberId: "${id}", receiverId: "${unitId('xã hai')}", movesOn: "2025-09-01") { id } }`,
  );
  const { codes } = await world.ask(
    province,
    `mutation { acceptTransfer(id: "${data?.sendTransfer.id}", homeId: "${unitId('chi hội ba')}", category: RESIDENTIAL, residence: PERMANENT) { id } }`,
  );
  expect(codes).toEqual([]);
  const on = (asOf: string) => Promise.all(['xã một', 'xã hai', 'tỉnh A'].map((name) => groupOf(name, 'ENTREPRENEUR', { asOf })));
  expect(await on('2025-08-31')).toEqual([1, 0, 1]);
  expect(await on('2025-09-01')).toEqual([0, 1, 1]);
  expect(await faults()).toEqual([]);
});

test('two records of one woman are counted once when they are merged, and twice when they are taken apart', async () => {
  const [one, other] = [
    await admitted('chi hội một', ['INTELLECTUAL']),
    await admitted('chi hội hai', ['INTELLECTUAL', 'DOMESTIC_WORKER']),
  ];
  const versionOf = async (id: string) => (await world.read(id)).version;
  const merged = await world.ask(
    province,
    `mutation { mergeMembers(firstId: "${one}", secondId: "${other}", keepId: "${one}", firstVersion: ${await versionOf(one)}, secondVersion: ${await versionOf(other)}) { id } }`,
  );
  expect(merged.codes).toEqual([]);
  const id = merged.data?.mergeMembers.id;
  expect([await groupOf('xã một', 'INTELLECTUAL'), await groupOf('xã một', 'DOMESTIC_WORKER')]).toEqual([1, 0]);
  expect(await faults()).toEqual([]);
  await world.ask(province, `mutation { unmergeMember(id: "${id}", version: ${await versionOf(id)}) { id } }`);
  expect([await groupOf('xã một', 'INTELLECTUAL'), await groupOf('xã một', 'DOMESTIC_WORKER')]).toEqual([2, 1]);
  expect(await faults()).toEqual([]);
});

test('what is erased at her request is counted nowhere any more', async () => {
  const id = await admitted('chi hội một', ['ELDERLY']);
  await world.move('recordExit', id, { kind: 'LEFT', on: '2025-01-01' });
  expect(await groupOf('xã một', 'ELDERLY', { asOf: '2024-12-31' })).toBe(1);
  expect((await settle(world, id, 'ERASURE')).codes).toEqual([]);
  expect(await groupOf('xã một', 'ELDERLY', { asOf: '2024-12-31' })).toBe(0);
  expect(await faults()).toEqual([]);
});

test('who belonged to a base that went whole into another is counted there since; who belonged to one that was split, above its parts', async () => {
  await admitted('xã cũ', ['ARMED_FORCES'], { on: '2024-01-01' });
  await admitted('xã tách', ['ARMED_FORCES'], { on: '2024-01-01' });
  const of = (asOf?: string) =>
    Promise.all(['xã một', 'xã hai', 'tỉnh A'].map((name) => groupOf(name, 'ARMED_FORCES', asOf === undefined ? {} : { asOf })));
  expect(await of()).toEqual([1, 0, 2]);
  expect(await of('2025-06-30')).toEqual([0, 0, 2]);
  expect(await groupOf('xã tách', 'ARMED_FORCES', { asOf: '2025-06-30' })).toBe(1);
});

test('the sectors of members add up to all of them (MEM-025); who belongs to other organisations is told (MEM-042)', async () => {
  const officer = officerOf('xã mới');
  for (const [occupation, otherOrganisations, inTradeUnion] of [
    ['Làm ruộng', ['Hội Nông dân'], false],
    ['Công nhân may', [], true],
    ['Giáo viên', ['Hội Chữ thập đỏ', 'Hội nông dân xã'], true],
    ['Hướng dẫn viên', ['CLB Dưỡng sinh'], false],
    [null, [], false],
  ] as const)
    await world.admitted('xã mới', {
      viewer: officer,
      admission: { on: '2026-01-01' },
      person: { occupation, otherOrganisations, inTradeUnion },
    });
  const { members, sectors, overlap } = await countsOf('xã mới', {
    viewer: officer,
    fields: 'sectors { sector count } overlap { inOneOther { count } inSeveralOthers { count } organisations { organisation count } }',
  });
  const counts = Object.fromEntries(sectors.map(({ sector, count }: { sector: string; count: number }) => [sector, count]));
  expect(counts).toEqual({ AGRICULTURE: 1, INDUSTRY: 1, TRADE: 0, PUBLIC: 1, HOME: 0, RETIRED: 0, OTHER: 1, NOT_RECORDED: 1 });
  expect(members).toBe(5);
  expect([overlap.inOneOther.count, overlap.inSeveralOthers.count]).toEqual([3, 1]);
  const organisations = Object.fromEntries(
    overlap.organisations.map(({ organisation, count }: { organisation: string; count: number }) => [organisation, count]),
  );
  expect(organisations).toEqual({ TRADE_UNION: 2, FARMERS: 2, YOUTH: 0, VETERANS: 0, ELDERLY: 0, RED_CROSS: 1, OTHER: 1 });
  const whole = await countsOf('tỉnh A', { fields: 'sectors { count }' });
  expect(whole.sectors.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(whole.members);
});

test('branches and groups without a core member are listed, for who sees persons (MEM-021)', async () => {
  const gapOf = async (name: string, viewer: Viewer, asOf: string | null = null) => {
    const { data, codes } = await world.ask(
      viewer,
      `query ($units: [_Any!]!, $asOf: Date) { _entities(representations: $units) { ... on Unit { coreGap(asOf: $asOf) { units withoutCore missing { id } } } } }`,
      { units: [{ __typename: 'Unit', id: unitId(name) }], asOf },
    );
    expect(codes).toEqual([]);
    return data?._entities[0].coreGap;
  };
  const missing = (names: readonly string[]) =>
    names.map((name) => ({ id: unitId(name) })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const officer = officerOf('xã một');
  await world.admitted('tổ một', { person: { details: { coreRoles: ['CORE'] } }, admission: { on: '2023-01-01' } });
  // a branch has the core members of its groups
  expect(await gapOf('xã một', officer)).toEqual({ units: 3, withoutCore: 1, missing: missing(['chi hội hai']) });
  expect(await gapOf('xã một', officer, '2022-12-31')).toMatchObject({ units: 3, withoutCore: 3 });
  expect(await gapOf('chi hội một', officer)).toEqual({ units: 1, withoutCore: 0, missing: [] });
  expect(await gapOf('tỉnh A', province)).toEqual({ units: 4, withoutCore: 2, missing: missing(['chi hội hai', 'chi hội ba']) });
  expect(await gapOf('tổ một', officer)).toBeNull();
  expect(await gapOf('Trung ương', { ...province, unitId: unitId('Trung ương') })).toBeNull();
  const { codes } = await world.ask(
    partner,
    'query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { coreGap { units } } } }',
    {
      units: [{ __typename: 'Unit', id: unitId('xã một') }],
    },
  );
  expect(codes).toEqual(['FORBIDDEN']);
  expect(await gapOf('xã hai', officer)).toBeNull();
});

describe('who sees what', () => {
  const officer = officerOf('xã mới');

  test('religion, ethnicity, disability and hardship are exact for who may open them, and cut for who may not (SEC-004)', async () => {
    for (let each = 0; each < 7; each += 1)
      await world.admitted('xã mới', {
        viewer: officer,
        admission: { on: '2026-01-01' },
        person: {
          details: {
            targetGroups: ['DISABLED', 'URBAN_APARTMENT', ...(each < 2 ? ['POOR'] : [])],
            coreRoles: ['CORE'],
            religion: each < 3 ? 'CATHOLIC' : 'NONE',
            ethnicity: each < 6 ? 'Tày' : 'Kinh',
          },
        },
      });
    const seenBy = async (viewer: Viewer) => {
      const { groups, religions, coreRoles, ethnicMinority } = await countsOf('xã mới', { viewer });
      const of = (code: string) => groups.find(({ group }: Row) => group === code)?.count;
      return {
        groups: ['DISABLED', 'POOR', 'URBAN_APARTMENT', 'WORKER'].map(of),
        catholics: religions[0].count,
        minority: ethnicMinority.count,
        core: coreRoles[0].count,
      };
    };
    expect(await seenBy(officer)).toEqual({ groups: [7, 2, 7, 0], catholics: 3, minority: 6, core: 7 });
    // who sees persons, and may not open what is sealed of them
    expect(await seenBy(province)).toEqual({ groups: [5, null, 7, 0], catholics: null, minority: 5, core: 7 });
    expect(await seenBy(partner)).toEqual({ groups: [5, null, 5, null], catholics: null, minority: 5, core: 5 });
  });

  test('who stands elsewhere sees no count', async () => {
    expect(await countsOf('xã hai', { viewer: officerOf('xã một') })).toBeNull();
  });

  test('what is kept tells nobody of a group who has not the key', async () => {
    const { rows } = await world.db.query<{ text: string }>('select c::text as text, sums, homes from membership.sealed_count c');
    expect(rows.length).toBeGreaterThan(5);
    const codes = ['DISABLED', 'YOUNG', 'CATHOLIC', 'sector', 'group'];
    const kept = rows.map((row) => `${row.text} ${Object.values(row).map(String).join(' ')}`).join('\n');
    expect(codes.filter((code) => kept.includes(code))).toEqual([]);
  });
});

test('fifty officers write in one province at once, and what is sealed is counted right', async () => {
  const before = Number(await groupOf('tỉnh A', 'RELIGIOUS', { viewer: central }));
  const homes = ['chi hội một', 'tổ một', 'chi hội hai', 'chi hội ba', 'xã mới'];
  const written = await Promise.all(
    Array.from({ length: 50 }, (_each, index) =>
      world.admit(homes[index % homes.length] ?? '', {
        admission: { on: '2026-01-01' },
        person: { details: { targetGroups: ['RELIGIOUS', 'WORKING_AWAY'] } },
      }),
    ),
  );
  expect(written.flatMap(({ codes }) => codes)).toEqual([]);
  expect(await groupOf('tỉnh A', 'RELIGIOUS', { viewer: central })).toBe(before + 50);
  expect(await faults()).toEqual([]);
});

test('an officer waits for nobody who has counted what is sealed and has not finished, not even in her own branch', async () => {
  await world.db.query('begin');
  await world.db.query('select from membership.sealed_count for update');
  const before = await world.rowsOf('sealed_count');
  await admitted('chi hội một', ['WORKING_AWAY']);
  expect(await world.rowsOf('sealed_count')).toBeGreaterThan(before);
  await world.db.query('rollback');
  expect(await faults()).toEqual([]);
  // what was begun beside it becomes one again with the next who comes
  const ofPack = async () => {
    const { rows } = await world.db.query(
      `select count(*)::int as count from membership.sealed_count where pack_id = $1 and quarter = '-infinity'`,
      [unitId('xã một')],
    );
    return rows[0].count;
  };
  for (let more = await ofPack(); more > 1; more -= 1) await admitted('chi hội một', ['WORKING_AWAY']);
  expect(await ofPack()).toBe(1);
  expect(await faults()).toEqual([]);
});

test('counts stay what they are when another key seals them', async () => {
  let content = keyFile;
  const process = Keyring.parse(keyFile, () => content);
  content = Keyring.rotated(keyFile);
  process.refresh();
  const before = await countsOf('tỉnh A');
  expect(await resealRecords(world.em(), process, countSeal)).toBe(await world.rowsOf('sealed_count'));
  expect(await resealRecords(world.em(), process, countSeal)).toBe(0);
  expect(await findFaults(world.db, process)).toEqual([]);
  const after = await createAsk(subgraph, world.orm, createContext(process))(
    province,
    `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { memberCounts { members ${reads} } } } }`,
    { units: [{ __typename: 'Unit', id: unitId('tỉnh A') }] },
  );
  expect(after.data?._entities[0].memberCounts).toEqual(before);
  // and back, for the other tests hold the old key alone
  const { rows } = await world.db.query(`select sealed_by from membership.sealed_count group by sealed_by`);
  expect(rows).toEqual([{ sealed_by: process.current }]);
  expect(await resealRecords(world.em(), Keyring.parse(withBoth(content)), countSeal)).toBe(await world.rowsOf('sealed_count'));
});

/** A file with both keys, of which the first seals. */
const withBoth = (content: string): string => JSON.stringify({ ...JSON.parse(content), current: 'k1' });

test('counts of many units on several days cost as many statements as those of one', async () => {
  const cost = async (names: readonly string[], days: readonly string[]) => {
    const asked = days.map((day, index) => `d${index}: memberCounts(asOf: "${day}") { groups { count } sectors { count } }`).join(' ');
    const { statements, codes } = await world.ask(
      province,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ${asked} } } }`,
      { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
    );
    expect(codes).toEqual([]);
    return statements;
  };
  expect(await cost(['xã một', 'xã hai', 'chợ', 'tỉnh A', 'tổ một'], ['2024-01-01', '2026-01-01'])).toBe(
    await cost(['xã một'], ['2026-01-01']),
  );
});

test('after all of it the kept counts are what the members say, and so they are when members are loaded in bulk', async () => {
  expect(await world.rowsOf('sealed_count')).toBeGreaterThan(5);
  expect(await faults()).toEqual([]);
  await loadMembers(world.db, { count: 300, keyring });
  expect(await world.rowsOf('sealed_recount')).toBe(0);
  expect(await faults()).toEqual([]);
  await world.db.query(`delete from membership.sealed_count where id = (select min(id::text)::uuid from membership.sealed_count)`);
  expect(await faults()).toHaveLength(1);
});
