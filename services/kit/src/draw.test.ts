import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, draw } from './draw.ts';

test('what is drawn belongs to its name', () => {
  expect(draw('women', 'a')).toBe(draw('women', 'a'));
  expect(draw('women', 'a')).not.toBe(draw('women', 'b'));
  expect(draw('ab', 'c')).not.toBe(draw('a', 'bc'));
});

test('draws are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 20_000; index += 1) {
    const tenth = Math.floor(draw('spread', index) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(1_800);
  expect(Math.max(...tenths)).toBeLessThan(2_200);
});

test('a total that is apportioned is neither lost nor grown', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (total, weights) => {
        const parts = apportion(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / all)).toBeLessThanOrEqual(1);
        });
      },
    ),
  );
});
