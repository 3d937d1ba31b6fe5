import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openGame, type Tally } from './structure-game.ts';
import { aShot, type Shot, sequences } from './structure-shots.ts';

const { PROPERTY_RUNS, PROPERTY_SEED } = properties;

/** Sequences are played in two databases side by side: the time goes into PostgreSQL, and a machine has two cores. */
const lanes = [0, 1];

/** What a night has found: faults that only a correction of an earlier event brings about. */
const found: [readonly Shot[]][] = [
  // a split moved to the day on which the unit it takes parts from is dissolved
  [
    [
      { ...aShot, verb: 'splitUnit', first: 40, isThree: true, goesOn: true },
      { ...aShot, verb: 'dissolveUnits', day: 3, first: 23 },
      { ...aShot, day: 3, correction: { at: 0, instead: 'ANOTHER_DAY' } },
    ],
  ],
  // a dissolution taken back, when another unit has the code by now
  [
    [
      { ...aShot, verb: 'dissolveUnits', level: 'DISTRICT', places: true },
      { ...aShot, verb: 'establishUnit', level: 'DISTRICT', code: 'REUSED' },
      { ...aShot, correction: { at: 0, instead: 'NOTHING' } },
    ],
  ],
  // a unit that was hung elsewhere before its superior was merged, as if it had been so on a later day only
  [
    [
      { ...aShot, verb: 'reparentUnits', day: 0, second: 22, third: 0 },
      { ...aShot, verb: 'mergeUnits', day: 0, level: 'PROVINCE', second: 21 },
      { ...aShot, verb: 'establishUnit', correction: { at: 0, instead: 'ANOTHER_DAY' } },
    ],
  ],
  // a base that should have been said to be of another kind
  [
    [
      { ...aShot, verb: 'establishUnit', day: 0 },
      { ...aShot, verb: 'establishUnit', day: 0, correction: { at: 0, instead: 'ANOTHER_DAY' }, mistake: 35 },
    ],
  ],
];

const timeout = 60_000 + PROPERTY_RUNS * 3_000;

describe.concurrent(`${PROPERTY_RUNS} sequences from seed ${PROPERTY_SEED}`, () => {
  test.each(lanes)('whatever is ordered, the structure stays whole (%i)', { timeout }, async (lane) => {
    const game = await openGame();
    const tally: Tally = new Map();
    const numRuns = Math.ceil(PROPERTY_RUNS / lanes.length);
    await fc.assert(
      fc.asyncProperty(sequences, (shots) => game.play(shots, tally)),
      { numRuns, seed: PROPERTY_SEED + lane, examples: found as [Shot[]][] },
    );
    const done = [...tally].filter(([end]) => end.endsWith(' done')).reduce((sum, [, count]) => sum + count, 0);
    const all = [...tally.values()].reduce((sum, count) => sum + count, 0);
    expect(done, 'commands carried out, so that something was looked at').toBeGreaterThan(all / 4);
    await game.close();
  });
});

describe('both faults of DHIS2 would be seen', () => {
  test('a part of a unit that goes on giving sight of the whole unit', async () => {
    const game = await openGame();
    await game.union.db.query(
      heirsBy(`select l.to_unit_id, l.kind = 'WHOLE', l.effective_on from organisation.unit_lineage l where l.from_unit_id = ended`),
    );
    await expect(game.play([{ ...aShot, verb: 'splitUnit', goesOn: true }])).rejects.toThrow('who sees what');
    await game.close();
  });

  test('a merger giving sight of what was merged to everybody', async () => {
    const game = await openGame();
    await game.union.db.query(
      heirsBy(
        `select u.id, true, l.effective_on from organisation.unit_lineage l, organisation.unit u
         where l.from_unit_id = ended and u.level = 'PROVINCE'`,
      ),
    );
    await expect(game.play([{ ...aShot, verb: 'mergeUnits' }])).rejects.toThrow('who sees what');
    await game.close();
  });

  const heirsBy = (wrong: string): string =>
    `create or replace function organisation.heir_steps_of(ended uuid) returns table (to_unit_id uuid, whole boolean, effective_on date)
     language sql stable as $$ ${wrong} $$`;
});
