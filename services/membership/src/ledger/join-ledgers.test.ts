import { expect, test } from 'vitest';
import { type Ledger, linesOf } from './join-ledgers.ts';
import { type Line, statesOf } from './states-of.ts';

const empty = {
  homeId: null,
  category: null,
  residence: null,
  residenceSince: null,
  communeId: null,
  awayMobility: null,
  awayParticipation: null,
} as const;

const admitted = (effectiveOn: string, homeId: string): Omit<Line, 'line'> => ({
  ...empty,
  kind: 'ADMITTED',
  effectiveOn,
  homeId,
  category: 'RESIDENTIAL',
  residence: 'PERMANENT',
});
const line = (kind: Line['kind'], effectiveOn: string, more: Partial<Line> = {}): Omit<Line, 'line'> => ({
  ...empty,
  kind,
  effectiveOn,
  ...more,
});

/** A record's own lines, counted from `after` on, and what it was merged of. */
const ledger = (own: readonly Omit<Line, 'line'>[], parts: readonly Ledger[] = [], after = 0): Ledger => ({
  own: own.map((one, index) => ({ ...one, line: after + index + 1 })),
  parts,
});

const days = (of: Ledger) =>
  statesOf(linesOf(of)).map(({ validFrom, validTo, homeId, presence }) => [validFrom, validTo, homeId, presence]);

const merged = (one: Ledger, other: Ledger, own: readonly Omit<Line, 'line'>[] = []) => ledger(own, [one, other], 9);

test('the record admitted first counts until the other was admitted; from then on that one alone', () => {
  const first = ledger([
    admitted('2015-03-01', 'A'),
    line('ABSENT', '2018-05-01'),
    line('RETURNED', '2021-01-01'),
    line('LEFT', '2022-01-01'),
  ]);
  const second = ledger([admitted('2020-01-01', 'B'), line('PLACED', '2023-01-01', { homeId: 'C' })]);
  const expected = [
    ['2015-03-01', '2018-04-30', 'A', 'PRESENT'],
    ['2018-05-01', '2019-12-31', 'A', 'ABSENT'],
    ['2020-01-01', '2022-12-31', 'B', 'PRESENT'],
    ['2023-01-01', 'infinity', 'C', 'PRESENT'],
  ];
  expect(days(merged(first, second))).toEqual(expected);
  expect(days(merged(second, first))).toEqual(expected);
});

test('who had left by then was admitted again', () => {
  const first = ledger([admitted('2015-03-01', 'A'), line('LEFT', '2018-05-01')]);
  const second = ledger([admitted('2020-01-01', 'B')]);
  expect(days(merged(first, second))).toEqual([
    ['2015-03-01', '2018-04-30', 'A', 'PRESENT'],
    ['2020-01-01', 'infinity', 'B', 'PRESENT'],
  ]);
});

test('a death holds, whichever record knows it; two of them are that of the later record', () => {
  const first = ledger([admitted('2015-03-01', 'A'), line('DIED', '2023-02-02')]);
  const alive = ledger([admitted('2020-01-01', 'B')]);
  expect(days(merged(first, alive)).at(-1)).toEqual(['2020-01-01', '2023-02-01', 'B', 'PRESENT']);
  const dead = ledger([admitted('2020-01-01', 'B'), line('DIED', '2023-02-05')]);
  expect(days(merged(first, dead)).at(-1)).toEqual(['2020-01-01', '2023-02-04', 'B', 'PRESENT']);
  const gone = ledger([admitted('2020-01-01', 'B'), line('LEFT', '2021-01-01')]);
  expect(days(merged(first, gone)).at(-1)).toEqual(['2020-01-01', '2020-12-31', 'B', 'PRESENT']);
});

type Own = readonly Omit<Line, 'line'>[];

test.each<[code: string, why: string, one: Own, other: Own]>([
  ['MEMBER_DIED', 'admitted after her death', [admitted('2015-03-01', 'A'), line('DIED', '2019-01-01')], [admitted('2020-01-01', 'B')]],
  [
    'LEDGER_CLOSED',
    'moved after her death',
    [admitted('2015-03-01', 'A'), line('DIED', '2021-01-01')],
    [admitted('2020-01-01', 'B'), line('ABSENT', '2022-01-01')],
  ],
])('ledgers that are not of one woman are refused: %s, %s', (code, _why, one, other) => {
  expect(() => days(merged(ledger(one), ledger(other)))).toThrow(expect.objectContaining({ code }));
});

test('what is written after the merger comes last, also within a day, and a merged record merges again', () => {
  const first = ledger([admitted('2015-03-01', 'A')]);
  const second = ledger([admitted('2020-01-01', 'B'), line('ABSENT', '2021-06-01')]);
  const both = merged(first, second, [line('RETURNED', '2021-06-01'), line('PLACED', '2022-01-01', { homeId: 'C' })]);
  expect(days(both).slice(-2)).toEqual([
    ['2020-01-01', '2021-12-31', 'B', 'PRESENT'],
    ['2022-01-01', 'infinity', 'C', 'PRESENT'],
  ]);
  const third = ledger([admitted('2021-01-01', 'D')]);
  expect(days(merged(both, third))).toEqual([
    ['2015-03-01', '2019-12-31', 'A', 'PRESENT'],
    ['2020-01-01', '2020-12-31', 'B', 'PRESENT'],
    ['2021-01-01', 'infinity', 'D', 'PRESENT'],
  ]);
});

test('no line of the records behind is altered', () => {
  const [first, second] = [ledger([admitted('2015-03-01', 'A')]), ledger([admitted('2020-01-01', 'B')])];
  const before = JSON.stringify([first, second]);
  linesOf(merged(first, second));
  expect(JSON.stringify([first, second])).toBe(before);
});
