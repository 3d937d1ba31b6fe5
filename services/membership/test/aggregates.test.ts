import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggregatesFrom } from './aggregates-from.ts';
import { baseOf, openReportWorld, type ReportWorld } from './report-world.ts';
import { officer } from './world.ts';

/** MEM-007, MEM-008, F-7, F-36: what is counted only, by whom and when, and what of it is counted already. */

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld();
});
afterAll(() => world.end());

const partner = callers.partner(unitId('tỉnh A'));
const three = { tradeUnion: 120, armedForces: 30, memberOrganisation: 20 };

const figuresOf = async (name: string, period: string, { viewer = officer, on = '' } = {}) => {
  const boundaries = on ? `, boundaries: { kind: AS_OF, date: "${on}" }` : '';
  const origin = '{ overlap sourceBody countedOn }';
  const said = `aggregates { tradeUnion ${origin} armedForces ${origin} memberOrganisation ${origin} }`;
  const { data, codes } = await world.ask(
    viewer,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { figures(period: "${period}"${boundaries}) {
      members residential tradeUnion armedForces memberOrganisation ${said} locked { members tradeUnion ${said} } } } } }`,
  );
  expect(codes).toEqual([]);
  return data?._entities[0]?.figures;
};

const overlaps = ({ aggregates }: { aggregates: Record<string, { overlap: number | null }> }) =>
  Object.values(aggregates).map(({ overlap }) => overlap);
const sumOf = (counts: readonly (number | null)[]) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

describe('what is counted twice', () => {
  test('is subtracted from the members, and said beside the count with its body and its day', async () => {
    const aggregates = aggregatesFrom({ tradeUnion: 50, memberOrganisation: 20 });
    expect((await world.record('xã một', '2023H1', { residential: 2_900, ...three, aggregates })).codes).toEqual([]);
    expect(await figuresOf('xã một', '2023H1')).toMatchObject({ members: 3_000, residential: 2_900, ...three, aggregates });
    expect((await world.read('xã một', '2023H1')).gatheringRate).toMatchObject({ numerator: 3_000, status: 'AT_THRESHOLD' });
  });

  test('of nobody leaves the sum of the six as it was', async () => {
    await world.record('xã một', '2023Y', { residential: 2_900, ...three, aggregates: aggregatesFrom() });
    expect(await figuresOf('xã một', '2023Y')).toMatchObject({ members: 3_070 });
  });

  test('goes with its part where a base was split: no part has more counted already than it has', async () => {
    const odd = { tradeUnion: 1, armedForces: 3, memberOrganisation: 2 };
    const declared = { tradeUnion: 1, armedForces: 1, memberOrganisation: 1 };
    await world.record('xã hai', '2024Y', { residential: 901, ...odd, aggregates: aggregatesFrom(declared) });
    const whole = await figuresOf('xã hai', '2024Y');
    const parts = [await figuresOf('xã mới', '2024Y'), await figuresOf('xã khác', '2024Y')];
    const sum = (of: (part: typeof whole) => number) => parts.reduce((total, part) => total + of(part), 0);
    expect(whole.members).toBe(904);
    expect(sum(({ members }) => members)).toBe(904);
    for (const field of ['tradeUnion', 'armedForces', 'memberOrganisation'] as const) {
      expect(sum((part) => part[field])).toBe(odd[field]);
      expect(sum((part) => part.aggregates[field].overlap)).toBe(declared[field]);
      for (const part of parts) expect(part.aggregates[field].overlap).toBeLessThanOrEqual(part[field]);
    }
    for (const part of parts)
      expect(part.members).toBe(
        sumOf([part.residential, part.tradeUnion, part.armedForces, part.memberOrganisation]) - sumOf(overlaps(part)),
      );
    // the same on the map of the day, worked out when it is asked for, as what is kept for the list
    const { rows } = await world.db.query(
      `select f.members, f.trade_union_overlap, membership.members_in_part(o, 0, 0.5) + membership.members_in_part(o, 0.5, 1) as parts
       from membership.unit_figures f, membership.unit_figures o where f.unit_id = $1 and f.period = '2024Y' and o.unit_id = $2 and o.period = '2024Y'`,
      [unitId('xã khác'), unitId('xã hai')],
    );
    expect(rows[0]).toEqual({ members: parts[1]?.members, trade_union_overlap: parts[1]?.aggregates.tradeUnion.overlap, parts: 904 });
    expect((await figuresOf('tỉnh A', '2024Y', { on: '2026-01-01' })).members).toBe(904);
  });

  test('adds up above the base, where no body and no day is said', async () => {
    const told = await figuresOf('tỉnh A', '2023H1');
    expect(told).toMatchObject({ members: 3_000, tradeUnion: 120 });
    expect(told.aggregates.tradeUnion).toEqual({ overlap: 50, sourceBody: null, countedOn: null });
  });

  test('is cut like every part for who sees no persons (SEC-004)', async () => {
    await world.record('xã một', '2024H1', { residential: 2_900, ...three, aggregates: aggregatesFrom({ tradeUnion: 3, armedForces: 7 }) });
    const told = await figuresOf('xã một', '2024H1', { viewer: partner });
    expect([told.members, ...overlaps(told)]).toEqual([3_060, null, 5, null]);
    expect(told.residential).toBe(2_895);
  });
});

describe('is refused', () => {
  const record = (figures: object) => world.record('xã chưa rõ', '2025H1', { residential: 900, ...figures });

  test.each([
    ['more than the group has', { tradeUnion: 120, aggregates: aggregatesFrom({ tradeUnion: 121 }) }, 'FIGURES_OVERLAP_INVALID'],
    ['fewer than nobody', { tradeUnion: 120, aggregates: aggregatesFrom({ tradeUnion: -1 }) }, 'FIGURES_OVERLAP_INVALID'],
    ['somebody of nobody', { aggregates: aggregatesFrom({ armedForces: 1 }) }, 'FIGURES_OVERLAP_INVALID'],
    ['a count of nobody’s (MEM-008)', { memberOrganisation: 20 }, 'FIGURES_AGGREGATE_SOURCE_MISSING'],
    [
      'a count of a body without a name',
      { tradeUnion: 1, aggregates: { tradeUnion: { sourceBody: ' ', countedOn: '2024-05-31' } } },
      'FIGURES_AGGREGATE_SOURCE_MISSING',
    ],
    [
      'a count of a day to come',
      { tradeUnion: 1, aggregates: { tradeUnion: { sourceBody: 'Công đoàn', countedOn: addDays(today(), 400) } } },
      'FIGURES_AGGREGATE_DAY_INVALID',
    ],
  ])('%s', async (_what, figures, code) => {
    expect((await record(figures)).codes).toEqual([code]);
    expect(await figuresOf('xã chưa rõ', '2025H1')).toBeNull();
  });

  test('nothing of a group of nobody', async () => {
    expect((await record({})).codes).toEqual([]);
  });
});

test('who counted them is no part of the audit record', async () => {
  const { rows } = await world.db.query(`select count(*)::int as n from membership.audit_record where input::text like '%Công đoàn%'`);
  expect(rows[0].n).toBe(0);
});

test('the lock keeps them, and an adjustment stands beside what was locked', async () => {
  const given = { residential: 500, ...three, aggregates: aggregatesFrom({ tradeUnion: 20 }) };
  await world.record('xã khác', '2026H1', given);
  await world.close('xã khác', 0, baseOf('xã khác'), { period: '2026H1' });
  await world.check('xã khác', 1, officer, { period: '2026H1' });
  await world.accept('xã khác', 2, officer, { period: '2026H1' });
  await world.lock('xã khác', 3, callers.organiser(unitId('Trung ương')), { period: '2026H1' });
  const { codes } = await world.ask(
    officer,
    `mutation ($id: ID!, $figures: FiguresInput!) { adjustFigures(unitId: $id, period: "2026H1", figures: $figures, reason: "Đã có hồ sơ ở chi hội",
      decisionNumber: "7/QĐ", decidedOn: "2026-05-30") { members } }`,
    {
      id: unitId('xã khác'),
      figures: { ...given, club: 0, specialBase: 0, honorary: 0, sourceBody: 'Hội', aggregates: aggregatesFrom({ tradeUnion: 120 }) },
    },
  );
  expect(codes).toEqual([]);
  const told = await figuresOf('xã khác', '2026H1');
  expect([told.members, told.locked.members]).toEqual([550, 650]);
  expect([told.aggregates.tradeUnion.overlap, told.locked.aggregates.tradeUnion.overlap]).toEqual([120, 20]);
  expect(told.locked.aggregates.tradeUnion).toMatchObject({ sourceBody: 'Công đoàn xã', countedOn: '2023-05-31' });
  const { rows } = await world.db.query(`select counts from membership.figures_adjustment`);
  expect(rows[0].counts).toMatchObject({ tradeUnion: 120, tradeUnionOverlap: 120 });
});

test('a report whose counted groups are most of its members is looked at again (F-7)', async () => {
  const closed = async (period: string, residential: number) => {
    await world.record('xã chưa rõ', period, { residential, ...three, aggregates: aggregatesFrom({ tradeUnion: 50 }) });
    const { data } = await world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), { period });
    return data?.closeReport.warnings.filter(({ kind }: { kind: string }) => kind === 'AGGREGATES_LARGE');
  };
  expect(await closed('2024Y', 120)).toEqual([]);
  expect(await closed('2025Y', 119)).toEqual([{ kind: 'AGGREGATES_LARGE', found: 120, expected: 239 }]);
});
