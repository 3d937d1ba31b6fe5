import { expect, test } from 'vitest';
import { addWorkingDays, termsOf } from './terms.ts';

const none = new Set<string>();

test.each([
  ['Monday', '2026-11-02', '2026-11-04'],
  ['Thursday', '2026-11-05', '2026-11-09'],
  ['Friday', '2026-11-06', '2026-11-10'],
  ['Saturday', '2026-11-07', '2026-11-10'],
  ['Sunday', '2026-11-08', '2026-11-10'],
])('two working days from a %s on do not count the week-end', (_day, from, to) => {
  expect(addWorkingDays(from, 2, none)).toBe(to);
});

test('days off between Monday and Friday do not count either', () => {
  const tet = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
  expect(addWorkingDays('2026-02-12', 2, tet)).toBe('2026-02-23');
  expect(addWorkingDays('2026-02-13', 2, tet)).toBe('2026-02-24');
});

test('a holiday that is not known makes the term end earlier, never later', () => {
  const known = new Set(['2026-04-30', '2026-05-01']);
  expect(addWorkingDays('2026-04-29', 2, none) < addWorkingDays('2026-04-29', 2, known)).toBe(true);
});

test.each([
  ['ACCESS', '2026-11-12'],
  ['CORRECTION', '2026-11-12'],
  ['RESTRICTION', '2026-11-17'],
  ['OBJECTION', '2026-11-17'],
  ['WITHDRAWAL', '2026-11-17'],
  ['ERASURE', '2026-11-22'],
] as const)('%s is to be carried out within its own term (Decree 356/2025, art. 5)', (kind, carryOutDueOn) => {
  expect(termsOf(kind, '2026-11-02', none)).toEqual({ answerDueOn: '2026-11-04', carryOutDueOn });
});
