import { expect, test } from 'vitest';
import type { FundLineFragment } from '../../gql/graphql.ts';
import { bookLines, isReversible, parseDong } from './book.ts';

const entry = (told: Partial<FundLineFragment>): FundLineFragment => ({
  __typename: 'FundEntry',
  id: 'e',
  on: '2026-02-01',
  category: 'DONATION',
  holding: 'CASH',
  amountVnd: '0',
  voucher: null,
  description: null,
  reversesId: null,
  isReversed: false,
  ...told,
});

test('what came in and what went out stand in their columns, with the balance after each', () => {
  const entries = [
    entry({ amountVnd: '9007199254740993' }),
    entry({ category: 'VISITS', amountVnd: '-200000' }),
    entry({ category: 'VISITS', amountVnd: '200000', reversesId: 'e' }),
  ];
  expect(bookLines(entries, '1000000').map(({ income, expense, balance }) => [income, expense, balance])).toEqual([
    [9_007_199_254_740_993n, null, 9_007_199_255_740_993n],
    [null, 200_000n, 9_007_199_255_540_993n],
    [null, -200_000n, 9_007_199_255_740_993n],
  ]);
});

test('what was brought forward when the book began is in the opening already, and is not added twice', () => {
  const entries = [entry({ category: 'OPENING', amountVnd: '500000' }), entry({ amountVnd: '100000' })];
  expect(bookLines(entries, '500000').map(({ balance }) => balance)).toEqual([500_000n, 600_000n]);
});

test('an entry is taken back once, no counter-entry, and no dues', () => {
  expect(isReversible(entry({}))).toBe(true);
  expect(isReversible(entry({ isReversed: true }))).toBe(false);
  expect(isReversible(entry({ reversesId: 'x' }))).toBe(false);
  expect(isReversible(entry({ category: 'DUES' }))).toBe(false);
});

test('an amount is read as people write it, and never by parts of a đồng', () => {
  expect(['2000000', ' 2.000.000 ', '2,000,000 đ', '1 500 000 đồng'].map(parseDong)).toEqual(['2000000', '2000000', '2000000', '1500000']);
  expect(['', '-5', '2,5', '2.00', 'hai triệu', '1e6'].map(parseDong)).toEqual([null, null, null, null, null, null]);
});
