import { expect, test } from 'vitest';
import { type ComparedPerson, type Pair, scorePair } from './score-pair.ts';

const person = (nameMarked: string, more: Partial<ComparedPerson> = {}): ComparedPerson => ({
  nameMarked: nameMarked.toLowerCase(),
  nameFolded: nameMarked.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'),
  bornOn: '1975-04-09',
  birthYear: 1975,
  admittedOn: null,
  phoneMark: null,
  citizenId: null,
  ...more,
});

const pair = (one: ComparedPerson, other: ComparedPerson, more: Partial<Pair> = {}): Pair => ({
  one,
  other,
  nearness: 'BASE',
  residents: 6_000,
  neighbours: 130,
  recorded: 19_000_000,
  namesakes: 0,
  phoneBearers: 2,
  ...more,
});

const yearAlone = { bornOn: null };
const diep = (more: Partial<ComparedPerson> = {}) => person('Trần Thị Ngọc Diệp', more);

test('a name many bear where she lives needs more than a year; a rare one does not', () => {
  const hoa = () => person('Nguyễn Thị Hoa', yearAlone);
  const rare = () => person('Âu Dương Thị Mộng Cầm', yearAlone);
  expect(scorePair(pair(hoa(), hoa(), { namesakes: 12 })).score).toBeLessThan(40);
  expect(scorePair(pair(rare(), rare())).score).toBeGreaterThan(90);
  // where a rare name is crowded those who bear it are counted
  expect(scorePair(pair(rare(), rare(), { namesakes: 30 })).score).toBeLessThan(20);
});

test('elsewhere in the country a common name and a day are nobody, the same with a telephone are somebody', () => {
  const elsewhere = { nearness: 'ELSEWHERE', namesakes: 4 } as const;
  const one = (more = {}) => person('Nguyễn Thị Hoa', more);
  expect(scorePair(pair(one(), one(), elsewhere)).score).toBeLessThan(10);
  expect(scorePair(pair(one({ phoneMark: 'a' }), one({ phoneMark: 'a' }), elsewhere)).score).toBeGreaterThan(80);
});

test('twins are called alike and born on one day; a slip that leaves no name is a slip', () => {
  const twins = scorePair(pair(person('Cao Thị Thu Hoa'), person('Cao Thị Thu Hoài'), { nearness: 'HOME' }));
  const slip = scorePair(pair(person('Cao Thị Thu Hoa'), person('Cao Thị Thu Hoaa'), { nearness: 'HOME' }));
  expect(twins.score).toBeLessThan(72);
  expect(slip.score).toBeGreaterThan(90);
  expect([twins.reasons[0], slip.reasons[0]]).toEqual(['NAME_NEAR', 'NAME_NEAR']);
});

test.each([
  ['NAME_SAME', 'Trần Thị Ngọc Diệp'],
  ['NAME_UNMARKED', 'Tran Thi Ngoc Diep'],
  ['NAME_WITHOUT_THI', 'Trần Ngọc Diệp'],
  ['NAME_ORDER', 'Ngọc Diệp Trần Thị'],
  ['NAME_OTHER_MARKS', 'Trần Thị Ngọc Điệp'],
  ['NAME_NEAR', 'Trần Thị Diệp'],
  ['NAME_NEAR', 'Trần hTị Ngọc Diệp'],
  ['NAME_OTHER', 'Lê Thị Hồng Nhung'],
])('two names are told apart: %s %s', (reason, name) => {
  expect(scorePair(pair(diep(), person(name))).reasons[0]).toBe(reason);
});

test.each([
  ['BIRTH_SAME_DAY', { bornOn: '1975-04-09' }],
  ['BIRTH_SAME_YEAR', yearAlone],
  ['BIRTH_SAME_YEAR', { bornOn: '1975-01-01' }],
  ['BIRTH_SWAPPED', { bornOn: '1975-09-04' }],
  ['BIRTH_DAY_OFF', { bornOn: '1975-04-19' }],
  ['BIRTH_YEAR_OFF', { bornOn: '1976-04-09', birthYear: 1976 }],
  ['BIRTH_YEAR_OFF', { bornOn: '1957-04-09', birthYear: 1957 }],
  ['BIRTH_YEAR_NEAR', { bornOn: null, birthYear: 1974 }],
  ['BIRTH_OTHER', { bornOn: '1969-12-31', birthYear: 1969 }],
  // the card says 1975
  ['BIRTH_SAME_DAY', { bornOn: '1976-04-09', birthYear: 1976, citizenId: '044175000111' }],
] as const)('two births are told apart: %s %o', (reason, birth) => {
  expect(scorePair(pair(diep(), diep(birth))).reasons).toContain(reason);
});

test('two numbers of twelve digits are of two women, but for a slip; an older card beside a newer one says nothing', () => {
  const numbers = (citizenId: string) => scorePair(pair(diep({ citizenId: '044175000111' }), diep({ citizenId })));
  expect(numbers('044175009999')).toMatchObject({ score: 0, reasons: expect.arrayContaining(['CITIZEN_ID_OTHER']) });
  expect(numbers('044175000112').reasons).toContain('CITIZEN_ID_NEAR');
  expect(numbers('190123456')).toEqual(scorePair(pair(diep(), diep({ citizenId: '190123456' }))));
});

test('a number a whole branch has finds nobody', () => {
  const call = (phoneBearers: number) =>
    scorePair(pair(diep({ ...yearAlone, phoneMark: 'a' }), diep({ ...yearAlone, phoneMark: 'a' }), { phoneBearers, namesakes: 20 })).score;
  expect(call(2)).toBeGreaterThan(call(8) + 20);
});
