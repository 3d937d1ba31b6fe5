import { type Planting, plantTree, unitId } from '@vwu/testing/plant-tree';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** Where each unit of a generation goes: whole into one of the next, or in parts into several. */
const generation = (size: number, next: number) =>
  fc.array(fc.uniqueArray(fc.nat(next - 1), { minLength: 1, maxLength: 3 }), { minLength: size, maxLength: size });

const reorganisations = fc.tuple(generation(9, 6), generation(6, 4));

/** Communes that are reorganised twice, each generation into the next; a unit that nothing goes into was always there. */
function plantingOf(name: string, [first, second]: readonly [readonly number[][], readonly number[][]]): Planting {
  const unit = (at: number, index: number) => `${name} ${at}.${index}`;
  const isFormed = (by: readonly number[][], index: number) => by.some((to) => to.includes(index));
  return {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    ...Object.fromEntries([
      ...first.map((to, index) => [
        unit(0, index),
        { level: 'BASE', parent: 'tỉnh A', to: '2025-12-31', wentTo: to.map((one) => unit(1, one)) },
      ]),
      ...second
        .map((to, index) => [
          unit(1, index),
          { level: 'BASE', parent: 'tỉnh A', from: '2026-01-01', to: '2026-01-31', wentTo: to.map((one) => unit(2, one)) },
        ])
        .filter((_one, index) => isFormed(first, index)),
      ...[0, 1, 2, 3]
        .filter((index) => second.some((to, from) => isFormed(first, from) && to.includes(index)))
        .map((index) => [unit(2, index), { level: 'BASE', parent: 'tỉnh A', from: '2026-02-01' }]),
    ]),
  };
}

const sums = `select coalesce(sum(residential), 0)::int as residential, coalesce(sum(club), 0)::int as club, coalesce(sum(honorary), 0)::int as honorary,
  coalesce(sum(women18_plus), 0)::int as women, coalesce(sum(members), 0)::int as members
  from membership.unit_figures where period = '2025Y' and unit_id = any ($1)`;

const heirsOfHeirs = `insert into organisation.unit_heir
  select one.unit_id, next.heir_id, bool_and(one.whole and next.whole), max(next.effective_on)
  from organisation.unit_heir one join organisation.unit_heir next on next.unit_id = one.heir_id group by 1, 2 on conflict do nothing`;

test('whatever goes whole or in parts into what, twice over, every additive figure is conserved', { timeout: 120_000 }, async () => {
  const samples = fc.sample(reorganisations, { numRuns: 3, seed: 20_250_701 });
  for (const [at, sample] of samples.entries()) {
    const planting = plantingOf(`mẫu ${at}`, sample);
    const names = Object.keys(planting).filter((name) => name.startsWith('mẫu'));
    await plantTree(world.db, planting, names);
    await world.db.query(heirsOfHeirs);
    const of = (number: number) => names.filter((name) => name.startsWith(`mẫu ${at} ${number}.`)).map(unitId);
    for (const [index, id] of of(0).entries())
      await world.db.query(
        `insert into membership.women_population values ($1, 'VN-2022-2027', $2, 'Cục Thống kê', 'REFERENCE', 'AS_REPORTED')`,
        [id, 5_000 + 13 * index],
      );
    await world.settleAll();
    for (const [index] of of(0).entries()) {
      const counts = { residential: 3_001 + 17 * index, club: 7 * index, honorary: 1 + 3 * index };
      expect((await world.record(`mẫu ${at} 0.${index}`, '2025Y', counts)).codes).toEqual([]);
    }
    const sumOf = async (number: number) => (await world.db.query(sums, [of(number)])).rows[0];
    const before = await sumOf(0);
    expect(before.members).toBeGreaterThan(27_000);
    expect({ between: await sumOf(1), after: await sumOf(2) }).toEqual({ between: before, after: before });
  }
});
