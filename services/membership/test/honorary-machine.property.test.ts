import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HonoraryState } from '../src/honorary/honorary.enums.ts';
import { isOver, mayFollow } from '../src/honorary/machine.ts';
import { central, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { province } from './member-world.ts';

let world: HonoraryWorld;

beforeAll(async () => {
  world = await openHonoraryWorld();
});

afterAll(() => world.close());

const states = Object.keys(HonoraryState) as HonoraryState[];
const steps = states.filter((state) => state !== 'PROPOSED');

/** What whoever may take a step gives with it; all on one day, so that the order alone decides. */
const acts: Readonly<Record<string, (id: string) => Promise<{ codes: readonly unknown[] }>>> = {
  SCREENED: (id) => world.screen(id, { on: '2025-03-01' }),
  APPROVED_BY_SUPERIOR: (id) => world.approve(id, { on: '2025-03-01' }),
  RECOGNISED: (id) => world.recognise(id, { on: '2025-03-01' }),
  TERMINATED: (id) => world.terminate(id, { on: '2025-03-01' }),
  REJECTED: (id) => world.take('reject', id, { on: '2025-03-01', reason: 'không' }, province),
  WITHDRAWN: (id) => world.take('withdraw', id, { on: '2025-03-01', reason: 'không' }),
};

test('whatever is tried in whatever order, a record goes the way of D4 or stays, and is what its steps say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 7 }), async (tried) => {
      const id = await world.proposed();
      let state: HonoraryState = 'PROPOSED';
      const taken: HonoraryState[] = ['PROPOSED'];
      for (const step of tried) {
        const { codes } = (await acts[step]?.(id)) ?? { codes: [] };
        expect(codes).toEqual(mayFollow(state, step) ? [] : ['HONORARY_STEP_NOT_ALLOWED']);
        if (!mayFollow(state, step)) continue;
        state = step;
        taken.push(step);
      }
      const record = await world.read(id);
      expect(record.state).toBe(state);
      expect(record.steps.map(({ kind }: { kind: string }) => kind)).toEqual(taken);
      expect(record.recognisedOn === null).toBe(!taken.includes('RECOGNISED'));
      expect(record.endsOn === null).toBe(state !== 'TERMINATED');
    }),
    { numRuns: Math.ceil(properties.PROPERTY_RUNS / 8), seed: properties.PROPERTY_SEED },
  );
  expect(await world.faults()).toEqual([]);
});

test('nothing follows an end, and everything begins with a proposal', () => {
  expect(states.filter(isOver)).toEqual(['TERMINATED', 'REJECTED', 'WITHDRAWN']);
  expect(states.filter((from) => mayFollow(from, 'PROPOSED'))).toEqual([]);
  expect(states.filter((from) => mayFollow(from, 'RECOGNISED'))).toEqual(['APPROVED_BY_SUPERIOR']);
  expect(states.filter((from) => mayFollow(from, 'TERMINATED'))).toEqual(['RECOGNISED']);
});

test('the database refuses what no program may write: somebody recognised who is not eligible', async () => {
  const id = await world.recognised();
  for (const change of [
    `born_on = '2010-01-01'`,
    'works_in_vietnam = false',
    'is_voluntary = false',
    `nationality = 'FR'`,
    `scope = 'PROVINCE'`,
    `level = 'DISTRICT', recognised_on = '2025-07-01'`,
    'recognised_on = null',
    `ended_on = '2025-01-01'`,
  ])
    await expect(world.db.query(`update membership.honorary_member set ${change} where id = $1`, [id]), `set ${change}`).rejects.toThrow(
      /check constraint/,
    );
  expect((await world.read(id, central)).state).toBe('RECOGNISED');
});
