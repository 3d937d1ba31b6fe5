import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, province } from './member-world.ts';
import { setDay } from './report-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
  setDay('2026-11-01');
});

afterAll(async () => {
  vi.useRealTimers();
  await world.close();
});

/** Records what a base counts for a period, closes its report, and reads what its records are said to differ by. */
async function closed(name: string, period: string, counts: object) {
  const none = { residential: 0, club: 0, specialBase: 0, tradeUnion: 0, armedForces: 0, memberOrganisation: 0, honorary: 0 };
  const recorded = await world.ask(
    province,
    `mutation ($id: ID!, $figures: FiguresInput!) { recordFigures(unitId: $id, period: "${period}", figures: $figures) { version } }`,
    { id: unitId(name), figures: { ...none, ...counts, sourceBody: 'Hội' } },
  );
  const { data, codes } = await world.ask(
    officerOf(name),
    `mutation { closeReport(unitId: "${unitId(name)}", period: "${period}", version: 0) { membersCounted warnings { kind found expected } } }`,
  );
  expect([...recorded.codes, ...codes]).toEqual([]);
  const { membersCounted, warnings } = data?.closeReport ?? {};
  return { membersCounted, differs: warnings.filter(({ kind }: { kind: string }) => kind === 'COUNTED_DIFFERS') };
}

test('a report is compared with who counts by the ledger, on the last day of its period or today while it goes on', async () => {
  const leaving = await world.admitted('chi hội một');
  await world.admitted('chi hội một');
  await world.admitted('chi hội hai');
  // a member since October, who counts from six months of residence on (MEM-011)
  await world.admitted('chi hội một', { admission: { on: '2025-10-01', residence: 'TEMPORARY', residenceSince: '2025-10-01' } });
  // of a market, and counted where she lives (F-43)
  await world.admitted('chợ', { admission: { category: 'SPECIAL_BASE', communeId: unitId('xã một') } });
  // after the period
  await world.admitted('chi hội hai', { admission: { on: '2026-02-01' } });
  expect((await world.move('recordExit', leaving, { on: '2026-03-01', kind: 'LEFT' })).codes).toEqual([]);
  expect(await closed('xã một', '2025Y', { residential: 3, specialBase: 1 })).toEqual({ membersCounted: 4, differs: [] });
  expect(await closed('xã một', '2026Y', { residential: 4, specialBase: 1 })).toEqual({ membersCounted: 5, differs: [] });
});

test('another number is said, beside what counts', async () => {
  await world.admitted('chi hội ba');
  await world.admitted('chi hội ba', { admission: { on: '2026-01-01' } });
  const differs = [{ kind: 'COUNTED_DIFFERS', found: 2, expected: 1 }];
  expect(await closed('xã hai', '2025Y', { residential: 2 })).toEqual({ membersCounted: 1, differs });
});

test('of a base without records nothing is said', async () => {
  expect(await closed('xã mới', '2025Y', { residential: 2 })).toEqual({ membersCounted: null, differs: [] });
});
