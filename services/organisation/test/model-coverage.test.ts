import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ModelCoverage } from '../src/model-coverage/model-coverage.entity.ts';
import { analyst, type ModelWorld, officerOfB, openModelWorld } from './model-world.ts';
import { officerOfA } from './small-union.ts';

let world: ModelWorld;

beforeAll(async () => {
  world = await openModelWorld();
});

afterAll(() => world.close());

const coverageOf = async (name: string, asOf?: string) =>
  (await world.ofUnit(name, `modelCoverage${asOf ? `(asOf: "${asOf}")` : ''} { numerator denominator percent isMet asOf }`, analyst))
    .modelCoverage;

/** Fills province B up to 159 communes, as Quảng Bình had in 2013. */
async function growTo159(): Promise<void> {
  await world.db.query('begin');
  await world.db.query(`
    insert into organisation.unit (id, level, kind, target_applies, origin)
    select gen_random_uuid(), 'BASE', 'TERRITORIAL', true, 'DEMONSTRATION' from generate_series(1, 158)`);
  await world.db.query(
    `insert into organisation.unit_version (id, unit_id, level, name, full_name, admin_type, parent_id, parent_level, event_id)
     select gen_random_uuid(), id, 'BASE', 'xã ' || id, 'xã ' || id, 'XA', $1, 'PROVINCE', $2 from organisation.unit where origin = 'DEMONSTRATION'`,
    [unitId('tỉnh B'), unitId('danh mục ban đầu')],
  );
  await world.db.query('commit');
}

describe('model coverage (F23)', () => {
  test('is the share of bases with at least one special-group model: 150 of 159 is 94.3 % (MOD-018)', async () => {
    await growTo159();
    expect(await coverageOf('tỉnh B', '2024-01-01')).toEqual({
      numerator: 0,
      denominator: 159,
      percent: 0,
      isMet: false,
      asOf: '2024-01-01',
    });
    const model = await world.modelAt('REPLICATED', ['xã hai']);
    await world.db.query(
      `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
       select gen_random_uuid(), $1, id, 'REPLICATED', '2024-06-01', 'DEMONSTRATION'
       from organisation.unit where origin = 'DEMONSTRATION' limit 150`,
      [model],
    );
    expect(await coverageOf('tỉnh B', '2024-05-31')).toMatchObject({ numerator: 0, denominator: 159 });
    expect(await coverageOf('tỉnh B', '2024-06-01')).toMatchObject({ numerator: 150, denominator: 159, percent: 94.3, isMet: false });
    expect(await coverageOf('Trung ương')).toMatchObject({ numerator: 151, denominator: 162 });
  });

  test('is met from integers, and no percentage where there are no bases', () => {
    expect(Object.assign(new ModelCoverage(), { numerator: 159, denominator: 159 })).toMatchObject({ percent: 100, isMet: true });
    expect(Object.assign(new ModelCoverage(), { numerator: 9_999, denominator: 10_000 })).toMatchObject({ percent: 100, isMet: false });
    expect(Object.assign(new ModelCoverage(), { numerator: 0, denominator: 0 })).toMatchObject({ percent: null, isMet: false });
  });

  test('counts a model from its pilot to its stop, for a group of women, at the base or below it; not twice', async () => {
    const of = async (asOf: string) => (await coverageOf('xã một', asOf)).numerator;
    const general = await world.modelAt('PILOT', ['xã một'], { type: 'PILOT_POINT', targetGroups: [] });
    expect(await of('2023-06-01')).toBe(0);
    const branch = await world.modelAt('PILOT', ['chi hội 1', 'chi hội 2']);
    await world.advance(branch, 'STOPPED', { on: '2023-08-01', reason: 'xong' });
    expect([await of('2023-02-28'), await of('2023-03-01'), await of('2023-07-31'), await of('2023-08-01')]).toEqual([0, 1, 1, 0]);
    expect(general).toBeDefined();
  });

  test('leaves markets and the like out of both counts', async () => {
    await world.modelAt('PILOT', ['chợ A']);
    expect(await coverageOf('chợ A')).toMatchObject({ numerator: 0, denominator: 0, percent: null });
  });

  test('is given by province within the part of the Union the caller sees, and names the bases without (SUP-029)', async () => {
    const { data } = await world.ask(analyst, '{ modelCoverage { unit { name } numerator denominator percent demonstration } }');
    expect(data?.modelCoverage).toEqual([
      { unit: { name: 'tỉnh A' }, numerator: 1, denominator: 3, percent: 33.3, demonstration: false },
      { unit: { name: 'tỉnh B' }, numerator: 150, denominator: 159, percent: 94.3, demonstration: true },
    ]);
    expect((await world.ask(officerOfB, '{ modelCoverage { unit { name } } }')).data?.modelCoverage).toEqual([
      { unit: { name: 'tỉnh B' } },
    ]);
    const without = async (viewer: typeof officerOfA, given: Record<string, unknown> = {}) =>
      (
        await world.ask(
          viewer,
          `query ($within: ID, $first: Int, $after: String) { basesWithoutModel(within: $within, first: $first, after: $after) {
            totalCount pageInfo { endCursor hasNextPage } edges { node { name } } } }`,
          given,
        )
      ).data?.basesWithoutModel;
    expect(await without(officerOfA)).toMatchObject({ totalCount: 2, edges: [{ node: { name: 'xã ba' } }, { node: { name: 'xã một' } }] });
    const first = await without(analyst, { within: unitId('tỉnh B'), first: 5 });
    expect(first).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: true } });
    expect((await without(analyst, { within: unitId('tỉnh B'), first: 5, after: first.pageInfo.endCursor })).edges).toHaveLength(4);
    expect((await world.ask(officerOfA, `{ basesWithoutModel(within: "${unitId('tỉnh B')}") { totalCount } }`)).codes).toEqual([
      'UNIT_NOT_FOUND',
    ]);
  });

  test('of many units costs as many statements as of one', async () => {
    const ask = (filter: string) =>
      world.ask(
        analyst,
        `{ units(filter: { ${filter} }) { edges { node { modelCoverage { numerator } models { name } modelSites { unit { name } } pairs { id } pairTallies { id }
        threeHaveThreeKnow { id } activityMethods(year: 2024) { quarter } } } } }`,
      );
    await ask('level: PROVINCE');
    const few = await ask('search: "xã hai"');
    const many = await ask('level: BASE');
    expect(many.data?.units.edges.length).toBeGreaterThan(40);
    expect(many.statements).toBe(few.statements);
  });
});
