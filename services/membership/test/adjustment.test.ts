import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReportWorld, type ReportWorld } from './report-world.ts';
import { analyst, officer, officerOfB } from './world.ts';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld();
  await world.take('xã khác', 'LOCKED');
  await world.take('xã mới', 'ACCEPTED');
});
afterAll(() => world.end());

const counts = {
  residential: 0,
  club: 0,
  specialBase: 0,
  tradeUnion: 0,
  armedForces: 0,
  memberOrganisation: 0,
  honorary: 0,
  sourceBody: 'Hội',
};

const adjust = (name: string, figures: object, more: object = {}, viewer = officer) =>
  world.ask(
    viewer,
    `mutation ($id: ID!, $figures: FiguresInput!, $reason: String!, $number: String!, $on: Date!, $version: Int, $key: String) {
      adjustFigures(unitId: $id, period: "2026H1", figures: $figures, reason: $reason, decisionNumber: $number, decidedOn: $on, version: $version, idempotencyKey: $key) {
        members version } }`,
    { id: unitId(name), figures: { ...counts, ...figures }, reason: 'Đếm trùng chi hội 3', number: '12/QĐ-BTV', on: '2026-05-30', ...more },
  );

const locked = async (name: string, viewer = officer) => {
  const { data } = await world.ask(
    viewer,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { figures(period: "2026H1") {
      members reportProgress { expected reported accepted locked adjusted }
      locked { members residential status women18Plus ruleSetId lockedOn adjustments { membersBefore membersAfter reason decisionNumber decidedOn adjustedOn } } } } } }`,
  );
  return data?._entities[0]?.figures ?? null;
};

test('an adjustment shows what was locked and what it is now, and the status follows', async () => {
  expect(await locked('xã khác')).toMatchObject({
    members: 100,
    locked: { members: 100, status: 'BELOW', women18Plus: 1_000, adjustments: [] },
  });
  expect((await adjust('xã khác', { residential: 610 })).data?.adjustFigures).toMatchObject({ members: 610 });
  expect(await locked('xã khác')).toMatchObject({
    members: 610,
    locked: {
      members: 100,
      status: 'BELOW',
      lockedOn: '2026-06-01',
      adjustments: [
        { membersBefore: 100, membersAfter: 610, reason: 'Đếm trùng chi hội 3', decisionNumber: '12/QĐ-BTV', decidedOn: '2026-05-30' },
      ],
    },
  });
  expect(await world.read('xã khác', '2026H1')).toMatchObject({ gatheringRate: { numerator: 610, status: 'MET' } });
  expect(await world.report('xã khác')).toMatchObject({ state: 'LOCKED', isAdjusted: true });
});

test('sums above the base follow it, and say how many of how many are locked and adjusted', async () => {
  expect(await locked('tỉnh A')).toMatchObject({
    members: 710,
    locked: null,
    reportProgress: { expected: 3, reported: 2, accepted: 1, locked: 1, adjusted: 1 },
  });
});

test('why it was adjusted is for those who may see persons', async () => {
  const { locked: shown } = await locked('xã khác', callers.partner(unitId('tỉnh A')));
  expect(shown.adjustments).toMatchObject([{ reason: null, decisionNumber: '12/QĐ-BTV', membersBefore: 100 }]);
});

describe('refused, and nothing is written:', () => {
  test.each([
    ['figures that are not locked', 'xã mới', {}, {}, officer, 'FIGURES_NOT_LOCKED'],
    ['without a reason', 'xã khác', {}, { reason: ' ' }, officer, 'ADJUSTMENT_INVALID'],
    ['without a decision', 'xã khác', {}, { number: '' }, officer, 'ADJUSTMENT_INVALID'],
    ['by a decision of tomorrow', 'xã khác', {}, { on: '2026-06-02' }, officer, 'ADJUSTMENT_INVALID'],
    ['a count below nothing', 'xã khác', { club: -1 }, {}, officer, 'FIGURES_NEGATIVE'],
    ['more than 120 % of the women', 'xã khác', { residential: 1_201 }, {}, officer, 'FIGURES_IMPLAUSIBLE'],
    ['with a version that is not the last', 'xã khác', {}, { version: 1 }, officer, 'FIGURES_CHANGED'],
    ['by another province', 'xã khác', {}, {}, officerOfB, 'UNIT_NOT_FOUND'],
    ['by who lacks the right', 'xã khác', {}, {}, analyst, 'FORBIDDEN'],
  ])('%s', async (_what, name, figures, more, viewer, code) => {
    const before = [await world.written(), await locked('xã khác')];
    expect((await adjust(name, figures, more, viewer)).codes).toEqual([code]);
    expect([await world.written(), await locked('xã khác')]).toEqual(before);
  });
});

test('the same key twice is one adjustment', async () => {
  await adjust('xã khác', { residential: 620 }, { key: 'once' });
  await adjust('xã khác', { residential: 620 }, { key: 'once' });
  expect((await locked('xã khác')).locked.adjustments).toHaveLength(2);
});

describe('a special base', () => {
  const market = (members: number) => ({ specialBase: members, residence: [{ communeId: unitId('xã khác'), members }] });

  test('does not reach into a locked commune by recording', async () => {
    expect((await world.record('chợ', '2026H1', market(10))).codes).toEqual(['FIGURES_REPORT_LOCKED']);
    expect(await world.rowsOf('special_base_residence')).toBe(0);
  });

  test('is adjusted, and so are the communes its members live in', async () => {
    expect((await adjust('chợ', market(10))).codes).toEqual([]);
    expect(await locked('xã khác')).toMatchObject({ members: 630, locked: { members: 100 } });
    expect((await locked('xã khác')).locked.adjustments.at(-1)).toMatchObject({ membersBefore: 620, membersAfter: 630 });
  });

  test('does not reach into an accepted one at all', async () => {
    const figures = { specialBase: 3, residence: [{ communeId: unitId('xã mới'), members: 3 }] };
    expect((await adjust('chợ', figures)).codes).toEqual(['FIGURES_REPORT_ACCEPTED']);
  });
});
