import { expect, test } from 'vitest';
import { noPerson, personOf } from './person-draft.ts';

const lan = { ...noPerson, fullName: 'Nguyễn Thị Lan', born: '20/05/1980' };

test('what is sealed and not filled in is left as it is', () => {
  const { details, consent } = personOf(lan);
  expect(JSON.stringify(details)).toBe('{}');
  expect(consent).toBeUndefined();
});

test('an open field that was emptied is taken away', () => {
  expect(personOf(lan)).toMatchObject({ occupation: null, otherOrganisations: [], inTradeUnion: false });
});

test('numbers go as they were typed: the service reads the gaps', () => {
  const { details } = personOf({ ...lan, citizenId: ' 001 180 012345 ', phone: '091 234 5678', partyMembership: 'NO' });
  expect(details).toMatchObject({ citizenId: '001 180 012345', phone: '091 234 5678', partyMembership: false });
});

test('organisations are told apart by commas', () => {
  expect(personOf({ ...lan, otherOrganisations: 'Hội Nông dân, Hội Người cao tuổi;' }).otherOrganisations).toEqual([
    'Hội Nông dân',
    'Hội Người cao tuổi',
  ]);
});
