import { expect, test } from 'vitest';
import { requireWomanOf, requireYearOf, saidBy } from './numbers.ts';

test.each([
  ['044180001111', { isWoman: true, birthYear: 1980 }],
  ['044080001111', { isWoman: false, birthYear: 1980 }],
  ['001303001111', { isWoman: true, birthYear: 2003 }],
  ['096203001111', { isWoman: false, birthYear: 2003 }],
])('the number %s says the sex and the year of birth', (citizenId, said) => {
  expect(saidBy(citizenId)).toEqual(said);
});

test.each(['998000000001', '999180001111', '180001111'])(
  'the number %s is of no province, or of an older card, and says nothing',
  (citizenId) => {
    expect(saidBy(citizenId)).toBeNull();
    expect(() => requireWomanOf(citizenId)).not.toThrow();
    expect(() => requireYearOf(citizenId, 1955)).not.toThrow();
  },
);
