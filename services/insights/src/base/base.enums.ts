import { type CodeOf, defineEnum } from '@vwu/kit/enum';

export const GatheringStatus = defineEnum(
  'GatheringStatus',
  'Where a base stands against the target «trên 60%», computed from integers. «Trạng thái tỷ lệ tập hợp»',
  {
    BELOW: 'dưới 60%',
    AT_THRESHOLD: 'đúng 60%',
    MET: 'trên 60%',
    NOT_APPLICABLE: 'không áp dụng',
    NO_DATA: 'chưa có số liệu',
  },
);
export type GatheringStatus = CodeOf<typeof GatheringStatus>;

/** CATALOGUE F-48: a base without a mentor is always shown; it is a fault only where one is required. */
export const MentorStatus = defineEnum('MentorStatus', 'Whether a base has a mentor, and must have one. «Tình trạng kèm cặp»', {
  ASSIGNED: 'đã phân công',
  REQUIRED_MISSING: 'cần mà chưa có',
  OPTIONAL_MISSING: 'chưa có, không bắt buộc',
});
export type MentorStatus = CodeOf<typeof MentorStatus>;

export const BaseClass = defineEnum('BaseClass', 'Class of a base in a year. «Xếp loại cơ sở Hội»', {
  EXCELLENT: 'xuất sắc',
  ADVANCED: 'tiên tiến',
  GOOD: 'khá',
  AVERAGE: 'trung bình',
  WEAK: 'yếu',
  NOT_COMPLETED: 'không hoàn thành nhiệm vụ',
});
export type BaseClass = CodeOf<typeof BaseClass>;

/** CATALOGUE A.23 `UnitKind`. */
export const UnitKind = defineEnum('UnitKind', 'Kind of unit. «Loại hình tổ chức»', {
  TERRITORIAL: 'theo địa bàn dân cư',
  SPECIAL: 'tổ chức Hội cơ sở đặc thù',
  ARMED_FORCES: 'lực lượng vũ trang',
  NON_STATE_ENTERPRISE: 'doanh nghiệp ngoài Nhà nước',
  OFFICE: 'cơ quan chuyên trách',
  NO_COMMUNE: 'nơi không có đơn vị hành chính cấp xã',
});
export type UnitKind = CodeOf<typeof UnitKind>;

/** CATALOGUE A.23 `AdminType`, with QUAN, which the real units of 2025 need. */
export const AdminType = defineEnum('AdminType', 'Type of the administrative unit the Union unit belongs to. «Loại đơn vị hành chính»', {
  XA: 'xã',
  PHUONG: 'phường',
  THI_TRAN: 'thị trấn',
  DAC_KHU: 'đặc khu',
  QUAN: 'quận',
  HUYEN: 'huyện',
  THI_XA: 'thị xã',
  THANH_PHO: 'thành phố',
  TINH: 'tỉnh',
});
export type AdminType = CodeOf<typeof AdminType>;

/** CATALOGUE A.23 `AreaTag`. */
export const AreaTag = defineEnum('AreaTag', 'Kind of area a base lies in. «Loại địa bàn»', {
  SPECIAL_DIFFICULT: 'vùng đặc biệt khó khăn',
  ETHNIC: 'vùng đồng bào dân tộc thiểu số',
  COAST_ISLAND: 'vùng bãi ngang ven biển và hải đảo',
  MOUNTAIN: 'miền núi',
  CATHOLIC: 'vùng công giáo',
  RELIGIOUS: 'vùng giáo',
  REMOTE: 'vùng sâu, vùng xa',
  KEY: 'các vùng trọng điểm',
  URBAN: 'khu vực đô thị',
  APARTMENT: 'khu chung cư',
  INDUSTRIAL: 'khu công nghiệp',
  NEW_RESIDENTIAL: 'địa bàn dân cư mới thành lập',
  HIGH_MIGRANT: 'những địa bàn có đông lao động nữ di cư, nhập cư',
});
export type AreaTag = CodeOf<typeof AreaTag>;

export const BaseOrder = defineEnum(
  'BaseOrder',
  'What bases are sorted by; bases without a value come last, ties are broken by identity. «Sắp xếp»',
  {
    RATE_ASC: 'tỷ lệ tăng dần',
    RATE_DESC: 'tỷ lệ giảm dần',
    NAME_ASC: 'tên theo bảng chữ cái',
    NAME_DESC: 'tên ngược bảng chữ cái',
    WOMEN_ASC: 'số phụ nữ tăng dần',
    WOMEN_DESC: 'số phụ nữ giảm dần',
    MEMBERS_NEEDED_ASC: 'số hội viên còn thiếu tăng dần',
    MEMBERS_NEEDED_DESC: 'số hội viên còn thiếu giảm dần',
    MENTOR_COUNT_ASC: 'số người kèm cặp tăng dần',
    MENTOR_COUNT_DESC: 'số người kèm cặp giảm dần',
  },
);
export type BaseOrder = CodeOf<typeof BaseOrder>;
