import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** CATALOGUE A.23 `UnitLevel`, as the owner of units declares it. */
export const UnitLevel = defineEnum('UnitLevel', 'Level of the Union. «Cấp Hội»', {
  CENTRAL: 'Trung ương',
  PROVINCE: 'tỉnh, thành',
  DISTRICT: 'huyện (đến 30/6/2025)',
  BASE: 'cơ sở',
  BRANCH: 'chi hội',
  GROUP: 'tổ phụ nữ',
});
export type UnitLevel = CodeOf<typeof UnitLevel>;
