import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE A.23 `GatheringCause`, SUP-011…017: the leaf codes of the seven headings. */
export const GatheringCause = defineEnum('GatheringCause', 'Why a base is not above 60 % (SUP-011…017). «Nguyên nhân»', {
  PARTY_LIMIT: 'cấp ủy có quan điểm mỗi người chỉ tham gia tối đa 02 đoàn thể hoặc 01 đoàn thể',
  FAMILY_MANY: 'không muốn nhiều thế hệ, nhiều người cùng tham gia trong một đoàn thể',
  FAMILY_DUES: 'phải đóng nhiều hội phí, tốn kém',
  NO_BENEFIT: 'không thấy được quyền lợi thiết thực',
  NOT_PROTECTED: 'không được bảo vệ kịp thời khi quyền lợi bị vi phạm',
  NO_LOAN: 'không được vay vốn theo nhu cầu',
  AWAY: 'phụ nữ đi làm ăn xa nhiều',
  YOUTH: 'nữ thanh niên thích tham gia Đoàn Thanh niên',
  ELDERLY: 'phụ nữ cao tuổi thích sang sinh hoạt Hội NCT',
  FRAIL: 'một số già yếu không đi sinh hoạt được nên ngại tham gia',
  CHILDCARE: 'bận ở nhà trông con cháu',
  BUSINESS: 'phụ nữ doanh nhân, tiểu thương lo làm kinh tế, không có thời gian sinh hoạt Hội',
  CADRE: 'Năng lực cán bộ Hội ở cơ sở',
  MEETING: 'Hình thức sinh hoạt hội viên chậm đổi mới, nội dung đơn điệu',
  POLICY: 'Chế độ chính sách dành cho chi hội trưởng, tổ trưởng chưa khuyến khích được',
});
export type GatheringCause = CodeOf<typeof GatheringCause>;

/** Causes in a sentence. */
export const causeWords = wordsOf(GatheringCause, {
  PARTY_LIMIT: 'party committee limits how many organisations one may join',
  FAMILY_MANY: 'not several of one family in one organisation',
  FAMILY_DUES: 'many dues to pay',
  NO_BENEFIT: 'no practical benefit seen',
  NOT_PROTECTED: 'not protected in time',
  NO_LOAN: 'no loan as needed',
  AWAY: 'many women work away',
  YOUTH: 'young women prefer the Youth Union',
  ELDERLY: 'elderly women prefer the Association of the Elderly',
  FRAIL: 'too frail to take part',
  CHILDCARE: 'busy with children',
  BUSINESS: 'women in business have no time',
  CADRE: 'capacity of the cadres of the base',
  MEETING: 'meetings monotonous, slow to change',
  POLICY: 'allowances for heads do not encourage',
});

export const CauseHeading = defineEnum('CauseHeading', 'The seven headings of causes (SUP-018). «Nhóm nguyên nhân»', {
  PARTY_VIEW: '1. quan điểm của cấp ủy',
  FAMILY: '2. gia đình',
  BENEFIT: '3. quyền lợi thiết thực',
  OTHER: '4. nguyên nhân khác',
  CADRE_CAPACITY: '5. năng lực cán bộ',
  MEETING_FORM: '6. hình thức sinh hoạt',
  HEAD_POLICY: '7. chế độ chính sách',
});
export type CauseHeading = CodeOf<typeof CauseHeading>;

export const headingOf: Readonly<Record<GatheringCause, CauseHeading>> = {
  PARTY_LIMIT: 'PARTY_VIEW',
  FAMILY_MANY: 'FAMILY',
  FAMILY_DUES: 'FAMILY',
  NO_BENEFIT: 'BENEFIT',
  NOT_PROTECTED: 'BENEFIT',
  NO_LOAN: 'BENEFIT',
  AWAY: 'OTHER',
  YOUTH: 'OTHER',
  ELDERLY: 'OTHER',
  FRAIL: 'OTHER',
  CHILDCARE: 'OTHER',
  BUSINESS: 'OTHER',
  CADRE: 'CADRE_CAPACITY',
  MEETING: 'MEETING_FORM',
  POLICY: 'HEAD_POLICY',
};
