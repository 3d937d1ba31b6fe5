import { expect, test } from 'vitest';
import { lacksBirth, parseBirth, writeBirth } from './birth.ts';

test('a birth is a day, or a year where the day is not known', () => {
  expect(parseBirth('20/5/1980')).toEqual({ bornOn: '1980-05-20', birthYear: 1980 });
  expect(parseBirth(' 1980 ')).toEqual({ bornOn: null, birthYear: 1980 });
});

test('a day the calendar does not have is told of, and never half taken', () => {
  expect(['31/02/1980', '20/05/80', 'năm 1980', ''].map(parseBirth)).toEqual([null, null, null, null]);
  expect(lacksBirth('31/02/1980')?.vi).toMatch(/^Không có ngày này/);
  expect(lacksBirth('29/02/1980')).toBeNull();
});

test('what is recorded is shown as it would be typed', () => {
  expect([{ bornOn: '1980-05-20', birthYear: 1980 }, { bornOn: null, birthYear: 1980 }, {}].map(writeBirth)).toEqual([
    '20/05/1980',
    '1980',
    '',
  ]);
});
