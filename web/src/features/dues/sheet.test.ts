import { expect, test } from 'vitest';
import { amountOf, askedRows, countOf, nextRow, paste, put, type SheetLine, totalOf } from './sheet.ts';

const line = (memberId: string, states: string, amountVnd = '1000'): SheetLine => ({
  memberId,
  months: [...states].map((state, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}-01`,
    state: ({ '-': 'NOT_A_MEMBER', e: 'EXEMPT', d: 'DUE', p: 'PAID' } as const)[state] ?? 'DUE',
    amountVnd,
  })),
});

const lines = [line('a', 'ppdddd'), line('b', 'eeeeee'), line('c', 'ddeedd', '500'), line('d', 'pppppp')];

test('a number of months is those that are owed, the oldest first; more than is owed is wrong', () => {
  const [a = line('', '')] = lines;
  expect(countOf(a, { count: ' 4 ', receipt: '' })).toBe(4);
  expect(countOf(a, { count: '', receipt: '' })).toBe(0);
  for (const count of ['5', '-1', '1.5', 'hai', '1e1']) expect(countOf(a, { count, receipt: '' })).toBeNull();
  expect(amountOf(a, 3)).toBe(3_000n);
});

test('months with a gap are payments of their own, the receipt on the first', () => {
  expect(askedRows(lines, { c: { count: '3', receipt: ' 7 ' }, a: { count: '1', receipt: '' } })).toEqual([
    { memberId: 'a', firstMonth: '2026-03-01', lastMonth: '2026-03-01', amountVnd: '1000', receipt: null },
    { memberId: 'c', firstMonth: '2026-01-01', lastMonth: '2026-02-01', amountVnd: '1000', receipt: '7' },
    { memberId: 'c', firstMonth: '2026-05-01', lastMonth: '2026-05-01', amountVnd: '500', receipt: null },
  ]);
});

test('a column is pasted over those who owe; two columns go into both', () => {
  const typed = paste(lines, {}, { row: 0, column: 'count' }, '2\tBL1\r\n4\tBL2\r\n9\tBL3\r\n');
  expect(typed).toEqual({ a: { count: '2', receipt: 'BL1' }, c: { count: '4', receipt: 'BL2' } });
  expect(paste(lines, typed, { row: 1, column: 'receipt' }, 'X')).toEqual({ ...typed, c: { count: '4', receipt: 'X' } });
  expect(totalOf(lines, typed)).toEqual({ payers: 2, amount: 4_000n });
});

test('what is wrong counts for nothing in the total', () => {
  expect(totalOf(lines, put({}, 'a', 'count', '99'))).toEqual({ payers: 0, amount: 0n });
});

test('up and down pass over who owes nothing, and stop at the ends', () => {
  expect([nextRow(lines, 0, 1), nextRow(lines, 2, 1), nextRow(lines, 2, -1), nextRow(lines, 0, -1)]).toEqual([2, 2, 0, 0]);
});
