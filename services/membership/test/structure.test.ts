import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyst, openWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.close());

const [lastDay, firstDay] = ['2026-08-31', '2026-09-01'];
const both = ['xã mới', 'xã khác'];
const womenOf = async (name: string) =>
  (
    await world.db.query<{ women: number; method: string }>(
      'select women18_plus as women, method from membership.women_population where unit_id = $1',
      [unitId(name)],
    )
  ).rows;

test('a base formed by a merger has the women and the earlier figures of what it was formed of (RATE-022)', async () => {
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  await world.record('xã khác', '2026H1', { residential: 501 });
  await world.merge(both, 'xã hợp nhất', firstDay, lastDay);
  expect(await womenOf('xã hợp nhất')).toEqual([{ women: 7_001, method: 'DERIVED' }]);
  expect((await world.read('xã hợp nhất', '2026H1', analyst)).gatheringRate).toMatchObject({
    numerator: 3_501,
    denominator: 7_001,
    status: 'BELOW',
    provenance: { method: 'DERIVED', partsReported: 2, partsExpected: 2 },
  });
});

test('what one of them reports later reaches it too', async () => {
  await world.merge(both, 'xã hợp nhất', firstDay, lastDay);
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  expect((await world.read('xã hợp nhất', '2026H1', analyst)).gatheringRate).toMatchObject({
    numerator: 3_000,
    provenance: { partsReported: 1, partsExpected: 2 },
  });
});

test('a merger that is corrected away leaves nothing of it', async () => {
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  await world.merge(both, 'xã hợp nhất', firstDay, lastDay);
  await world.unmerge(both);
  expect(await womenOf('xã hợp nhất')).toEqual([]);
  const { rowCount } = await world.db.query('select from membership.unit_figures where unit_id = $1', [unitId('xã hợp nhất')]);
  expect(rowCount).toBe(0);
  expect((await world.read('xã mới', '2026H1')).gatheringRate.numerator).toBe(3_000);
});
