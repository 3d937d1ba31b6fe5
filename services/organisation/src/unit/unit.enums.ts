import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE A.23 `UnitLevel`. */
export const UnitLevel = defineEnum('UnitLevel', 'Level of the Union. «Cấp Hội»', {
  CENTRAL: 'Trung ương',
  PROVINCE: 'tỉnh, thành',
  DISTRICT: 'huyện (đến 30/6/2025)',
  BASE: 'cơ sở',
  BRANCH: 'chi hội',
  GROUP: 'tổ phụ nữ',
});
export type UnitLevel = CodeOf<typeof UnitLevel>;

/** Levels in a sentence. */
export const levelWords = wordsOf(UnitLevel, {
  CENTRAL: 'Central',
  PROVINCE: 'province',
  DISTRICT: 'district (until 30/6/2025)',
  BASE: 'base',
  BRANCH: 'branch',
  GROUP: "women's group",
});

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

/** ORG-004. */
export const SpecialKind = defineEnum('SpecialKind', 'What a special base is. «Loại cơ sở đặc thù»', {
  MARKET: 'chợ',
  SUPERMARKET: 'siêu thị',
  RELIGIOUS: 'cơ sở tôn giáo',
  OTHER: 'khác',
});
export type SpecialKind = CodeOf<typeof SpecialKind>;

/** ORG-015: what a branch gathers women by. */
export const BranchType = defineEnum('BranchType', 'What a branch gathers women by. «Loại hình chi hội»', {
  RESIDENTIAL: 'theo địa bàn dân cư',
  ENTERPRISE: 'Chi Hội Phụ nữ doanh nghiệp',
  SMALL_TRADERS: 'Chi Hội Phụ nữ tiểu thương',
  OTHER: 'các chi hội theo các loại hình khác',
});
export type BranchType = CodeOf<typeof BranchType>;

/** ORG-016: hamlets and quarters, by the names they have in different parts of the country. */
export const ResidentialAreaType = defineEnum('ResidentialAreaType', 'Kind of residential area. «Địa bàn dân cư»', {
  THON: 'thôn',
  LANG: 'làng',
  BAN: 'bản',
  AP: 'ấp',
  BUON: 'buôn',
  BON: 'bon',
  PHUM: 'phum',
  SOC: 'sóc',
  XOM: 'xóm',
  KHU: 'khu',
  TO_DAN_PHO: 'tổ dân phố',
  KHU_PHO: 'khu phố',
  KHOI_PHO: 'khối phố',
  KHOM: 'khóm',
  TIEU_KHU: 'tiểu khu',
});
export type ResidentialAreaType = CodeOf<typeof ResidentialAreaType>;

/** ORG-013. */
export const CreatedReason = defineEnum('CreatedReason', 'Why a branch was formed. «Lý do thành lập»', {
  NEW_RESIDENTIAL_AREA: 'địa bàn dân cư mới thành lập',
});
export type CreatedReason = CodeOf<typeof CreatedReason>;

/** ORG-002. */
export const BaseModel = defineEnum('BaseModel', 'How a base is built below its Executive Committee. «Mô hình tổ chức cơ sở»', {
  EXEC_BRANCH: 'BCH - Chi hội Phụ nữ',
  EXEC_BRANCH_GROUP: 'BCH - Chi hội - Tổ Phụ nữ',
});
export type BaseModel = CodeOf<typeof BaseModel>;

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

/** What a unit is on the day of asking (ORG-009). */
export const UnitStatus = defineEnum('UnitStatus', 'What the unit is today. «Tình trạng»', {
  ACTIVE: 'đang hoạt động',
  PLANNED: 'sẽ thành lập',
  MERGED: 'đã nhập toàn bộ vào đơn vị khác',
  SPLIT: 'đã chia về nhiều đơn vị',
  DISSOLVED: 'đã kết thúc hoạt động',
});
export type UnitStatus = CodeOf<typeof UnitStatus>;

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

export const LineageKind = defineEnum('LineageKind', 'How much of a unit went over. «Phạm vi chuyển»', {
  WHOLE: 'toàn bộ',
  PART: 'một phần',
});
export type LineageKind = CodeOf<typeof LineageKind>;

const ranks: readonly UnitLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP'];

/** How deep a level stands; a unit hangs below one of a smaller rank, and ranks may be skipped (F-20). */
export const levelRank = (level: UnitLevel): number => ranks.indexOf(level);
