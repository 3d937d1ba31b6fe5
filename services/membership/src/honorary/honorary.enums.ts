import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** D4. */
export const HonoraryState = defineEnum('HonoraryState', 'How far somebody is on the way to be an honorary member. «Trạng thái»', {
  PROPOSED: 'đã giới thiệu, lập danh sách trích ngang',
  SCREENED: 'Ban Thường vụ đã cử đại diện gặp gỡ, đủ tiêu chuẩn',
  APPROVED_BY_SUPERIOR: 'Ban Thường vụ cấp trên trực tiếp đã có ý kiến đồng ý',
  RECOGNISED: 'đã được công nhận là hội viên danh dự',
  TERMINATED: 'thôi là hội viên danh dự',
  REJECTED: 'không được chấp thuận',
  WITHDRAWN: 'rút lại',
});
export type HonoraryState = CodeOf<typeof HonoraryState>;

/** HON-001: anybody. */
export const HonoraryGender = defineEnum('HonoraryGender', 'Gender of an honorary member. «Giới tính»', {
  FEMALE: 'nữ',
  MALE: 'nam',
  OTHER: 'khác',
});
export type HonoraryGender = CodeOf<typeof HonoraryGender>;

/** HON-006. */
export const InfluenceKind = defineEnum('InfluenceKind', 'Where influence comes from. «Tầm ảnh hưởng»', {
  PUBLIC_FIGURE: 'người nổi tiếng, người của công chúng',
  EXPERT: 'người có chuyên môn cao, chuyên gia, nhà khoa học',
  EXPERIENCED: 'người có kinh nghiệm về một lĩnh vực, hoạt động',
});
export type InfluenceKind = CodeOf<typeof InfluenceKind>;

/** HON-008; CATALOGUE A.23 `HonoraryContribution`. */
export const HonoraryContributionKind = defineEnum(
  'HonoraryContributionKind',
  'With what somebody supports the Union. «Hình thức đóng góp»',
  {
    EXPERT: 'chuyên gia',
    ADVISER: 'tư vấn',
    LECTURER: 'giảng viên',
    RAPPORTEUR: 'báo cáo viên',
    MATERIAL: 'ủng hộ vật chất',
    HELP: 'tương trợ, giúp đỡ hội viên, phụ nữ',
  },
);
export type HonoraryContributionKind = CodeOf<typeof HonoraryContributionKind>;

/** HON-011. */
export const HonoraryScope = defineEnum('HonoraryScope', 'How far contribution and influence reach. «Phạm vi đóng góp»', {
  COMMUNE: 'trong phạm vi xã, phường, đặc khu',
  DISTRICT: 'trong phạm vi huyện (đến 30/6/2025)',
  PROVINCE: 'trong phạm vi toàn tỉnh',
  DEPARTMENT: 'trong phạm vi sở, ban, ngành',
});
export type HonoraryScope = CodeOf<typeof HonoraryScope>;

/** HON-013; CATALOGUE A.23 `HonoraryProposer`. */
export const HonoraryProposer = defineEnum('HonoraryProposer', 'Who introduces somebody. «Người giới thiệu»', {
  MEMBER: 'hội viên',
  FULL_TIME_CADRE: 'cán bộ Hội chuyên trách các cấp',
  MEMBER_ORG: 'các tổ chức thành viên',
  RELATED_UNIT: 'đơn vị có liên quan',
});
export type HonoraryProposer = CodeOf<typeof HonoraryProposer>;

/** HON-026; CATALOGUE A.23 `HonoraryEndGround`. */
export const HonoraryEndGround = defineEnum('HonoraryEndGround', 'Why somebody is no longer an honorary member. «Lý do thôi»', {
  DISCIPLINARY: 'quyết định kỷ luật',
  COURT: 'bản án của tòa án có hiệu lực pháp luật',
  CONVERTED: 'trở thành hội viên chính thức',
  DECEASED: 'từ trần',
  WITHDRAWN: 'tự nguyện thôi',
});
export type HonoraryEndGround = CodeOf<typeof HonoraryEndGround>;

/** HON-009, F-21: the levels that may recognise somebody. */
export const HonoraryLevel = defineEnum('HonoraryLevel', 'The level that recognises. «Cấp công nhận»', {
  CENTRAL: 'Trung ương (chỉ khi được bật)',
  PROVINCE: 'tỉnh, thành phố',
  DISTRICT: 'huyện (đến 30/6/2025)',
  BASE: 'xã, phường, thị trấn, đặc khu',
});
export type HonoraryLevel = CodeOf<typeof HonoraryLevel>;

/** What somebody has to do about a record; it follows from the record, nothing is written for it. */
export const HonoraryTask = defineEnum('HonoraryTask', 'What is to be done about an honorary member. «Việc cần làm»', {
  MOBILISE_TO_FULL_MEMBER: 'nữ hội viên danh dự: vận động trở thành hội viên chính thức của Hội',
  ASK_POLICE: 'người nước ngoài: xin ý kiến thẩm định của cơ quan Công an cùng cấp',
  RECORD_NUMBER: 'ghi số căn cước hoặc hộ chiếu để kiểm tra trùng toàn quốc',
  AWAIT_SUPERIOR: 'chờ ý kiến Ban Thường vụ cấp trên trực tiếp',
});
export type HonoraryTask = CodeOf<typeof HonoraryTask>;
