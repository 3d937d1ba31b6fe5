import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';

const shares = (...notYet: (number | [notYet: number, official: number])[]) =>
  notYet.map((one, index) => {
    const [notYetMembers, official] = typeof one === 'number' ? [one, null] : one;
    return { unitId: `u${index}`, notYetMembers, official };
  });

const parts = (target: number, ...notYet: Parameters<typeof shares>) => {
  const increases = allocate(target, shares(...notYet));
  return shares(...notYet).map(({ unitId }) => increases.get(unitId));
};

test('in proportion to the women who are not members yet, what is over to the largest remainders', () => {
  expect(parts(800_000, 1_000_000, 3_000_000)).toEqual([200_000, 600_000]);
  expect(parts(10, 1, 1, 1)).toEqual([4, 3, 3]);
  expect(parts(10, 15, 25, 60)).toEqual([2, 2, 6]);
});

test('what is official stands, and the rest is for the others', () => {
  expect(parts(100, [10, 40], 10, 20)).toEqual([40, 20, 40]);
  expect(parts(100, [10, 120], 10)).toEqual([120, 0]);
});

test('where everybody is a member there is nothing to go by', () => {
  expect(parts(100, 0, 0)).toEqual([0, 0]);
});

test('the sum is the target exactly, and nobody is a whole one away from the exact share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 63 }),
      (target, notYet) => {
        const given = shares(...notYet);
        const increases = allocate(target, given);
        const whole = notYet.reduce((sum, one) => sum + one, 0);
        expect([...increases.values()].reduce((sum, one) => sum + one, 0)).toBe(target);
        for (const { unitId, notYetMembers } of given)
          expect(Math.abs((increases.get(unitId) ?? 0) - (target * notYetMembers) / whole)).toBeLessThan(1);
      },
    ),
  );
});
