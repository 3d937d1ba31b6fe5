import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregatesFrom } from './aggregates-from.ts';
import { analyst, officer, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  const counted = { residential: 800, tradeUnion: 120, armedForces: 30, memberOrganisation: 20, aggregates: aggregatesFrom() };
  await world.record('xã mới', '2026H1', counted);
});

afterAll(() => world.close());

const gathered = async (name: string, viewer = analyst, period = '2026H1') => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($units: [_Any!]!, $period: String!) { _entities(representations: $units) { ... on Unit {
      evaluationTotal(period: $period) { members superiorClubMembers basesCounted total } } } }`,
    { units: [{ __typename: 'Unit', id: unitId(name) }], period },
  );
  return codes.length > 0 ? codes : data?._entities[0]?.evaluationTotal;
};

const recordClubs = (name: string, count: number, asOf: string) =>
  world.ask(
    officer,
    `mutation ($unitId: ID!, $count: Int!, $asOf: Date!) {
      recordBaseCount(unitId: $unitId, kind: SUPERIOR_CLUB_MEMBERS, asOf: $asOf, count: $count, source: "Hội cấp tỉnh") { id } }`,
    { unitId: unitId(name), count, asOf },
  );

test('until a base has counted who is in clubs of superior levels, there is no total', async () => {
  expect(await gathered('xã mới')).toEqual({ members: 970, superiorClubMembers: null, basesCounted: 0, total: null });
});

test('800 members, 120 of the unions, 30 of the forces, 20 of member organisations and 15 of superior clubs are 985 (MEM-009)', async () => {
  await recordClubs('xã mới', 15, '2026-06-30');
  await recordClubs('xã mới', 90, '2026-07-01');
  expect(await gathered('xã mới')).toEqual({ members: 970, superiorClubMembers: 15, basesCounted: 1, total: 985 });
  expect(await gathered('tỉnh A')).toEqual({ members: 970, superiorClubMembers: 15, basesCounted: 1, total: 985 });
  expect(await gathered('xã mới', officer)).toMatchObject({ total: 985 });
});

test('who sees no persons sees those of the clubs cut, and whoever stands elsewhere nothing', async () => {
  await recordClubs('xã mới', 17, '2026-06-30');
  expect(await gathered('xã mới', callers.partner(unitId('tỉnh A')))).toMatchObject({ superiorClubMembers: 15, total: 985 });
  expect(await gathered('xã mới', callers.provinceOfficer(unitId('tỉnh B')))).toBeNull();
});

test('a unit without figures has none, and a period that is not there is refused', async () => {
  expect(await gathered('xã khác')).toBeNull();
  expect(await gathered('xã mới', analyst, '2026Q1')).toEqual(['PERIOD_UNKNOWN']);
});
