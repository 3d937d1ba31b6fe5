import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregatesFrom } from './aggregates-from.ts';
import { analyst, type MemberWorld, openMemberWorld, province, provinceB } from './member-world.ts';
import { reorganising } from './reorganising.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
  await world.db.query('call membership.watch_structure()');
});

afterAll(() => world.close());

const none = {
  residential: 0,
  club: 0,
  specialBase: 0,
  tradeUnion: 0,
  armedForces: 0,
  memberOrganisation: 0,
  honorary: 0,
  sourceBody: 'Hội',
};

const record = (name: string, period: string, figures: object, viewer = province) =>
  world.ask(
    viewer,
    `mutation ($unitId: ID!, $period: String!, $figures: FiguresInput!) {
      recordFigures(unitId: $unitId, period: $period, figures: $figures) { members women18Plus } }`,
    { unitId: unitId(name), period, figures: { ...none, ...figures } },
  );

const unit = async (name: string, fields: string, viewer = analyst) => {
  const { data } = await world.ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { ${fields} } } }`,
    { id: unitId(name) },
  );
  return data?._entities[0];
};

const rateOf = async (name: string, period: string) =>
  (
    await unit(
      name,
      `gatheringRate(period: "${period}") { numerator denominator percent status membersNeeded indicative isOver100 ruleSet provenance { method partsExpected } }`,
    )
  ).gatheringRate;

const countsOf = async (name: string, asOf = '2026-01-01') =>
  (await unit(name, `memberCounts(asOf: "${asOf}") { members counted residential club permanent temporary }`)).memberCounts;

/** Records residential members of 5,000 women for a period, and reads the rate. */
const rated = async (period: string, residential: number, more: object = {}, name = 'xã một') => {
  expect((await record(name, period, { residential, women18Plus: 5_000, aggregates: aggregatesFrom(), ...more })).codes).toEqual([]);
  return rateOf(name, period);
};

/** Each row of CATALOGUE RATE with the example it gives. */
const rows: Readonly<Record<string, () => Promise<void>>> = {
  'RATE-001: members / women 18+ × 100: 3,100 of 5,000 are 62.00 %': async () => {
    expect(await rated('2022Y', 3_100)).toMatchObject({ percent: 62, numerator: 3_100, denominator: 5_000 });
  },

  'RATE-002: after who has left, died or moved is taken off, and only permanent or six-month residents': async () => {
    const members = await Promise.all(Array.from({ length: 5 }, () => world.admitted('chi hội một')));
    const [left = '', died = '', moved = ''] = members;
    for (const [kind, id] of [
      ['LEFT', left],
      ['DIED', died],
      ['MOVED', moved],
    ] as const)
      expect((await world.move('recordExit', id, { on: '2024-01-01', kind })).codes).toEqual([]);
    await world.admitted('chi hội một', { admission: { residence: 'SHORT_STAY' } });
    await world.admitted('chi hội một', { admission: { residence: 'TEMPORARY', residenceSince: '2025-09-01' } });
    expect(await countsOf('chi hội một')).toMatchObject({ members: 4, counted: 2 });
    expect(await countsOf('chi hội một', '2026-03-01')).toMatchObject({ members: 4, counted: 3 });
  },

  'RATE-003: who belongs to a branch of a residential area counts, by her record': async () => {
    await world.admitted('chi hội hai');
    expect(await countsOf('chi hội hai')).toMatchObject({ residential: 1, counted: 1 });
    expect((await rated('2023H1', 10)).numerator).toBe(10);
  },

  'RATE-004: who belongs to a branch and to a club counts once': async () => {
    const id = await world.admitted('chi hội ba');
    expect((await world.move('changeCategory', id, { on: '2024-01-01', category: 'CLUB' })).codes).toEqual([]);
    expect(await countsOf('chi hội ba')).toMatchObject({ members: 1, counted: 1, residential: 0, club: 1 });
  },

  'RATE-005: 40 members of a market count where they live, and the market has no target': async () => {
    await rated('2023Y', 3_000);
    expect((await record('chợ', '2023Y', { specialBase: 40, residence: [{ communeId: unitId('xã một'), members: 40 }] })).codes).toEqual(
      [],
    );
    expect((await rateOf('xã một', '2023Y')).numerator).toBe(3_040);
    expect(await rateOf('chợ', '2023Y')).toMatchObject({ status: 'NOT_APPLICABLE', membersNeeded: null });
  },

  'RATE-006: 120 members of the trade union are added': async () => {
    expect((await rated('2024H1', 3_000, { tradeUnion: 120 })).numerator).toBe(3_120);
  },

  'RATE-007: 30 members in the armed forces are added': async () => {
    expect((await rated('2024H1', 3_000, { armedForces: 30 })).numerator).toBe(3_030);
  },

  'RATE-008: 20 members of member organisations are added': async () => {
    expect((await rated('2024H1', 3_000, { memberOrganisation: 20 })).numerator).toBe(3_020);
  },

  'RATE-009: five honorary members are not: 2,999 of 5,000 stay 59.98 %': async () => {
    expect(await rated('2024Y', 2_999, { honorary: 5 })).toMatchObject({ percent: 59.98, status: 'BELOW' });
  },

  'RATE-010: one number of women for the whole term: another is refused, in another term it is not': async () => {
    expect((await record('xã một', '2024Y', { residential: 2_999, women18Plus: 5_200 })).codes).toEqual(['DENOMINATOR_FIXED']);
    expect((await record('xã một', '2020Y', { residential: 2_999, women18Plus: 5_200 })).codes).toEqual([]);
    expect((await rateOf('xã một', '2020Y')).denominator).toBe(5_200);
    expect((await rateOf('xã một', '2024Y')).denominator).toBe(5_000);
  },

  'RATE-011: by the rules of 2017–2022 a temporary resident does not count; by those of 2022–2027 she does from six months on':
    async () => {
      await world.admitted('chi hội ở B', {
        viewer: provinceB,
        admission: { residence: 'TEMPORARY', residenceSince: '2019-01-01', on: '2019-06-01' },
      });
      await world.admitted('chi hội ở B', { viewer: provinceB, admission: { on: '2019-06-01' } });
      expect(await countsOf('chi hội ở B', '2021-12-31')).toMatchObject({ members: 2, permanent: 1, temporary: 1, counted: 1 });
      expect(await countsOf('chi hội ở B', '2022-01-01')).toMatchObject({ members: 2, permanent: 1, temporary: 1, counted: 2 });
    },

  'RATE-012: the target is for communes: not for special bases, not for the armed forces': async () => {
    expect((await record('quân đội', '2024H1', { armedForces: 90, aggregates: aggregatesFrom() })).codes).toEqual([
      'FIGURES_RESIDENCE_MISSING',
    ]);
    for (const name of ['chợ', 'quân đội'])
      expect(await rateOf(name, '2023Y')).toMatchObject({ status: 'NOT_APPLICABLE', membersNeeded: null, denominator: null });
  },

  'RATE-013: a province has a rate that is indicative only, «vận dụng»': async () => {
    expect(await rateOf('tỉnh A', '2022Y')).toMatchObject({ percent: 62, indicative: true, status: 'NOT_APPLICABLE', membersNeeded: null });
  },

  'RATE-014: «trên 60%»: 3,000 of 5,000 do not meet it, 3,001 do': async () => {
    expect(await rated('2025H1', 3_000)).toMatchObject({ percent: 60, status: 'AT_THRESHOLD' });
    expect(await rated('2025H1', 3_001)).toMatchObject({ percent: 60.02, status: 'MET' });
  },

  'RATE-015: «dưới 60%»: 3,000 of 5,000 are not below, and not above yet; 2,999 are below': async () => {
    expect(await rated('2025H1', 3_000)).toMatchObject({ status: 'AT_THRESHOLD', membersNeeded: 1 });
    expect(await rated('2025H1', 2_999)).toMatchObject({ percent: 59.98, status: 'BELOW' });
  },

  'RATE-016: from integers: 29,998 of 49,990 are above 60 %, and shown as 60.0 with one decimal': async () => {
    expect(await rated('2025H1', 29_998, { women18Plus: 49_990 }, 'xã hai')).toMatchObject({
      percent: 60.01,
      status: 'MET',
      membersNeeded: 0,
    });
  },

  'RATE-017: 2,700 of 5,000 need 301 more': async () => {
    expect((await rated('2025H1', 2_700)).membersNeeded).toBe(301);
  },

  'RATE-018: the rate has a history by period, and each names its rules': async () => {
    const { rateHistory } = await unit('xã một', 'rateHistory { period rate { ruleSet } }');
    expect(rateHistory.map(({ period, rate }: { period: string; rate: { ruleSet: string } }) => [period, rate.ruleSet])).toEqual([
      ['2020Y', 'VN-2017-2022'],
      ...['2022Y', '2023H1', '2023Y', '2024H1', '2024Y', '2025H1'].map((period) => [period, 'VN-2022-2027']),
    ]);
  },

  'RATE-019: 5,100 of 5,000 are kept as 102 %, and flagged': async () => {
    expect(await rated('2025H1', 5_100)).toMatchObject({ percent: 102, isOver100: true, numerator: 5_100, status: 'MET' });
  },

  'RATE-020: the threshold of 2017–2022 was 50': async () => {
    const { data } = await world.ask(analyst, '{ ruleSets { id thresholdPercent } }');
    expect(data?.ruleSets).toContainEqual({ id: 'VN-2017-2022', thresholdPercent: 50 });
    expect(await rated('2021Y', 2_600, { women18Plus: 5_200 })).toMatchObject({ status: 'MET', ruleSet: 'VN-2017-2022' });
  },

  'RATE-021: how many bases are below, in how many provinces, is summed from what is published': async () => {
    await record('xã một', '2025Y', { residential: 2_999 });
    await record('xã hai', '2025Y', { residential: 29_994 });
    await record('xã ở B', '2025Y', { residential: 2_999, women18Plus: 5_000 }, provinceB);
    const { rows: found } = await world.db.query(
      `select count(*)::int as below60, count(distinct n.ancestor_id)::int as provinces
       from membership.unit_figures f
       join organisation.unit_ancestor n on n.unit_id = f.unit_id and n.ancestor_level = 'PROVINCE' and '2025-12-31' between n.valid_from and n.valid_to
       where f.period = '2025Y' and f.status = 'BELOW'`,
    );
    expect(found).toEqual([{ below60: 2, provinces: 2 }]);
  },

  'RATE-022: what was formed of two has the women of both, and says so: 5,000 + 49,990': async () => {
    const structure = reorganising(world.db, world.orm);
    await record('xã một', '2026H1', { residential: 3_100 });
    await structure.merge(['xã một', 'xã hai'], 'xã hợp nhất', '2026-09-01', '2026-08-31');
    expect(await rateOf('xã hợp nhất', '2026H1')).toMatchObject({
      numerator: 3_100,
      denominator: 54_990,
      provenance: { method: 'DERIVED', partsExpected: 2 },
    });
  },
};

test.each(Object.entries(rows))('%s', (_row, holds) => {
  expect.hasAssertions();
  return holds();
});

test('no row is left out', () => {
  const numbers = Array.from({ length: 22 }, (_each, index) => `RATE-${String(index + 1).padStart(3, '0')}`);
  expect(Object.keys(rows).map((row) => row.slice(0, 8))).toEqual(numbers);
});
