import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggregatesFrom } from './aggregates-from.ts';
import { analyst, officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

describe('the figures of a base', () => {
  test.each([
    [2_999, 'BELOW', 59.98, 2],
    [3_000, 'AT_THRESHOLD', 60, 1],
    [3_001, 'MET', 60.02, 0],
  ])('of %i members among 5,000 women give %s', async (residential, status, percent, membersNeeded) => {
    expect((await world.record('xã một', '2023H1', { residential })).codes).toEqual([]);
    expect((await world.read('xã một', '2023H1')).gatheringRate).toMatchObject({
      numerator: residential,
      denominator: 5_000,
      status,
      percent,
      membersNeeded,
    });
  });

  test.each([
    [5_000, false],
    [5_001, true],
    [5_100, true],
  ])('of %i members among 5,000 women are kept, and flagged: %s (RATE-019)', async (residential, isOver100) => {
    expect((await world.record('xã một', '2023H1', { residential })).codes).toEqual([]);
    expect((await world.read('xã một', '2023H1')).gatheringRate).toMatchObject({ numerator: residential, isOver100, status: 'MET' });
  });

  test('add up all six categories and leave honorary members out (RATE-009)', async () => {
    const six = { residential: 1_000, club: 500, specialBase: 400, tradeUnion: 600, armedForces: 300, memberOrganisation: 199 };
    const aggregates = aggregatesFrom();
    await world.record('xã một', '2023Y', { ...six, aggregates, honorary: 5 });
    const { figures, gatheringRate } = await world.read('xã một', '2023Y');
    expect(figures).toEqual({ members: 2_999, specialBase: 400, honorary: 5 });
    expect(gatheringRate).toMatchObject({ status: 'BELOW', indicative: false, ruleSet: 'VN-2022-2027' });
  });

  test('are restated for the base formed out of it, exactly where it went whole', async () => {
    await world.record('xã một', '2024Y', { residential: 3_100 });
    expect((await world.read('xã mới', '2024Y')).gatheringRate).toMatchObject({
      numerator: 3_100,
      provenance: { method: 'ESTIMATED', partsReported: 1, partsExpected: 2 },
    });
    await world.record('xã hai', '2024Y', { residential: 1_301 });
    const [first, second] = [unitId('xã mới'), unitId('xã khác')].toSorted();
    const parts = Object.fromEntries([
      [first, 651],
      [second, 650],
    ]);
    expect((await world.read('xã mới', '2024Y')).gatheringRate).toMatchObject({
      numerator: 3_100 + (parts[unitId('xã mới')] ?? 0),
      provenance: { method: 'ESTIMATED', partsReported: 2, partsExpected: 2 },
    });
    expect((await world.read('xã khác', '2024Y')).gatheringRate.numerator).toBe(parts[unitId('xã khác')]);
  });

  test('stay with a base that gave a part away and goes on', async () => {
    await world.givePart('xã chưa rõ', 'xã mới', '2025-07-01');
    await world.record('xã chưa rõ', '2023H1', { residential: 77 });
    expect((await world.read('xã mới', '2023H1')).gatheringRate.provenance.partsExpected).toBe(2);
    expect((await world.read('xã chưa rõ', '2023H1')).figures.members).toBe(77);
  });

  test('of a report stand beside those of the year before, on the same units', async () => {
    const before = async (name: string, period: string, viewer = officer) =>
      world.ask(
        viewer,
        `query ($id: ID!, $period: String!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
          figuresBefore(period: $period) { period members provenance { method } } } } }`,
        { id: unitId(name), period },
      );
    await world.record('xã một', '2023Y', { residential: 3_000 });
    const ofYear = { period: '2023Y', members: 3_000, provenance: { method: 'AS_REPORTED' } };
    expect((await before('xã một', '2024H1')).data?._entities[0].figuresBefore).toEqual(ofYear);
    expect((await before('xã một', '2024Y')).data?._entities[0].figuresBefore).toEqual(ofYear);
    // the year before has been restated for the base the two went into
    expect((await before('xã mới', '2025Y')).data?._entities[0].figuresBefore).toMatchObject({ period: '2024Y' });
    expect((await before('xã một', '2022Y')).data?._entities[0].figuresBefore).toBeNull();
    expect((await before('xã một', '2024H1', officerOfB)).data?._entities[0].figuresBefore).toBeNull();
    expect((await before('xã một', '2016H1')).codes).toEqual(['PERIOD_UNKNOWN']);
  });

  test('without a report have a denominator and no numerator', async () => {
    expect((await world.read('xã ở B', '2023H1', analyst)).gatheringRate).toMatchObject({
      numerator: null,
      denominator: 100,
      percent: null,
      status: 'NO_DATA',
    });
  });

  test('of a special base have no target, and its members count where they live (F-43, RATE-012)', async () => {
    const place = (name: string, members: number) =>
      world.record('chợ', '2026H1', { specialBase: members, residence: [{ communeId: unitId(name), members }] });
    await world.record('xã mới', '2026H1', { residential: 3_000, specialBase: 10 });
    expect((await place('xã mới', 40)).codes).toEqual([]);
    expect((await world.read('chợ', '2026H1')).gatheringRate).toMatchObject({
      numerator: 40,
      status: 'NOT_APPLICABLE',
      membersNeeded: null,
    });
    expect((await world.read('xã mới', '2026H1')).figures).toMatchObject({ members: 3_050, specialBase: 50 });
    await place('xã khác', 30);
    expect((await world.read('xã mới', '2026H1')).figures).toMatchObject({ members: 3_010, specialBase: 10 });
    // a commune that has not reported stays without figures: what others placed there is no report
    expect((await world.read('xã khác', '2026H1')).figures).toBeNull();
  });

  test('of a commune are not below what special bases have placed there', async () => {
    await world.record('chợ', '2025Y', { specialBase: 30, residence: [{ communeId: unitId('xã khác'), members: 30 }] });
    expect((await world.record('xã khác', '2025Y', { residential: 500, specialBase: 29 })).codes).toEqual(['FIGURES_BELOW_PLACED']);
    expect((await world.record('xã khác', '2025Y', { residential: 500, specialBase: 32 })).codes).toEqual([]);
    expect((await world.read('xã khác', '2025Y')).figures).toMatchObject({ members: 532, specialBase: 32 });
  });
});

describe('the figures of a province', () => {
  test('are the sum of the commune bases of that date, indicative only (RATE-013)', async () => {
    await world.record('xã một', '2022Y', { residential: 3_000 });
    await world.record('xã hai', '2022Y', { residential: 1_000 });
    expect((await world.read('tỉnh A', '2022Y')).gatheringRate).toMatchObject({
      numerator: 4_000,
      denominator: 7_001,
      status: 'NOT_APPLICABLE',
      indicative: true,
      membersNeeded: null,
      provenance: { method: 'DERIVED', partsReported: 2, partsExpected: 3 },
    });
  });

  test('compare with the women of the bases that have reported, and say how many have', async () => {
    await world.record('xã ở B', '2022Y', { residential: 70 }, officerOfB);
    expect((await world.read('Trung ương', '2022Y', analyst)).gatheringRate).toMatchObject({
      numerator: 4_070,
      denominator: 7_101,
      provenance: { partsReported: 3, partsExpected: 4 },
    });
  });
});

describe('reading', () => {
  test('gives nothing of another province', async () => {
    expect(await world.read('xã mới', '2026H1', officerOfB)).toEqual({ figures: null, gatheringRate: null });
  });

  test('costs six statements at most for any number of units', async () => {
    const question = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit {
      figures(period: "2026H1") { members } gatheringRate(period: "2026H1") { percent } rateHistory { period } statedFigures { label } } } }`;
    const refs = ['xã mới', 'xã khác', 'tỉnh A', 'xã một'].map((name) => ({ __typename: 'Unit', id: unitId(name) }));
    // reach, periods, stated figures, and figures once for each of the two fields that ask for them, or twice
    for (const some of [refs.slice(0, 1), refs])
      expect((await world.ask(officer, question, { refs: some })).statements).toBeLessThanOrEqual(6);
  });

  test('shows the rate of a base through all periods, restated before its first day', async () => {
    await world.record('xã mới', '2025Y', { residential: 3_000 });
    const { data } = await world.ask(
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
    const { codes } = await world.ask(
      officer,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã mới')}" }]) { ... on Unit { gatheringRate(period: "2021H2") { percent } } } }`,
    );
    expect(codes).toEqual(['PERIOD_UNKNOWN']);
  });
});
