import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadSupport } from '../src/support/demonstration/load-support.ts';
import { openSupport } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

/** Bases below, at and above 60 %, for longer and shorter, so that cases open, close and open again until the last period. */
const members = {
  'xã một': [1_000, 1_500, 2_000, 2_200, 2_400, 2_600, 2_900],
  'xã hai': [2_000, 3_100, 2_900, 3_100, 2_900, 2_900, 2_900],
  'xã ba': [3_000, 3_000, 3_001, 3_200, 2_500, 2_500, 3_400],
  'xã bốn': [3_500, 3_500, 3_500, 3_500, 3_500, 3_500, 100],
};
const periods = ['2023Y', '2024H1', '2024Y', '2025H1', '2025Y', '2026H1', '2026Y'];

beforeAll(async () => {
  world = await openSupport();
  for (const [code, endsOn, deadline] of [
    ['2026H1', '2026-06-30', '2026-06-10'],
    ['2026Y', '2026-12-31', '2026-11-25'],
  ])
    await world.db.query('insert into membership.reporting_period values ($1, $2, $3, $4) on conflict do nothing', [
      code,
      endsOn,
      deadline,
      'VN-2022-2027',
    ]);
  for (const [name, counts] of Object.entries(members))
    for (const [index, count] of counts.entries()) await world.figures(name, periods[index] ?? '', count);
});

afterEach(() => vi.useRealTimers());

afterAll(() => world.close());

/** Everything the load has made, as one text for each table. */
async function loadedOn(day: string): Promise<Record<string, string>> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T05:00:00Z`) });
  const { db } = world;
  await db.query('begin');
  await loadSupport(db);
  const { rows: tables } = await db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'organisation'::regnamespace and relkind = 'r' and relname like 'support\\_%'`,
  );
  const made: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await db.query<{ made: string }>(
      `select coalesce(string_agg(t::text, e'\\n' order by t::text), '') as made from organisation.${name} t`,
    );
    made[name] = rows[0]?.made ?? '';
  }
  await db.query('rollback');
  return made;
}

test('what is loaded is the same whatever the day it is loaded on', async () => {
  const first = await loadedOn('2026-07-02');
  expect(await loadedOn('2027-03-01')).toEqual(first);
  expect(first.support_case).toContain(unitId('xã một'));
  expect(first.support_report).toContain('2026H1');
  expect(first.support_report).not.toContain('2026Y');
});
