import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyst, officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const writtenTables = ['unit_figures', 'women_population', 'special_base_residence', 'audit_record'];
const written = async () => {
  const counts: number[] = [];
  for (const table of writtenTables) counts.push(await world.rowsOf(table));
  return counts;
};

test('a correction carries the version it corrects', async () => {
  const first = await world.record('xã khác', '2025Y', { residential: 10 });
  const { version } = first.data?.recordFigures ?? {};
  expect((await world.record('xã khác', '2025Y', { residential: 20 }, officer, { version })).data?.recordFigures).toMatchObject({
    members: 20,
    version: version + 1,
  });
  expect((await world.record('xã khác', '2025Y', { residential: 30 }, officer, { version })).codes).toEqual(['FIGURES_CHANGED']);
});

test('the same key twice records once', async () => {
  const before = await world.rowsOf('audit_record');
  const first = await world.record('xã khác', '2026H1', { residential: 100 }, officer, { key: 'k1' });
  const again = await world.record('xã khác', '2026H1', { residential: 100 }, officer, { key: 'k1' });
  expect(again.data).toEqual(first.data);
  expect(await world.rowsOf('audit_record')).toBe(before + 1);
  for (const other of [{ residential: 101 }, { residential: 100, sourceBody: 'Ban khác' }])
    expect((await world.record('xã khác', '2026H1', other, officer, { key: 'k1' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('many at once lose nothing', async () => {
  const records = Array.from({ length: 8 }, (_one, index) => world.record('xã ở B', '2022Y', { residential: index + 1 }, officerOfB));
  const versions = (await Promise.all(records)).map(({ data }) => data?.recordFigures.version);
  expect(new Set(versions)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
});

test.each([
  ['a negative count', 'xã mới', '2026H1', { residential: -1 }, 'FIGURES_NEGATIVE'],
  ['a negative number of women', 'xã chưa rõ', '2026H1', { women18Plus: -1 }, 'FIGURES_NEGATIVE'],
  ['a count no base has', 'xã chưa rõ', '2026H1', { residential: 500_001 }, 'FIGURES_TOO_LARGE'],
  ['a number of women no base has', 'xã chưa rõ', '2026H1', { women18Plus: 2_000_000_000 }, 'FIGURES_TOO_LARGE'],
  ['more than 120 % of the women', 'xã mới', '2026H1', { residential: 7_202 }, 'FIGURES_IMPLAUSIBLE'],
  ['more than 120 % of the women given', 'xã chưa rõ', '2026H1', { residential: 121, women18Plus: 100 }, 'FIGURES_IMPLAUSIBLE'],
  ['a special base without where its members live', 'chợ', '2026H1', { specialBase: 5 }, 'FIGURES_RESIDENCE_MISSING'],
  [
    'a residence that is no commune',
    'chợ',
    '2026H1',
    { specialBase: 5, residence: [{ communeId: unitId('tỉnh A'), members: 5 }] },
    'FIGURES_RESIDENCE_UNKNOWN',
  ],
  [
    'more placed in a commune than 120 % of its women',
    'chợ',
    '2026H1',
    { specialBase: 2_000, residence: [{ communeId: unitId('xã khác'), members: 2_000 }] },
    'FIGURES_IMPLAUSIBLE',
  ],
  ['another number of women than the term has', 'xã mới', '2026H1', { women18Plus: 6_002 }, 'DENOMINATOR_FIXED'],
  ['a period that does not exist', 'xã mới', '2026H3', {}, 'PERIOD_UNKNOWN'],
  ['a base that had ended', 'xã một', '2025Y', {}, 'FIGURES_UNIT_NOT_VALID'],
  ['a base before it was formed', 'xã mới', '2024Y', {}, 'FIGURES_UNIT_NOT_VALID'],
  ['a province', 'tỉnh A', '2026H1', {}, 'FIGURES_UNIT_NOT_BASE'],
  ['a base of another province', 'xã ở B', '2026H1', {}, 'UNIT_NOT_FOUND'],
  ['a base that does not exist', 'xã không có', '2026H1', {}, 'UNIT_NOT_FOUND'],
])('%s is refused and nothing is written', async (_what, name, period, figures, code) => {
  const before = await written();
  expect((await world.record(name, period, figures)).codes).toEqual([code]);
  expect(await written()).toEqual(before);
});

test('exactly 120 % of the women is still taken', async () => {
  expect((await world.record('xã ở B', '2023H1', { residential: 120 }, officerOfB)).codes).toEqual([]);
});

describe('the women a base is compared with (RATE-010)', () => {
  const rateOf = async (period: string) => (await world.read('xã chưa rõ', period)).gatheringRate;

  test('are given once, and count for what was recorded without them', async () => {
    await world.record('xã chưa rõ', '2024H1', { residential: 40 });
    expect(await rateOf('2024H1')).toMatchObject({ denominator: null, status: 'NO_DATA' });
    await world.record('xã chưa rõ', '2024Y', { residential: 55, women18Plus: 90 });
    expect(await rateOf('2024Y')).toMatchObject({ denominator: 90, status: 'MET' });
    expect(await rateOf('2024H1')).toMatchObject({ numerator: 40, denominator: 90, status: 'BELOW' });
  });

  test('stay for the term once two periods stand on them', async () => {
    expect((await world.record('xã chưa rõ', '2024Y', { residential: 55, women18Plus: 100 })).codes).toEqual(['DENOMINATOR_FIXED']);
    expect((await world.record('xã chưa rõ', '2024Y', { residential: 55, women18Plus: 90 })).codes).toEqual([]);
    expect(await rateOf('2024Y')).toMatchObject({ denominator: 90 });
  });
});

describe('who may record', () => {
  test('the officers of the base, for their own base only', async () => {
    const own = callers.baseOfficer(unitId('xã mới'));
    expect((await world.record('xã mới', '2025Y', { residential: 7 }, own)).codes).toEqual([]);
    expect((await world.record('xã khác', '2025Y', { residential: 7 }, own)).codes).toEqual(['UNIT_NOT_FOUND']);
  });

  test('for a closed base, those of the one it went into whole', async () => {
    const heir = callers.baseOfficer(unitId('xã mới'));
    expect((await world.record('xã một', '2023H1', { residential: 7 }, heir)).codes).toEqual([]);
    expect((await world.record('xã hai', '2023H1', { residential: 7 }, heir)).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
    expect((await world.record('xã hai', '2023H1', { residential: 7 })).codes).toEqual([]);
  });

  test('not the Central Union, and no partner (SEC-009)', async () => {
    for (const caller of [analyst, callers.partner(unitId('tỉnh A'))])
      expect((await world.record('xã mới', '2026H1', {}, caller)).codes).toEqual(['FORBIDDEN']);
  });
});
