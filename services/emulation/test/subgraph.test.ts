import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A' },
    'xã mới': { level: 'BASE', parent: 'tỉnh A', from: '2025-07-01' },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
    'chi hội': { level: 'BRANCH', parent: 'xã một' },
    'chi hội ở B': { level: 'BRANCH', parent: 'xã ở B' },
  });
  for (const [cluster, province, from, to] of [
    ['cụm 1', 'tỉnh A', '2021-01-01', '2025-06-30'],
    ['cụm 2', 'tỉnh A', '2025-07-01', 'infinity'],
    ['cụm 3', 'tỉnh B', '2021-01-01', 'infinity'],
  ] as const) {
    await database.db.query('insert into emulation.emulation_cluster values ($1, $2, $3)', [unitId(cluster), cluster, 'DEMONSTRATION']);
    await database.db.query('insert into emulation.cluster_membership values ($1, $2, $3, $4, $5, $6)', [
      unitId(`${province} ${cluster}`),
      unitId(cluster),
      unitId(province),
      from,
      to,
      'DEMONSTRATION',
    ]);
  }
});

afterAll(() => database.close());

const officer = callers.provinceOfficer(unitId('tỉnh A'));

const classify = (name: string, year: number, grade: string, viewer = officer, more: { version?: number; key?: string } = {}) =>
  ask(
    viewer,
    `mutation ($unitId: ID!, $year: Int!, $grade: BaseClass!, $version: Int, $key: String) {
      classify(unitId: $unitId, year: $year, class: $grade, version: $version, idempotencyKey: $key) { year class scheme origin version }
    }`,
    { unitId: unitId(name), year, grade, ...more },
  );

const ofUnit = async (name: string, fields: string, viewer = officer) => {
  const { data } = await ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { ${fields} } } }`,
    { id: unitId(name) },
  );
  return data?._entities[0];
};

const countRows = async () =>
  (
    await database.db.query(
      'select (select count(*) from emulation.classification)::int + (select count(*) from emulation.audit_record)::int as count',
    )
  ).rows[0].count;

describe('a class', () => {
  test('is given for a year by the scheme of that year, and can be changed', async () => {
    expect((await classify('xã một', 2025, 'GOOD')).data?.classify).toEqual({
      year: 2025,
      class: 'GOOD',
      scheme: 'V2022',
      origin: 'RECORDED',
      version: 1,
    });
    expect((await classify('xã một', 2025, 'NOT_COMPLETED', officer, { version: 1 })).data?.classify).toMatchObject({
      class: 'NOT_COMPLETED',
      version: 2,
    });
    expect((await classify('xã một', 2019, 'ADVANCED')).data?.classify).toMatchObject({ scheme: 'V2013' });
    expect(await ofUnit('xã một', 'classification(year: 2025) { class } classifications { year class }')).toEqual({
      classification: { class: 'NOT_COMPLETED' },
      classifications: [
        { year: 2019, class: 'ADVANCED' },
        { year: 2025, class: 'NOT_COMPLETED' },
      ],
    });
  });

  test('with the same key twice is given once', async () => {
    await classify('xã một', 2024, 'GOOD', officer, { key: 'k1' });
    const before = await countRows();
    expect((await classify('xã một', 2024, 'GOOD', officer, { key: 'k1' })).data?.classify).toMatchObject({ version: 1 });
    expect(await countRows()).toBe(before);
  });

  test.each([
    ['that the scheme of the year does not have', 'xã một', 2025, 'ADVANCED', 'CLASS_NOT_IN_SCHEME'],
    ['for a year to come', 'xã một', 2090, 'GOOD', 'CLASSIFICATION_YEAR_INVALID'],
    ['for a year before there were classes', 'xã một', 2012, 'GOOD', 'CLASSIFICATION_YEAR_INVALID'],
    ['for a province', 'tỉnh A', 2025, 'GOOD', 'CLASSIFICATION_UNIT_NOT_BASE'],
    ['for a base before it was formed', 'xã mới', 2024, 'GOOD', 'CLASSIFICATION_UNIT_NOT_VALID'],
    ['for a base of another province', 'xã ở B', 2025, 'GOOD', 'UNIT_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_what, name, year, grade, code) => {
    const before = await countRows();
    expect((await classify(name, year, grade)).codes).toEqual([code]);
    expect(await countRows()).toBe(before);
  });

  test('is told in words, with the classes of the year, where its scheme does not have it', async () => {
    const { errors } = await classify('xã một', 2025, 'ADVANCED');
    expect(errors[0]?.message).toBe(
      'Thang xếp loại của năm này không có mức «tiên tiến». Hãy chọn «xuất sắc», «khá», «trung bình» hoặc «không hoàn thành nhiệm vụ».',
    );
  });

  test('somebody else changed meanwhile is not lost', async () => {
    expect((await classify('xã mới', 2025, 'GOOD', officer, { version: 3 })).codes).toEqual(['CLASSIFICATION_CHANGED']);
  });

  test('is not for the Central Union, a base or a partner to give', async () => {
    for (const caller of [callers.analyst(unitId('Trung ương')), callers.baseOfficer(unitId('xã một')), callers.partner(unitId('tỉnh A'))])
      expect((await classify('xã một', 2025, 'GOOD', caller)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the class of a branch', () => {
  const classifyBranch = (name: string, year: number, grade: string, viewer = officer, more: { version?: number; key?: string } = {}) =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $year: Int!, $grade: BranchClass!, $version: Int, $key: String) {
        classifyBranch(unitId: $unitId, year: $year, class: $grade, version: $version, idempotencyKey: $key) { year class scheme origin version }
      }`,
      { unitId: unitId(name), year, grade, ...more },
    );
  const countBranchRows = async () =>
    (await database.db.query('select count(*)::int as count from emulation.branch_classification')).rows[0].count;

  test('is one of its own scale, apart from that of its base (EMU-006)', async () => {
    expect((await classifyBranch('chi hội', 2024, 'WEAK')).data?.classifyBranch).toEqual({
      year: 2024,
      class: 'WEAK',
      scheme: 'BRANCH',
      origin: 'RECORDED',
      version: 1,
    });
    expect((await classifyBranch('chi hội', 2024, 'STRONG', officer, { version: 1 })).data?.classifyBranch).toMatchObject({ version: 2 });
    expect(await ofUnit('chi hội', 'branchClassifications { year class } classifications { year }')).toEqual({
      branchClassifications: [{ year: 2024, class: 'STRONG' }],
      classifications: [],
    });
  });

  test('with the same key twice is given once', async () => {
    await classifyBranch('chi hội', 2023, 'GOOD', officer, { key: 'chi hội 1' });
    expect((await classifyBranch('chi hội', 2023, 'GOOD', officer, { key: 'chi hội 1' })).data?.classifyBranch).toMatchObject({
      version: 1,
    });
  });

  test.each([
    ['for a base', 'xã một', 2024, 'GOOD', 'CLASSIFICATION_UNIT_NOT_BRANCH', {}],
    ['for a year to come', 'chi hội', 2090, 'GOOD', 'CLASSIFICATION_YEAR_INVALID', {}],
    ['in another province', 'chi hội ở B', 2024, 'GOOD', 'UNIT_NOT_FOUND', {}],
    ['that somebody changed meanwhile', 'chi hội', 2024, 'GOOD', 'CLASSIFICATION_CHANGED', { version: 7 }],
  ])('%s is refused, and nothing is written', async (_what, name, year, grade, code, more) => {
    const before = await countBranchRows();
    expect((await classifyBranch(name, year, grade, officer, more)).codes).toEqual([code]);
    expect(await countBranchRows()).toBe(before);
  });

  test('is not given to callers of another province', async () => {
    expect(await ofUnit('chi hội ở B', 'branchClassifications { year }')).toEqual({ branchClassifications: null });
  });
});

describe('the schemes and the years of classes', () => {
  test('are told with the classes of each scheme, best first, and its source (EMU-002, EMU-003)', async () => {
    const { data } = await ask(officer, '{ classificationSchemes { id level firstYear lastYear classes source } }');
    expect(data?.classificationSchemes.map(({ source: _source, ...scheme }: { source: string }) => scheme)).toEqual([
      { id: 'V2013', level: 'BASE', firstYear: 2013, lastYear: 2021, classes: ['EXCELLENT', 'ADVANCED', 'GOOD', 'AVERAGE', 'WEAK'] },
      { id: 'V2022', level: 'BASE', firstYear: 2022, lastYear: null, classes: ['EXCELLENT', 'GOOD', 'AVERAGE', 'NOT_COMPLETED'] },
      { id: 'BRANCH', level: 'BRANCH', firstYear: 2013, lastYear: null, classes: ['EXCELLENT', 'STRONG', 'GOOD', 'AVERAGE', 'WEAK'] },
    ]);
    expect(data?.classificationSchemes[1].source).toContain('EMU-003');
  });

  test('are those of the bases the caller may see, the latest first, and say what is demonstration', async () => {
    await database.db.query(
      `insert into emulation.classification values ($1, 2022, 'GOOD', 'V2022', 'DEMONSTRATION'), ($1, 2026, 'GOOD', 'V2022', 'RECORDED')
       on conflict (unit_id, year) do update set origin = excluded.origin`,
      [unitId('xã ở B')],
    );
    const yearsOf = async (viewer: typeof officer) =>
      (await ask(viewer, '{ classifiedYears { year demonstration } }')).data?.classifiedYears.filter(
        ({ year }: { year: number }) => year === 2022 || year === 2026,
      );
    expect(await yearsOf(callers.baseOfficer(unitId('xã ở B')))).toEqual([
      { year: 2026, demonstration: false },
      { year: 2022, demonstration: true },
    ]);
    expect(await yearsOf(callers.baseOfficer(unitId('xã mới')))).toEqual([]);
  });
});

describe('a cluster', () => {
  test('of a base is that of its province on the day', async () => {
    expect(
      await ofUnit(
        'xã một',
        'before: cluster(asOf: "2025-06-30") { name } now: cluster(asOf: "2026-01-01") { name } long: cluster(asOf: "2020-01-01") { name }',
      ),
    ).toEqual({
      before: { name: 'cụm 1' },
      now: { name: 'cụm 2' },
      long: null,
    });
  });

  test('is listed to those whose part of the Union lies in it', async () => {
    const listed = async (viewer: typeof officer) =>
      (await ask(viewer, '{ emulationClusters(asOf: "2026-01-01") { name } }')).data?.emulationClusters;
    expect(await listed(officer)).toEqual([{ name: 'cụm 2' }]);
    expect(await listed(callers.baseOfficer(unitId('xã ở B')))).toEqual([{ name: 'cụm 3' }]);
    expect(await listed(callers.analyst(unitId('Trung ương')))).toEqual([{ name: 'cụm 2' }, { name: 'cụm 3' }]);
  });
});

test('nothing of another province is given, by unit or by cluster', async () => {
  expect(await ofUnit('xã ở B', 'cluster { name } classification(year: 2025) { class } classifications { year }')).toEqual({
    cluster: null,
    classification: null,
    classifications: null,
  });
  const { data } = await ask(
    officer,
    `{ _entities(representations: [{ __typename: "EmulationCluster", id: "${unitId('cụm 3')}" }]) { ... on EmulationCluster { name } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('the database refuses a province in two clusters on one day', async () => {
  await expect(
    database.db.query('insert into emulation.cluster_membership values ($1, $2, $3, $4, default, $5)', [
      unitId('thừa'),
      unitId('cụm 1'),
      unitId('tỉnh A'),
      '2026-01-01',
      'RECORDED',
    ]),
  ).rejects.toThrow(/cluster_membership_one_at_a_time/);
});
