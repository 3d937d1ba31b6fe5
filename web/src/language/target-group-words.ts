import type { TargetGroup } from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** Groups of women (CATALOGUE A.23 `TargetGroup`): whom models are for, and whom bases find hard to gather. */
export const targetGroupWords: Record<TargetGroup, Sentence> = {
  YOUNG_WOMEN: two('nữ thanh niên', 'young women'),
  YOUNG_MARRIED: two('nữ thanh niên đã lập gia đình', 'young married women'),
  ELDERLY: two('phụ nữ cao tuổi', 'elderly women'),
  WORKING_AWAY: two('phụ nữ đi làm ăn xa', 'women who work away'),
  INFORMAL_ECONOMY: two('phụ nữ khu vực kinh tế phi chính thức', 'women in the informal economy'),
  URBAN_APARTMENT: two('phụ nữ khu vực đô thị, khu chung cư', 'women in towns and apartments'),
  SMALL_TRADER: two('phụ nữ tiểu thương', 'small traders'),
  INTELLECTUAL: two('nữ trí thức', 'intellectuals'),
  ENTREPRENEUR: two('nữ doanh nhân', 'entrepreneurs'),
  ETHNIC_MINORITY: two('phụ nữ dân tộc thiểu số', 'women of ethnic minorities'),
  RELIGIOUS: two('phụ nữ theo tôn giáo', 'religious women'),
  MIGRANT: two('phụ nữ nhập cư', 'migrants'),
  DISABLED: two('phụ nữ khuyết tật', 'women with disabilities'),
  WORKER: two('nữ công nhân lao động', 'workers'),
  BOARDING_HOUSE: two('nữ công nhân ở khu nhà trọ', 'workers in boarding houses'),
  DOMESTIC_WORKER: two('phụ nữ giúp việc gia đình', 'domestic workers'),
  TEMPORARY_RESIDENT: two('nhóm phụ nữ tạm trú', 'temporary residents'),
  POOR: two('phụ nữ nghèo', 'poor women'),
  ARMED_FORCES: two('phụ nữ trong lực lượng vũ trang', 'women in the armed forces'),
  RELIGIOUS_ESTABLISHMENT: two('phụ nữ trong các cơ sở tôn giáo', 'women in religious establishments'),
};
