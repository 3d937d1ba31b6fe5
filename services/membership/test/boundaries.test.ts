import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatheringStatus, membersNeeded } from '../src/rate/gathering-rate.ts';
import { asOf, asReported, lastDay, type Name, openRestatedWorld, reform, tenth } from './restated-world.ts';

let world: Awaited<ReturnType<typeof openRestatedWorld>>;

beforeAll(async () => {
  world = await openRestatedWorld();
});

afterAll(() => world.close());

/** The half of «bắc hai» that lies in «xã Một»: its parts are equal and lie in the order of ids. */
const [firstOfTwo] = ['xã Một', 'xã Hai'].toSorted((a, b) => (unitId(a) < unitId(b) ? -1 : 1));
const halfOf = (total: number) => (firstOfTwo === 'xã Một' ? Math.round(total / 2) : total - Math.round(total / 2));
describe('figures on boundaries', () => {
  test('as reported are of the units that were there, and of no others', async () => {
    expect(
      (await world.unit('bắc một', `figures(period: "2024Y", ${asReported}) { members boundariesOn provenance { method estimated } }`))
        .figures,
    ).toEqual({
      members: 600,
      boundariesOn: '2024-12-31',
      provenance: { method: 'AS_REPORTED', estimated: false },
    });
    expect((await world.unit('xã Một', `figures(period: "2024Y", ${asReported}) { members }`)).figures).toBeNull();
  });

  test('are exact where a unit went whole, and say which parts were used where not', async () => {
    const { figures } = await world.unit(
      'xã Một',
      `figures(period: "2024Y", ${asOf(reform)}) { members honorary women18Plus boundariesOn provenance { method estimated partsReported partsExpected }
        sources { unit { id } share estimated members women18Plus } }`,
    );
    expect(figures).toMatchObject({
      members: 600 + halfOf(301),
      women18Plus: 1_000 + halfOf(501),
      boundariesOn: reform,
      provenance: { method: 'ESTIMATED', estimated: true, partsReported: 2, partsExpected: 2 },
      sources: [
        { unit: { id: unitId('bắc một') }, share: 1, estimated: false, members: 600, women18Plus: 1_000 },
        { unit: { id: unitId('bắc hai') }, share: 0.5, estimated: true, members: halfOf(301) },
      ],
    });
  });

  test('use a share that is known', async () => {
    const { figures } = await world.unit(
      'xã Hai',
      `figures(period: "2024Y", ${asOf(reform)}) { members sources { unit { id } share members } }`,
    );
    expect(figures.members).toBe(301 - halfOf(301) + tenth);
    expect(figures.sources).toContainEqual({ unit: { id: unitId('nam một') }, share: 0.1, members: tenth });
  });

  test('without boundaries are those of a unit’s own first day, where it was formed later', async () => {
    const { figures } = await world.unit('xã Một', 'figures(period: "2024Y") { members boundariesOn }');
    expect(figures).toEqual({ members: 600 + halfOf(301), boundariesOn: reform });
  });

  test('of a base that took another in are of both, exactly, on later boundaries', async () => {
    const fields = (boundaries: string) =>
      `figures(period: "2024Y", ${boundaries}) { members women18Plus provenance { method } sources { share members } }`;
    expect((await world.unit('xã Ở Lại', fields(asReported))).figures).toMatchObject({ members: 1_200, women18Plus: 2_000 });
    expect((await world.unit('xã Ở Lại', fields(asOf('2026-01-01')))).figures).toMatchObject({
      members: 1_300,
      women18Plus: 2_300,
      sources: [
        { share: 1, members: 1_200 },
        { share: 1, members: 100 },
      ],
    });
  });

  test('stay with a base that gave a part away and goes on; both are estimates then', async () => {
    for (const [name, members] of [
      ['xã Cho', 400],
      ['xã Ở Lại', 1_200],
    ] as const)
      expect((await world.unit(name, `figures(period: "2024Y", ${asOf('2025-04-01')}) { members provenance { method } }`)).figures).toEqual(
        {
          members,
          provenance: { method: 'ESTIMATED' },
        },
      );
  });

  test('of later periods on an older map are exact for what was divided, and shared by women for what was joined', async () => {
    const read = async (name: Name) =>
      (await world.unit(name, `figures(period: "2026H1", ${asOf(lastDay)}) { members provenance { estimated } }`)).figures;
    const all = await Promise.all((['bắc một', 'bắc hai', 'nam một'] as const).map(read));
    expect(all.reduce((sum, { members }) => sum + members, 0)).toBe(800 + 210 + 500);
    expect(all.map(({ provenance }) => provenance.estimated)).toEqual([true, true, true]);
    // 800 by the women the two brought: 1,000 and the half of 501
    expect(Math.abs(all[0].members - (800 * 1_000) / (1_000 + 250.5))).toBeLessThan(1);
    const provinces = await Promise.all((['tỉnh Bắc', 'tỉnh Nam'] as const).map(read));
    expect(provinces[0].members + provinces[1].members).toBe(1_510);
  });

  test('with a day beside AS_REPORTED are refused', async () => {
    const { codes } = await world.read(
      'xã Một',
      'figures(period: "2024Y", boundaries: { kind: AS_REPORTED, date: "2025-01-01" }) { members }',
    );
    expect(codes).toEqual(['BOUNDARIES_INVALID']);
  });
});

describe('the series of a unit', () => {
  test('of a province runs back through those that went into it, exactly', async () => {
    const { rateHistory } = await world.unit(
      'tỉnh Mới',
      `rateHistory(${asOf('2026-06-30')}) { period rate { numerator denominator provenance { estimated } } figures { boundariesOn sources { unit { id } share members estimated } } }`,
    );
    expect(rateHistory.map(({ period, rate }: { period: string; rate: { numerator: number } }) => [period, rate.numerator])).toEqual([
      ['2023Y', 1_402],
      ['2024Y', 1_402],
      ['2026H1', 1_510],
    ]);
    expect(
      rateHistory[1].figures.sources.toSorted((a: { members: number }, b: { members: number }) => a.members - b.members),
    ).toMatchObject([
      { unit: { id: unitId('tỉnh Nam') }, share: 1, members: 501 },
      { unit: { id: unitId('tỉnh Bắc') }, share: 1, members: 901 },
    ]);
  });

  test('of the nation is the same on any map', async () => {
    const on = async (boundaries: string) =>
      (await world.unit('Trung ương', `rateHistory(${boundaries}) { rate { numerator denominator } }`)).rateHistory;
    const reported = await on(asReported);
    expect(reported[1].rate.numerator).toBe(1_402 + 1_700);
    for (const date of ['2023-01-01', '2025-04-01', reform, '2026-06-30']) expect(await on(asOf(date))).toEqual(reported);
  });

  test('goes from one period to another', async () => {
    const { rateHistory } = await world.unit('tỉnh Mới', 'rateHistory(from: "2024Y", to: "2025Y") { period }');
    expect(rateHistory).toEqual([{ period: '2024Y' }]);
    expect((await world.read('tỉnh Mới', 'rateHistory(from: "2025Y", to: "2024Y") { period }')).codes).toEqual(['PERIODS_REVERSED']);
  });
});

describe('who sees restated figures', () => {
  const officerOf = (name: Name) => callers.provinceOfficer(unitId(name));

  test('sees what they were made of: all of it is of units that ended in hers', async () => {
    const { figures } = await world.unit(
      'xã Hai',
      `figures(period: "2024Y", ${asOf(reform)}) { sources { unit { id } } }`,
      officerOf('tỉnh Mới'),
    );
    expect(figures.sources.map(({ unit }: { unit: { id: string } | null }) => unit?.id).toSorted()).toEqual(
      [unitId('bắc hai'), unitId('nam một')].toSorted(),
    );
  });

  test('sees nothing of another province, restated or not', async () => {
    const fields = `figures(period: "2024Y", ${asOf(reform)}) { members } rateHistory(${asOf(reform)}) { period } figuresChange(from: "2024Y", to: "2026H1") { estimated }`;
    for (const name of ['tỉnh Mới', 'xã Hai', 'bắc hai'] as const)
      expect(await world.unit(name, fields, officerOf('tỉnh Khác'))).toEqual({ figures: null, rateHistory: null, figuresChange: null });
  });

  test('does not learn of a sibling by asking for later figures on the old map', async () => {
    // the officer of «xã Ba» sees the past of «nam một», which went into «xã Hai» too: what that has since is not hers
    const fields = `figures(period: "2026H1", ${asOf(lastDay)}) { members }`;
    expect((await world.unit('nam một', fields, callers.baseOfficer(unitId('xã Ba')))).figures).toBeNull();
    expect((await world.unit('nam một', fields, officerOf('tỉnh Mới'))).figures).not.toBeNull();
  });
});

test('the rule of the term is the same in SQL, which lists use', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.nat(9_000)),
      fc.option(fc.nat(9_000)),
      fc.constantFrom('GT', 'GTE'),
      async (numerator, denominator, comparator) => {
        const { rows } = await world.db.query(
          'select membership.gathering_status($1, $2, 60, $3) as status, membership.members_needed($1, $2, 60, $3) as needed',
          [numerator, denominator, comparator],
        );
        const ruleSet = { id: 'VN-2022-2027', thresholdPercent: 60, comparator };
        const counts = { numerator, denominator };
        expect(rows[0]).toEqual({ status: gatheringStatus(counts, ruleSet, true), needed: membersNeeded(counts, ruleSet) });
      },
    ),
    { numRuns: 200 },
  );
});
