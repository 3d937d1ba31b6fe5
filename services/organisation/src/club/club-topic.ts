import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** MOD-012, MOD-013, ORG-017, ORG-020: the types of clubs the documents name (002 L112, L247; 004 L14). */
export const ClubTopic = defineEnum('ClubTopic', 'What a club is about (MOD-012, MOD-013). «Loại hình câu lạc bộ»', {
  YOUNG_FAMILY: 'câu lạc bộ Gia đình trẻ',
  YOUNG_WOMEN: 'câu lạc bộ Nữ thanh niên',
  PRE_MARRIAGE: 'câu lạc bộ Tiền hôn nhân',
  ELDERLY: 'câu lạc bộ phụ nữ cao tuổi',
  FAMILY_ECONOMY: 'CLB nữ thanh niên phát triển kinh tế gia đình',
  ENVIRONMENT: 'CLB nữ thanh niên vì môi trường',
  SPORT: 'CLB, tổ thể dục thể thao',
  CULTURE: 'CLB, tổ văn hóa văn nghệ',
  CARE_OF_PARENTS: 'CLB phụng dưỡng ông bà, cha mẹ',
  WELLNESS: 'CLB dưỡng sinh',
  BUSINESS_OWNER: 'câu lạc bộ nữ chủ doanh nghiệp',
  BUSINESS_START: 'nhóm phụ nữ khởi sự kinh doanh',
  SMALL_TRADER: 'nhóm phụ nữ tiểu thương',
  DOMESTIC_WORK: 'CLB giúp việc gia đình',
  OTHER: 'loại hình khác',
});
export type ClubTopic = CodeOf<typeof ClubTopic>;
