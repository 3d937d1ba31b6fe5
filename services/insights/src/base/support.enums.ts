import { type CodeOf, defineEnum } from '@vwu/kit/enum';

export const SupportState = defineEnum('SupportState', 'Where the support of a base stands (D6). «Trạng thái hỗ trợ»', {
  FLAGGED: 'chưa đạt trên 60%, cần hỗ trợ',
  AGREED: 'Cụm thi đua đã làm việc, thống nhất với Hội LHPN tỉnh',
  WORKSHOP_HELD: 'đã tổ chức hội thảo',
  PLANNED: 'đã ban hành kế hoạch hành động',
  IMPLEMENTING: 'đang thực hiện',
  EVALUATED: 'đã đánh giá, rút kinh nghiệm sau hoạt động',
  ESCALATED: 'đã báo cáo Thường trực Đoàn Chủ tịch',
  CLOSED_MET: 'đã đạt trên 60%',
});
export type SupportState = CodeOf<typeof SupportState>;

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

export const TargetGroup = defineEnum(
  'TargetGroup',
  'A group of women that is gathered in its own way: models are for them, and a base finds some hard to gather (GRP-001…020). «Nhóm đối tượng»',
  {
    YOUNG_WOMEN: 'nữ thanh niên',
    YOUNG_MARRIED: 'nữ thanh niên đã lập gia đình',
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
    BOARDING_HOUSE: 'nữ công nhân ở khu nhà trọ',
    DOMESTIC_WORKER: 'phụ nữ giúp việc gia đình',
    TEMPORARY_RESIDENT: 'nhóm phụ nữ tạm trú',
    POOR: 'phụ nữ nghèo',
    ARMED_FORCES: 'phụ nữ trong lực lượng vũ trang',
    RELIGIOUS_ESTABLISHMENT: 'phụ nữ trong các cơ sở tôn giáo',
  },
);
export type TargetGroup = CodeOf<typeof TargetGroup>;
