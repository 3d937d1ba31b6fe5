import fc from 'fast-check';
import type { Verb } from './structure-acts.ts';

const verbs: readonly Verb[] = [
  'establishUnit',
  'renameUnit',
  'changeUnitType',
  'reparentUnits',
  'mergeUnits',
  'mergeUnits',
  'splitUnit',
  'splitUnit',
  'redrawUnits',
  'redrawUnits',
  'dissolveUnits',
];

const index = fc.nat(40);

/** Chances, not yet a command: numbers that point into whatever lives when its turn comes, so that they shrink. */
const shots = fc.record({
  verb: fc.constantFrom(...verbs),
  day: fc.nat(4),
  /** The level at which it happens. */
  level: fc.constantFrom('BASE', 'BASE', 'BASE', 'DISTRICT', 'PROVINCE', 'BRANCH', 'GROUP'),
  first: index,
  second: index,
  third: index,
  isThree: fc.boolean(),
  goesOn: fc.boolean(),
  byCode: fc.boolean(),
  places: fc.boolean(),
  shares: fc.constantFrom('UNKNOWN', 'KNOWN', 'MIXED'),
  code: fc.constantFrom('NEW', 'NEW', 'NONE', 'REUSED'),
  /** One in five mends an earlier act: which one, and what it puts in its place. */
  correction: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ at: index, instead: fc.constantFrom('NOTHING', 'ANOTHER_ACT', 'ANOTHER_DAY') }) },
  ),
  /** Three in ten are wrong on purpose: which mistake, and where it points. */
  mistake: fc.oneof({ withCrossShrink: true }, { weight: 7, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: index }),
});
export type Shot = typeof shots extends fc.Arbitrary<infer Value> ? Value : never;

export const sequences = fc.array(shots, { minLength: 1, maxLength: 8 });

/** The plainest shot, for tests that want a certain one. */
export const aShot: Shot = {
  verb: 'renameUnit',
  day: 1,
  level: 'BASE',
  first: 0,
  second: 1,
  third: 2,
  isThree: false,
  goesOn: false,
  byCode: false,
  places: false,
  shares: 'UNKNOWN',
  code: 'NEW',
  correction: null,
  mistake: null,
};
