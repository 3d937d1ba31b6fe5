import { expect, test } from 'vitest';
import { RowCounter } from './row-counter.ts';

const rowsOf = (...pieces: string[]) => {
  const counter = new RowCounter();
  for (const piece of pieces) counter.take(new TextEncoder().encode(piece));
  return counter.rows;
};

test('the heading is no row', () => {
  expect([rowsOf(), rowsOf('Cơ sở;Tỉnh\n'), rowsOf('Cơ sở;Tỉnh\nXã Hiệp Thạnh;Lâm Đồng\n')]).toEqual([0, 0, 1]);
});

test('a row cut by the network counts once', () => {
  expect(rowsOf('Cơ sở\nXã Hi', 'ệp Thạnh\n', '', 'Xã Đơn Dương\n')).toBe(2);
});

test('a last line without its end counts', () => {
  expect(rowsOf('Cơ sở\nXã Hiệp Thạnh\nXã Đơn Dương')).toBe(2);
});
