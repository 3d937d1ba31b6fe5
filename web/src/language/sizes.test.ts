import { expect, test } from 'vitest';
import { formatSize } from './sizes.ts';

test.each([
  [0, '0\u00A0B'],
  [999, '999\u00A0B'],
  [1_000, '1,0\u00A0kB'],
  [12_345_678, '12,3\u00A0MB'],
  [5_000_000_000, '5,0\u00A0GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes, 'vi')).toBe(text);
});

test('in English with a point', () => {
  expect(formatSize(1_234, 'en')).toBe('1.2\u00A0kB');
});
