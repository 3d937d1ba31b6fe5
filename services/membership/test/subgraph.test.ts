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

const beforeReform = '2025-06-30';
const reform = '2025-07-01';

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã mới'] },
    'xã hai': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã mới', 'xã khác'] },
    'xã mới': { level: 'BASE', parent: 'tỉnh A', from: reform },
    'xã khác': { level: 'BASE', parent: 'tỉnh A', from: reform },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
    chợ: { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL' },
  });
  for (const [name, women] of Object.entries({ 'xã một': 5_000, 'xã hai': 2_001, 'xã mới': 6_001, 'xã khác': 1_000, 'xã ở B': 100 }))
    await database.db.query('insert into membership.women_population values ($1, $2, $3, $4, $5, $6)', [
      unitId(name),
      'VN-2022-2027',
      women,
      'Cục Thống kê',
      'REFERENCE',
      'AS_REPORTED',
    ]);
});

afterAll(() => database.close());

const officer = callers.provinceOfficer(unitId('tỉnh A'));

const none = {
  residential: 0,
  club: 0,
  specialBase: 0,
  tradeUnion: 0,
  armedForces: 0,
  memberOrganisation: 0,
  honorary: 0,
  sourceBody: 'Ban Chấp hành',
};

const record = (name: string, period: string, figures: object, viewer = officer, more: { version?: number; key?: string } = {}) =>
  ask(
    viewer,
    `mutation ($unitId: ID!, $period: String!, $figures: FiguresInput!, $version: Int, $key: String) {
      recordFigures(unitId: $unitId, period: $period, figures: $figures, version: $version, idempotencyKey: $key) {
        members women18Plus specialBase version source provenance { origin method partsReported partsExpected }
      }
    }`,
    { unitId: unitId(name), period, figures: { ...none, ...figures }, ...more },
  );

const rate = async (name: string, period: string, viewer = officer) => {
  const { data } = await ask(
    viewer,
    `query ($id: ID!, $period: String!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
      figures(period: $period) { members specialBase honorary } gatheringRate(period: $period) {
        numerator denominator percent status membersNeeded indicative ruleSet provenance { method partsReported partsExpected }
      } } } }`,
    { id: unitId(name), period },
  );
  return data?._entities[0];
};

const rowsOf = async (table: string) => (await database.db.query(`select count(*)::int as count from membership.${table}`)).rows[0].count;

describe('the figures of a base', () => {
  test.each([
    [2_999, 'BELOW', 59.98, 2],
    [3_000, 'AT_THRESHOLD', 60, 1],
    [3_001, 'MET', 60.02, 0],
  ])('of %i members among 5,000 women give %s', async (residential, status, percent, membersNeeded) => {
    expect((await record('xã một', '2023H1', { residential })).codes).toEqual([]);
    expect((await rate('xã một', '2023H1')).gatheringRate).toMatchObject({
      numerator: residential,
      denominator: 5_000,
      status,
      percent,
      membersNeeded,
    });
  });

  test('add up all six categories and leave honorary members out (RATE-009)', async () => {
    const six = { residential: 1_000, club: 500, specialBase: 400, tradeUnion: 600, armedForces: 300, memberOrganisation: 199 };
    await record('xã một', '2023Y', { ...six, honorary: 5 });
    const { figures, gatheringRate } = await rate('xã một', '2023Y');
    expect(figures).toEqual({ members: 2_999, specialBase: 400, honorary: 5 });
    expect(gatheringRate).toMatchObject({ status: 'BELOW', indicative: false, ruleSet: 'VN-2022-2027' });
  });

  test('are restated for the base formed out of it, exactly where it went whole', async () => {
    await record('xã một', '2024Y', { residential: 3_100 });
    expect((await rate('xã mới', '2024Y')).gatheringRate).toMatchObject({
      numerator: 3_100,
      provenance: { method: 'ESTIMATED', partsReported: 1, partsExpected: 2 },
    });
    await record('xã hai', '2024Y', { residential: 1_301 });
    const [first, second] = [unitId('xã mới'), unitId('xã khác')].toSorted();
    const parts = Object.fromEntries([
      [first, 651],
      [second, 650],
    ]);
    expect((await rate('xã mới', '2024Y')).gatheringRate).toMatchObject({
      numerator: 3_100 + (parts[unitId('xã mới')] ?? 0),
      provenance: { method: 'ESTIMATED', partsReported: 2, partsExpected: 2 },
    });
    expect((await rate('xã khác', '2024Y')).gatheringRate.numerator).toBe(parts[unitId('xã khác')]);
  });

  test('without a report have a denominator and no numerator', async () => {
    expect((await rate('xã ở B', '2023H1', callers.analyst(unitId('Trung ương')))).gatheringRate).toMatchObject({
      numerator: null,
      denominator: 100,
      percent: null,
      status: 'NO_DATA',
    });
  });

  test('of a special base have no target, and its members count where they live (F-43, RATE-012)', async () => {
    await record('xã mới', '2026H1', { residential: 3_000, specialBase: 10 });
    const placed = await record('chợ', '2026H1', { specialBase: 40, residence: [{ communeId: unitId('xã mới'), members: 40 }] });
    expect(placed.codes).toEqual([]);
    expect((await rate('chợ', '2026H1')).gatheringRate).toMatchObject({ numerator: 40, status: 'NOT_APPLICABLE', membersNeeded: null });
    expect((await rate('xã mới', '2026H1')).figures).toMatchObject({ members: 3_050, specialBase: 50 });
    await record('chợ', '2026H1', { specialBase: 30, residence: [{ communeId: unitId('xã khác'), members: 30 }] });
    expect((await rate('xã mới', '2026H1')).figures).toMatchObject({ members: 3_010, specialBase: 10 });
    await record('xã khác', '2026H1', { residential: 500 });
    expect((await rate('xã khác', '2026H1')).figures).toMatchObject({ members: 530, specialBase: 30 });
  });
});

describe('the figures of a province', () => {
  test('are the sum of the commune bases of that date, indicative only (RATE-013)', async () => {
    await record('xã một', '2022Y', { residential: 3_000 });
    await record('xã hai', '2022Y', { residential: 1_000 });
    expect((await rate('tỉnh A', '2022Y')).gatheringRate).toMatchObject({
      numerator: 4_000,
      denominator: 7_001,
      status: 'NOT_APPLICABLE',
      indicative: true,
      membersNeeded: null,
      provenance: { method: 'DERIVED', partsReported: 2, partsExpected: 2 },
    });
  });

  test('compare with the women of the bases that have reported, and say how many have', async () => {
    await record('xã mới', '2025Y', { residential: 3_000 });
    expect((await rate('tỉnh A', '2025Y')).gatheringRate).toMatchObject({
      numerator: 3_000,
      denominator: 6_001,
      provenance: { partsReported: 1, partsExpected: 2 },
    });
  });
});

describe('recording', () => {
  test('corrects what was recorded, with a version', async () => {
    const first = await record('xã khác', '2025Y', { residential: 10 });
    const { version } = first.data?.recordFigures ?? {};
    expect((await record('xã khác', '2025Y', { residential: 20 }, officer, { version })).data?.recordFigures).toMatchObject({
      members: 20,
      version: version + 1,
    });
    expect((await record('xã khác', '2025Y', { residential: 30 }, officer, { version })).codes).toEqual(['FIGURES_CHANGED']);
  });

  test('with the same key twice is done once', async () => {
    const before = await rowsOf('audit_record');
    const first = await record('xã khác', '2026H1', { residential: 100 }, officer, { key: 'k1' });
    const again = await record('xã khác', '2026H1', { residential: 100 }, officer, { key: 'k1' });
    expect(again.data).toEqual(first.data);
    expect(await rowsOf('audit_record')).toBe(before + 1);
    expect((await record('xã khác', '2026H1', { residential: 101 }, officer, { key: 'k1' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('of one base by many at once loses nothing', async () => {
    const records = Array.from({ length: 8 }, (_one, index) =>
      record('xã ở B', '2022Y', { residential: index + 1 }, callers.provinceOfficer(unitId('tỉnh B'))),
    );
    const versions = (await Promise.all(records)).map(({ data }) => data?.recordFigures.version);
    expect(versions.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each([
    ['a negative count', 'xã mới', '2026H1', { residential: -1 }, 'FIGURES_NEGATIVE'],
    ['more than 120 % of the women', 'xã mới', '2026H1', { residential: 7_202 }, 'FIGURES_IMPLAUSIBLE'],
    ['a special base without where its members live', 'chợ', '2026H1', { specialBase: 5 }, 'FIGURES_RESIDENCE_MISSING'],
    [
      'a residence that is no commune',
      'chợ',
      '2026H1',
      { specialBase: 5, residence: [{ communeId: unitId('tỉnh A'), members: 5 }] },
      'FIGURES_RESIDENCE_UNKNOWN',
    ],
    ['another number of women than the term has', 'xã mới', '2026H1', { women18Plus: 6_002 }, 'DENOMINATOR_FIXED'],
    ['a period that does not exist', 'xã mới', '2026H3', {}, 'PERIOD_UNKNOWN'],
    ['a base that had ended', 'xã một', '2025Y', {}, 'FIGURES_UNIT_NOT_VALID'],
    ['a base before it was formed', 'xã mới', '2024Y', {}, 'FIGURES_UNIT_NOT_VALID'],
    ['a province', 'tỉnh A', '2026H1', {}, 'FIGURES_UNIT_NOT_BASE'],
    ['a base of another province', 'xã ở B', '2026H1', {}, 'UNIT_NOT_FOUND'],
    ['a base that does not exist', 'xã không có', '2026H1', {}, 'UNIT_NOT_FOUND'],
  ])('refuses %s and writes nothing', async (_what, name, period, figures, code) => {
    const before = [await rowsOf('unit_figures'), await rowsOf('audit_record'), await rowsOf('special_base_residence')];
    expect((await record(name, period, figures)).codes).toEqual([code]);
    expect([await rowsOf('unit_figures'), await rowsOf('audit_record'), await rowsOf('special_base_residence')]).toEqual(before);
  });

  test('exactly 120 % of the women is still taken', async () => {
    expect((await record('xã ở B', '2023H1', { residential: 120 }, callers.provinceOfficer(unitId('tỉnh B')))).codes).toEqual([]);
  });

  test('is not for the Central Union or a partner (SEC-009)', async () => {
    for (const caller of [callers.analyst(unitId('Trung ương')), callers.partner(unitId('tỉnh A'))])
      expect((await record('xã mới', '2026H1', {}, caller)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('reading', () => {
  test('gives nothing of another province', async () => {
    const seen = await rate('xã mới', '2026H1', callers.provinceOfficer(unitId('tỉnh B')));
    expect(seen).toEqual({ figures: null, gatheringRate: null });
  });

  test('costs six statements at most for any number of units', async () => {
    const question = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit {
      figures(period: "2026H1") { members } gatheringRate(period: "2026H1") { percent } rateHistory { period } statedFigures { label } } } }`;
    const refs = ['xã mới', 'xã khác', 'tỉnh A', 'xã một'].map((name) => ({ __typename: 'Unit', id: unitId(name) }));
    // reach, periods, stated figures, and figures once for each of the two fields that ask for them, or twice
    for (const some of [refs.slice(0, 1), refs]) expect((await ask(officer, question, { refs: some })).statements).toBeLessThanOrEqual(6);
  });

  test('shows the rate of a base through all periods, restated before its first day', async () => {
    const { data } = await ask(
      officer,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã mới')}" }]) { ... on Unit { rateHistory { period rate { provenance { method } } } } } }`,
    );
    const methods = Object.fromEntries(
      data?._entities[0].rateHistory.map(
        ({ period, rate: { provenance } }: { period: string; rate: { provenance: { method: string } } }) => [period, provenance.method],
      ),
    );
    expect(methods).toMatchObject({ '2024Y': 'ESTIMATED', '2025Y': 'AS_REPORTED', '2026H1': 'AS_REPORTED' });
  });

  test('refuses a period that does not exist', async () => {
    const { codes } = await ask(
      officer,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã mới')}" }]) { ... on Unit { gatheringRate(period: "2021H2") { percent } } } }`,
    );
    expect(codes).toEqual(['PERIOD_UNKNOWN']);
  });
});
