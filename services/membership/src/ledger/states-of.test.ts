import { addDays } from '@vwu/kit/date';
import type { DomainError } from '@vwu/kit/domain-error';
import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sixMonthsAfter, statesOf } from './states-of.ts';

type Line = Parameters<typeof statesOf>[0][number];

const empty = {
  homeId: null,
  category: null,
  residence: null,
  residenceSince: null,
  communeId: null,
  awayMobility: null,
  awayParticipation: null,
} as const;

let lines = 0;
const line = (kind: Line['kind'], effectiveOn: string, more: Partial<Line> = {}): Line => {
  lines += 1;
  return { ...empty, kind, effectiveOn, line: lines, ...more };
};
const admitted = (on: string, more: Partial<Line> = {}) =>
  line('ADMITTED', on, { homeId: 'A', category: 'RESIDENTIAL', residence: 'PERMANENT', ...more });

const days = (ledger: readonly Line[]) =>
  statesOf(ledger).map(({ validFrom, validTo, homeId, presence }) => [validFrom, validTo, homeId, presence]);

test('spans follow one another; the day of an exit is the first she no longer belongs', () => {
  expect(
    days([
      admitted('2020-01-01'),
      line('ABSENT', '2021-03-01', { awayMobility: 'NEAR_RETURNS', awayParticipation: 'NOT_PAYING' }),
      line('RETURNED', '2021-09-01'),
      line('TRANSFERRED_OUT', '2022-01-01'),
      line('TRANSFERRED_IN', '2022-01-01', { homeId: 'B' }),
      line('LEFT', '2023-01-01'),
      admitted('2024-01-01'),
    ]),
  ).toEqual([
    ['2020-01-01', '2021-02-28', 'A', 'PRESENT'],
    ['2021-03-01', '2021-08-31', 'A', 'ABSENT'],
    ['2021-09-01', '2021-12-31', 'A', 'PRESENT'],
    ['2022-01-01', '2022-12-31', 'B', 'PRESENT'],
    ['2024-01-01', 'infinity', 'A', 'PRESENT'],
  ]);
});

test('lines are read by their days, in whatever order they were written', () => {
  const ledger = [admitted('2020-01-01'), line('RETURNED', '2021-09-01'), line('MIGRATED', '2021-03-01')];
  expect(days(ledger)).toEqual(days(ledger.toReversed()));
});

test('what changes nothing makes no span of its own', () => {
  expect(days([admitted('2020-01-01'), line('CARD_ISSUED', '2020-02-01'), line('PLACED', '2020-03-01', { homeId: 'A' })])).toEqual([
    ['2020-01-01', 'infinity', 'A', 'PRESENT'],
  ]);
});

test('somebody admitted and gone on one day never belonged', () => {
  expect(days([admitted('2020-01-01'), line('LEFT', '2020-01-01')])).toEqual([]);
});

test('away again is away since the first time', () => {
  const [, , third] = statesOf([
    admitted('2020-01-01'),
    line('ABSENT', '2020-05-01', { awayParticipation: 'NOT_PAYING' }),
    line('MIGRATED', '2020-08-01', { awayParticipation: 'NOT_PAYING' }),
  ]);
  expect(third).toMatchObject({ presence: 'MIGRATED', awaySince: '2020-05-01' });
});

test.each([
  ['MOVEMENT_BEFORE_ADMISSION', [line('LEFT', '2019-12-31'), admitted('2020-01-01')]],
  ['MOVEMENT_BEFORE_ADMISSION', [line('DIED', '2019-12-31')]],
  ['ALREADY_MEMBER', [admitted('2020-01-01'), admitted('2021-01-01')]],
  ['LEDGER_CLOSED', [admitted('2020-01-01'), line('LEFT', '2021-01-01'), line('ABSENT', '2021-02-01')]],
  ['LEDGER_CLOSED', [admitted('2020-01-01'), line('DIED', '2021-01-01'), line('LEFT', '2021-02-01')]],
  ['MEMBER_DIED', [admitted('2020-01-01'), line('DIED', '2021-01-01'), admitted('2021-02-01')]],
  ['MEMBER_NOT_AWAY', [admitted('2020-01-01'), line('RETURNED', '2021-02-01')]],
])('lines that cannot follow one another are refused: %s', (code, ledger) => {
  expect(() => statesOf(ledger)).toThrow(expect.objectContaining({ code }));
});

// MEM-011, MEM-012, F-43
test.each([
  [{ residence: 'PERMANENT' }, '2020-01-01'],
  [{ residence: 'TEMPORARY', residenceSince: '2019-10-15' }, '2020-04-15'],
  [{ residence: 'TEMPORARY', residenceSince: '2019-01-15' }, '2020-01-01'],
  [{ residence: 'TEMPORARY', residenceSince: '2020-08-31' }, '2021-02-28'],
  [{ residence: 'SHORT_STAY' }, 'infinity'],
  [{ residence: 'PERMANENT', category: 'SPECIAL_BASE' }, 'infinity'],
  [{ residence: 'PERMANENT', category: 'SPECIAL_BASE', communeId: 'C' }, '2020-01-01'],
] as const)('she counts from the day the rule says: %o', (how, from) => {
  expect(statesOf([admitted('2020-01-01', how)])[0]?.counts).toBe(from);
});

test('six months are months of the calendar', () => {
  expect(['2023-08-31', '2024-02-29', '2023-12-30', '2024-07-01'].map(sixMonthsAfter)).toEqual([
    '2024-02-29',
    '2024-08-29',
    '2024-06-30',
    '2025-01-01',
  ]);
});

/** What a ledger says, or by which code it is refused. */
function read(ledger: readonly Line[]): { readonly spans?: ReturnType<typeof statesOf>; readonly code: string } {
  try {
    return { spans: statesOf(ledger), code: '' };
  } catch (error) {
    return { code: (error as DomainError).code };
  }
}

const anyLine = fc.record({
  kind: fc.constantFrom<Line['kind'][]>('ADMITTED', 'PLACED', 'MIGRATED', 'ABSENT', 'RETURNED', 'CARD_ISSUED', 'LEFT', 'DIED', 'MOVED'),
  day: fc.nat(400),
  homeId: fc.constantFrom('A', 'B', 'C'),
});

test('whatever is written: at most one state each day, none before the first line, and refusals by code alone', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (drawn) => {
      const ledger = drawn.map(({ kind, day, homeId }, index) => ({
        ...empty,
        kind,
        effectiveOn: addDays('2020-01-01', day),
        line: index + 1,
        ...(kind === 'ADMITTED' || kind === 'PLACED' ? { homeId } : {}),
      }));
      const { spans, code } = read(ledger);
      expect((spans === undefined) === /^[A-Z_]+$/.test(code)).toBe(true);
      const ends = (spans ?? []).flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
      expect(ends).toEqual(ends.toSorted());
      expect(new Set((spans ?? []).map(({ validFrom }) => validFrom)).size).toBe(spans?.length ?? 0);
      const firstDay = ledger.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? '';
      expect((spans ?? []).every(({ validFrom }) => validFrom >= firstDay)).toBe(true);
    }),
    { numRuns: properties.PROPERTY_RUNS * 5, seed: properties.PROPERTY_SEED },
  );
});
