import { expect, test } from 'vitest';
import type { MatchedMemberFragment } from '../../../gql/graphql.ts';
import { type Chosen, compareRecords, fromOther } from './compare-records.ts';

const record = (told: Partial<MatchedMemberFragment>): MatchedMemberFragment => ({
  __typename: 'Member',
  id: 'one',
  version: 1,
  fullName: 'Trần Thị Ngọc Diệp',
  bornOn: null,
  birthYear: 1975,
  citizenIdMasked: null,
  phoneMasked: null,
  cardNumber: null,
  occupation: null,
  inTradeUnion: false,
  otherOrganisations: [],
  householdId: null,
  consentOn: null,
  consentPurpose: null,
  isActive: true,
  recordedDetails: [],
  home: null,
  movements: [],
  ...told,
});

const pair = [
  record({
    occupation: 'buôn bán',
    cardNumber: 'QT-1',
    recordedDetails: ['phone', 'religion'],
    phoneMasked: '*******222',
    movements: [{ __typename: 'Movement', id: 'a', kind: 'ADMITTED', on: '2018-01-01' }],
  }),
  record({
    id: 'two',
    fullName: 'Tran Thi Ngoc Diep',
    bornOn: '1975-04-09',
    occupation: 'làm ruộng',
    recordedDetails: ['phone', 'religion', 'health'],
    phoneMasked: '*******333',
    movements: [{ __typename: 'Movement', id: 'b', kind: 'ADMITTED', on: '2016-05-02' }],
  }),
] as const;

const joined = (chosen: Chosen) => Object.fromEntries(compareRecords(pair, chosen, 'vi').map(({ name, joined: said }) => [name.vi, said]));

test('the main record counts where both say something, and what only one says is kept', () => {
  expect(joined({ main: 0, picks: {} })).toEqual({
    'Họ và tên': 'Trần Thị Ngọc Diệp',
    Sinh: '09/04/1975',
    'Số thẻ': 'QT-1',
    'Nghề nghiệp': 'buôn bán',
    'Đoàn viên công đoàn': 'không',
    'Số điện thoại': '*******222',
    'Tôn giáo': 'niêm phong, ở hồ sơ 1',
    'Sức khỏe, khuyết tật': 'niêm phong, ở hồ sơ 2',
    'Sổ biến động': '02/05/2016 kết nạp; 01/01/2018 kết nạp',
  });
});

test('a field that is picked counts for itself, what is sealed too; only what differs from the main record is sent', () => {
  const chosen: Chosen = { main: 0, picks: { fullName: 1, occupation: 0, religion: 1, cardNumber: 1 } };
  expect(joined(chosen)).toMatchObject({
    'Họ và tên': 'Tran Thi Ngoc Diep',
    'Nghề nghiệp': 'buôn bán',
    'Tôn giáo': 'niêm phong, ở hồ sơ 2',
    'Số thẻ': 'QT-1',
  });
  expect(fromOther(pair, chosen)).toEqual(['fullName', 'religion']);
  expect(fromOther(pair, { ...chosen, main: 1 })).toEqual(['occupation']);
});

test('a day of another year than the one believed is not taken along', () => {
  const others = [pair[0], record({ id: 'two', bornOn: '1976-04-09', birthYear: 1976 })] as const;
  const [, born] = compareRecords(others, { main: 0, picks: {} }, 'vi');
  expect(born).toMatchObject({ field: 'born', isChoice: true, joined: '1975' });
});

test('two households are told apart by the record they stand in; one and the same is no choice', () => {
  const lines = (one: string, other: string) =>
    compareRecords([record({ householdId: one }), record({ householdId: other })], { main: 1, picks: {} }, 'vi').find(
      ({ field }) => field === 'household',
    );
  expect(lines('h', 'i')).toMatchObject({ values: ['hộ ở hồ sơ 1', 'hộ ở hồ sơ 2'], isChoice: true, joined: 'hộ ở hồ sơ 2' });
  expect(lines('h', 'h')).toMatchObject({ isChoice: false, joined: 'cùng một hộ' });
});
