import type { BaseOrder } from '../../gql/graphql.ts';
import type { Column } from '../../lists/column.ts';

export interface BaseColumn extends Column {
  /** The orders its heading switches between, the more useful one first. */
  readonly orders?: readonly [BaseOrder, BaseOrder];
}

/** The columns of the table; the class is that of a year, which depends on the period. */
export const columnsOf = (classificationYear: number | null): readonly BaseColumn[] => [
  { name: 'name', title: { vi: 'Cơ sở', en: 'Base' }, isNumber: false, orders: ['NAME_ASC', 'NAME_DESC'] },
  { name: 'province', title: { vi: 'Tỉnh, thành', en: 'Province' }, isNumber: false },
  { name: 'members', title: { vi: 'Hội viên', en: 'Members' }, isNumber: true },
  { name: 'women', title: { vi: 'Phụ nữ 18+', en: 'Women 18+' }, isNumber: true, orders: ['WOMEN_DESC', 'WOMEN_ASC'] },
  { name: 'rate', title: { vi: 'Tỷ lệ tập hợp', en: 'Gathering rate' }, isNumber: true, orders: ['RATE_ASC', 'RATE_DESC'] },
  { name: 'status', title: { vi: 'Trạng thái', en: 'Status' }, isNumber: false },
  {
    name: 'needed',
    title: { vi: 'Còn thiếu', en: 'Needed' },
    isNumber: true,
    orders: ['MEMBERS_NEEDED_DESC', 'MEMBERS_NEEDED_ASC'],
  },
  { name: 'mentors', title: { vi: 'Kèm cặp', en: 'Mentors' }, isNumber: false, orders: ['MENTOR_COUNT_ASC', 'MENTOR_COUNT_DESC'] },
  {
    name: 'class',
    title: { vi: `Xếp loại ${classificationYear ?? ''}`, en: `Class ${classificationYear ?? ''}` },
    isNumber: false,
  },
];
