import { expect, test } from 'vitest';
import type { StatedPartsFragment } from '../../gql/graphql.ts';
import { countsWords, recomputedWords, statedWords } from './stated-words.ts';

const figure: StatedPartsFragment = {
  __typename: 'StatedFigure',
  indicator: 'ATTRACTION',
  label: 'Tỷ lệ thu hút hội viên',
  asOf: '2013-12-31',
  numerator: 161_360,
  denominator: 191_323,
  statedPercent: 84.4,
  statedValue: null,
  qualifier: 'EXACT',
  recomputedPercent: 84.3,
  recomputedAverage: null,
  verdict: 'DIFFERS',
  document: 'Kế hoạch',
  place: 'mục I',
  note: null,
};

test('a percentage is told as stated, beside what its counts give', () => {
  expect(statedWords(figure, 'vi')).toBe('84,4\u00A0%');
  expect(recomputedWords(figure, 'vi')).toBe('84,3\u00A0%');
  expect(countsWords(figure, 'vi')).toBe('161.360 / 191.323');
});

test('nearly and over are told as the document says them', () => {
  expect(statedWords({ ...figure, statedPercent: 20, qualifier: 'NEARLY' }, 'vi')).toBe('gần 20\u00A0%');
  expect(statedWords({ ...figure, statedPercent: null, statedValue: 2_129, qualifier: 'OVER' }, 'en')).toBe('over 2,129');
});

test('an average is so many for each, and what has no counts a dash', () => {
  expect(recomputedWords({ ...figure, recomputedPercent: null, recomputedAverage: 0.105 }, 'vi')).toBe('0,105 mỗi đơn vị');
  expect(recomputedWords({ ...figure, recomputedPercent: null }, 'en')).toBe('—');
  expect(countsWords({ ...figure, denominator: null }, 'vi')).toBeNull();
});
