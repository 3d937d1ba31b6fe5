import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, draw, drawsOf } from './draw.ts';
import { Urn } from './urn.ts';

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

test('a row of draws belongs to its name, and is spread evenly', () => {
  const row = (name: string, length: number) => Array.from({ length }, drawsOf('row', name));
  expect(row('a', 5)).toEqual(row('a', 5));
  expect(row('a', 5)).not.toEqual(row('b', 5));
  const tenths = Map.groupBy(row('spread', 20_000), (one) => Math.floor(one * 10));
  expect([...tenths.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { length } of tenths.values()) expect(Math.abs(length - 2_000)).toBeLessThan(200);
});

test('an urn gives what is common more often', () => {
  const urn = new Urn([
    ['rare', 1],
    ['common', 9],
  ]);
  const drawn = Map.groupBy(Array.from({ length: 10_000 }, drawsOf('urn')), (chance) => urn.at(chance));
  expect(Math.abs((drawn.get('rare')?.length ?? 0) - 1_000)).toBeLessThan(150);
  expect(urn.at(0.999)).toBe('common');
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
