import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, restate } from './restate.ts';

const counts = (residential: number, women18Plus: number | null = 1_000) => ({
  residential,
  club: 0,
  specialBase: 0,
  tradeUnion: 0,
  armedForces: 0,
  memberOrganisation: 0,
  tradeUnionOverlap: 0,
  armedForcesOverlap: 0,
  memberOrganisationOverlap: 0,
  honorary: 2,
  women18Plus,
});
const whole = { index: 0, of: 1 };

test('whole pieces add up exactly', () => {
  expect(
    restate([
      { counts: counts(300), ...whole },
      { counts: counts(250), ...whole },
    ]),
  ).toEqual({
    counts: { ...counts(550, 2_000), honorary: 4 },
    method: 'DERIVED',
    partsReported: 2,
    partsExpected: 2,
  });
});

test('a part of a split unit makes the sum an estimate', () => {
  expect(restate([{ counts: counts(301), index: 0, of: 2 }])).toMatchObject({ method: 'ESTIMATED', counts: { residential: 151 } });
});

test('pieces that have not reported are counted as missing', () => {
  expect(
    restate([
      { counts: counts(300), ...whole },
      { counts: null, ...whole },
    ]),
  ).toMatchObject({ partsReported: 1, partsExpected: 2 });
});

test('nothing reported gives nothing', () => {
  expect(restate([{ counts: null, ...whole }])).toBeNull();
});

test('the parts of any count are together the count', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (count, of) => {
      const parts = Array.from({ length: of }, (_one, index) => partOf(count, { index, of }));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    }),
  );
});

const reorganisation = fc.array(
  fc.record({ women: fc.nat(9_999), residential: fc.nat(9_999), to: fc.uniqueArray(fc.nat(5), { minLength: 1 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('whatever goes whole or in parts into what, the figures of what comes out are together those of what went in', () => {
  fc.assert(
    fc.property(reorganisation, (sources) => {
      const pieces = sources.flatMap(({ women, residential, to }) =>
        to.map((target, index) => ({ target, piece: { counts: counts(residential, women), index, of: to.length } })),
      );
      const outcomes = [...Map.groupBy(pieces, ({ target }) => target).values()].map(
        (own) => restate(own.map(({ piece }) => piece))?.counts,
      );
      const sum = (list: readonly (number | null | undefined)[]) => list.reduce<number>((total, one) => total + (one ?? 0), 0);
      expect(sum(outcomes.map((one) => one?.residential))).toBe(sum(sources.map(({ residential }) => residential)));
      expect(sum(outcomes.map((one) => one?.women18Plus))).toBe(sum(sources.map(({ women }) => women)));
      expect(sum(outcomes.map((one) => one?.honorary))).toBe(2 * sources.length);
    }),
  );
});
