import { describe, expect, test } from 'vitest';
import { formatCount, formatDong, formatRate, formatShare, formatTenths, parseCount, parseDecimal } from './numbers.ts';

const rate = (numerator: number | null, denominator: number | null) => formatRate({ numerator, denominator }, 'vi');

describe('counts', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1_000, '1.000', '1,000'],
    [1_234_567, '1.234.567', '1,234,567'],
  ])('%i is grouped by thousands in both languages', (count, vi, en) => {
    expect([formatCount(count, 'vi'), formatCount(count, 'en')]).toEqual([vi, en]);
  });
});

describe('rates', () => {
  test.each([
    [161_360, 191_323, '84,3\u00A0%'],
    [50, 159, '31,4\u00A0%'],
    [101, 159, '63,5\u00A0%'],
    [109, 159, '68,6\u00A0%'],
    [750, 759, '98,8\u00A0%'],
    [5_100, 5_000, '102,0\u00A0%'],
    [3_000, 5_000, '60,0\u00A0%'],
  ])('%i of %i shows as %s', (numerator, denominator, shown) => {
    expect(rate(numerator, denominator)).toBe(shown);
  });

  test('beside the threshold two decimals tell what one would hide', () => {
    expect([2_999, 3_000, 3_001].map((members) => rate(members, 5_000))).toEqual(['59,98\u00A0%', '60,0\u00A0%', '60,02\u00A0%']);
  });

  test('half is rounded up once, from the integers', () => {
    expect(rate(59_945, 100_000)).toBe('59,9\u00A0%');
    expect(rate(1_205, 2_000)).toBe('60,3\u00A0%');
  });

  test('a rate over a thousand percent keeps its groups', () => {
    expect(rate(12_345, 1_000)).toBe('1.234,5\u00A0%');
  });

  test('nothing known and nothing counted have no rate', () => {
    expect([rate(null, 5_000), rate(10, null), rate(0, 0)]).toEqual([null, null, null]);
  });

  test('English writes a point and no space', () => {
    expect(formatRate({ numerator: 161_360, denominator: 191_323 }, 'en')).toBe('84.3%');
  });
});

test('a share has one decimal, and none of nothing', () => {
  expect([formatShare(372, 3_302, 'vi'), formatShare(0, 0, 'vi')]).toEqual(['11,3\u00A0%', null]);
});

test('per cent the server has worked out are shown as they are', () => {
  expect([formatTenths(84.9, 'vi'), formatTenths(85, 'vi'), formatTenths(100, 'en'), formatTenths(0, 'en')]).toEqual([
    '84,9\u00A0%',
    '85,0\u00A0%',
    '100.0%',
    '0.0%',
  ]);
});

test.each([
  ['59,5', 59.5],
  ['60', 60],
  [' 42.25 ', 42.25],
  ['sáu mươi', null],
  ['', null],
  ['1.234.567', null],
])('typed «%s» is read as %s', (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

test.each([
  ['1234567', 1_234_567],
  ['1.234.567', 1_234_567],
  [' 1 234 567 ', 1_234_567],
  ['1,234', 1_234],
  ['0', 0],
  ['', null],
  ['-5', null],
  ['1.5', null],
  ['12.34.567', null],
  ['năm', null],
])('a count typed as "%s" is read as %s', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test('amounts are grouped, of whatever length', () => {
  expect(formatDong(9_007_199_254_740_993n, '.')).toBe('9.007.199.254.740.993');
  expect(formatDong('-6000', '.')).toBe('-6.000');
});
