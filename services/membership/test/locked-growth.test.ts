import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB } from './member-world.ts';
import { setDay } from './report-world.ts';

/** D8: a locked period is a snapshot, of how members have become more or fewer as well. */

let world: MemberWorld;
const central = callers.organiser(unitId('Trung ương'));
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

beforeAll(async () => {
  world = await openMemberWorld();
  setDay('2026-02-01');
  for (let person = 0; person < 7; person++) await world.admitted('chi hội một');
  await world.admitted('chi hội hai', { admission: { on: '2025-03-08' } });
  for (const name of ['xã một', 'xã hai', 'xã mới']) await accepted(name);
});

afterAll(async () => {
  vi.useRealTimers();
  await world.close();
});

/** Takes the report of a base to where Central may lock it. */
async function accepted(name: string): Promise<void> {
  const step = (act: string, version: number, viewer: typeof province) =>
    world.ask(viewer, `mutation { ${act}Report(unitId: "${unitId(name)}", period: "2025Y", version: ${version}) { state } }`);
  const answers = [
    await world.ask(
      province,
      `mutation ($id: ID!, $figures: FiguresInput!) { recordFigures(unitId: $id, period: "2025Y", figures: $figures) { version } }`,
      { id: unitId(name), figures: { ...none, residential: 8 } },
    ),
    await step('close', 0, officerOf(name)),
    await step('check', 1, province),
    await step('accept', 2, province),
  ];
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
}

const fields = 'from to lockedOn isCoarse atStart atEnd admitted exited net';
const growthOf = async (name: string, viewer = province) => {
  const { data, codes } = await world.ask(
    viewer,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { periodGrowth(period: "2025Y") { ${fields} now { ${fields} } } } } }`,
  );
  expect(codes).toEqual([]);
  return data?._entities[0].periodGrowth;
};

const atLock = { from: '2024-12-31', to: '2025-12-31', atStart: 7, atEnd: 8, admitted: 1, exited: 0, net: 1 };

test('what was locked stays, whatever is recorded later of days before, which stands beside it', async () => {
  expect(await growthOf('xã một')).toMatchObject({ ...atLock, lockedOn: null, now: null });
  const { codes } = await world.ask(
    central,
    `mutation { lockReport(unitId: "${unitId('xã một')}", period: "2025Y", version: 3) { state } }`,
  );
  expect(codes).toEqual([]);
  expect(await growthOf('xã một')).toMatchObject({ ...atLock, lockedOn: '2026-02-01', now: null });
  await world.admitted('chi hội một', { admission: { on: '2025-06-01' } });
  await world.admitted('chi hội một', { admission: { on: '2026-01-15' } });
  expect(await growthOf('xã một')).toMatchObject({
    ...atLock,
    lockedOn: '2026-02-01',
    now: { lockedOn: null, atStart: 7, atEnd: 9, admitted: 2, exited: 0, net: 2 },
  });
});

test('reports locked together keep it too, those without records as well', async () => {
  const { codes } = await world.ask(central, `mutation { lockReports(unitId: "${unitId('tỉnh A')}", period: "2025Y") { locked } }`);
  expect(codes).toEqual([]);
  expect(await growthOf('xã hai')).toBeNull();
  await world.admitted('chi hội ba', { admission: { on: '2025-05-01' } });
  expect(await growthOf('xã hai')).toMatchObject({ lockedOn: '2026-02-01', atStart: 0, atEnd: 0, now: { atEnd: 1, admitted: 1 } });
  expect(await growthOf('xã mới')).toBeNull();
});

test('sums above the base follow the ledgers: a report is of a base', async () => {
  expect(await growthOf('tỉnh A')).toMatchObject({ lockedOn: null, atStart: 7, atEnd: 10, admitted: 3, now: null });
});

test('it never changes in the database either, and is cut like all counts for who sees no persons', async () => {
  await expect(world.db.query('update membership.locked_figures set members_at_end = 9')).rejects.toThrow('only added to');
  expect(await growthOf('xã một', partner)).toMatchObject({
    isCoarse: true,
    lockedOn: '2026-02-01',
    atStart: 5,
    atEnd: 5,
    admitted: null,
    exited: null,
    net: null,
    now: null,
  });
  expect(await growthOf('xã một', provinceB)).toBeNull();
});
