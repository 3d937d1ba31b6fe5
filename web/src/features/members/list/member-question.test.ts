import { expect, test } from 'vitest';
import { readView } from '../../../address/view.ts';
import { isNumber, isWhole, memberQuestion } from './member-question.ts';

const today = '2026-11-28';

test('what is typed as a number is told from a name, however it is grouped', () => {
  expect(['001180 012345', '001.180.012.345', '12345'].map(isNumber)).toEqual([true, true, true]);
  expect(['Nguyễn Thị 2', '1980', ''].map(isNumber)).toEqual([false, false, false]);
});

test('a part of a citizen id is known to be one', () => {
  expect(['001180012345', '123 456 789', '00118001234'].map(isWhole)).toEqual([true, true, false]);
});

test('members of today are asked for unless others are', () => {
  const asked = (search: string) => memberQuestion(readView(search), { number: '', asOf: today, today });
  expect(asked('')).toEqual({ filter: { isActive: true }, day: null, asOf: today });
  expect(asked('standing=former&born=1987&find=Lan&unit=u').filter).toEqual({
    isActive: false,
    birthYear: 1987,
    search: 'Lan',
    unitId: 'u',
  });
  expect(asked('standing=all').filter.isActive).toBeUndefined();
});

test('on a day gone by those are asked for who belonged then, members still or not', () => {
  const asked = memberQuestion(readView('standing=former'), { number: '', asOf: '2025-12-31', today });
  expect(asked.day).toBe('2025-12-31');
  expect(asked.filter.isActive).toBeUndefined();
});
