import { expect, test } from 'vitest';
import { chartScale } from './chart-scale.ts';

const box = { width: 400, height: 160, left: 40, right: 10, top: 10, bottom: 30 };

test('the threshold is in sight even when no rate comes near it', () => {
  expect(chartScale(['2024-12-31', '2025-06-30'], [40.2, 42.7], box).ticks).toEqual([30, 40, 50, 60, 70]);
});

test('time runs from edge to edge and rates from bottom to top', () => {
  const { x, y } = chartScale(['2024-12-31', '2025-12-31'], [55, 64], box);
  expect([x('2024-12-31'), x('2025-12-31')]).toEqual([40, 390]);
  expect(y(64)).toBeLessThan(y(60));
});

test('the reform is marked only where the chart reaches over it', () => {
  expect(chartScale(['2023-12-31', '2024-12-31'], [55, 56], box).reformX).toBeNull();
  expect(chartScale(['2025-06-30', '2025-12-31'], [55, 56], box).reformX).toBeCloseTo(42, 0);
});
