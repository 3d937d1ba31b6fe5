import { expect, test } from 'vitest';
import { requireEligible, yearsAfter } from './eligibility.ts';

const person = {
  bornOn: '1970-01-01',
  isForeigner: false,
  policeFavours: null,
  residesInVietnam: true,
  worksInVietnam: true,
  approvesStatute: true,
  isVoluntary: true,
  prestige: 'được tin cậy',
  influenceKind: 'EXPERT',
} as const;

const codeOf = (given: object, since: readonly string[], on: string): string | null => {
  try {
    requireEligible(
      { ...person, ...given },
      since.map((day) => ({ since: day })),
      on,
    );
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['2022-01-01', '2023-10-01', 'HONORARY_SUPPORT_TOO_SHORT'],
  ['2021-10-01', '2023-10-01', null],
  ['2021-10-02', '2023-10-01', 'HONORARY_SUPPORT_TOO_SHORT'],
])('support since %s, decided on %s: %s (HON-007)', (since, on, code) => {
  expect(codeOf({}, [since], on)).toBe(code);
  expect(codeOf({}, ['2023-09-30', since], on)).toBe(code);
});

test.each([
  ['2006-10-06', '2024-10-05', 'HONORARY_UNDER_AGE'],
  ['2006-10-06', '2024-10-06', null],
  ['2004-02-29', '2022-02-28', 'HONORARY_UNDER_AGE'],
  ['2004-02-29', '2022-03-01', null],
])('born on %s, decided on %s: %s (HON-002)', (bornOn, on, code) => {
  expect(codeOf({ bornOn }, ['2010-01-01'], on)).toBe(code);
});

test('a foreigner is eligible when the police agree, and not while they have not answered (HON-016)', () => {
  const code = (policeFavours: boolean | null) => codeOf({ isForeigner: true, policeFavours }, ['2010-01-01'], '2024-10-06');
  expect([code(null), code(false), code(true)]).toEqual(['HONORARY_POLICE_MISSING', 'HONORARY_POLICE_MISSING', null]);
});

test('some years later is the same day, of 29 February the day after', () => {
  expect([yearsAfter('2004-02-29', 4), yearsAfter('2004-02-29', 2), yearsAfter('1999-12-31', 18)]).toEqual([
    '2008-02-29',
    '2006-03-01',
    '2017-12-31',
  ]);
});
