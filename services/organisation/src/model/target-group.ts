import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** CATALOGUE A.4, the groups of women there are codes for. */
export const TargetGroup = defineEnum('TargetGroup', 'A group of women that is gathered in its own way. «Nhóm đối tượng»', {
  YOUNG_WOMEN: 'nữ thanh niên',
  ELDERLY: 'phụ nữ cao tuổi',
  WORKING_AWAY: 'phụ nữ đi làm ăn xa',
  INFORMAL_ECONOMY: 'phụ nữ khu vực kinh tế phi chính thức',
  URBAN_APARTMENT: 'phụ nữ khu vực đô thị, khu chung cư',
  SMALL_TRADER: 'phụ nữ tiểu thương',
  INTELLECTUAL: 'nữ trí thức',
  ENTREPRENEUR: 'nữ doanh nhân, nữ chủ doanh nghiệp',
  ETHNIC_MINORITY: 'phụ nữ dân tộc thiểu số',
  RELIGIOUS: 'phụ nữ theo tôn giáo',
  MIGRANT: 'phụ nữ nhập cư, lao động nữ di cư',
  DISABLED: 'phụ nữ khuyết tật',
  WORKER: 'nữ công nhân lao động',
  DOMESTIC_WORKER: 'phụ nữ giúp việc gia đình',
  TEMPORARY_RESIDENT: 'phụ nữ tạm trú trên địa bàn',
  POOR: 'phụ nữ nghèo',
  ARMED_FORCES: 'phụ nữ trong lực lượng vũ trang',
  RELIGIOUS_ESTABLISHMENT: 'phụ nữ trong các cơ sở tôn giáo',
});
export type TargetGroup = CodeOf<typeof TargetGroup>;
