import type {
  AdminType,
  BaseModel,
  BranchType,
  ChangeGround,
  CountPartsFragment,
  CreatedReason,
  EventStatus,
  EventType,
  NameTrail,
  ResidentialAreaType,
  SpecialKind,
  UnitAct,
  UnitEnding,
  UnitKind,
  UnitLevel,
  UnitStatus,
} from '../gql/graphql.ts';
import type { Sentence } from './sentence.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of the structure for the codes of the API (CATALOGUE A.23); loaded with the pages that speak of it. */
export const levelWords: Record<UnitLevel, Sentence> = {
  CENTRAL: two('Trung ương', 'Central'),
  PROVINCE: two('tỉnh, thành', 'province'),
  DISTRICT: two('huyện', 'district'),
  BASE: two('cơ sở', 'base'),
  BRANCH: two('chi hội', 'branch'),
  GROUP: two('tổ phụ nữ', 'group'),
};

export const kindWords: Record<UnitKind, Sentence> = {
  TERRITORIAL: two('theo địa bàn dân cư', 'by area of residence'),
  SPECIAL: two('cơ sở đặc thù', 'special base'),
  ARMED_FORCES: two('lực lượng vũ trang', 'armed forces'),
  NON_STATE_ENTERPRISE: two('doanh nghiệp ngoài Nhà nước', 'non-state enterprise'),
  OFFICE: two('cơ quan chuyên trách', 'office'),
  NO_COMMUNE: two('nơi không có đơn vị hành chính cấp xã', 'place without a commune'),
};

/** ORG-004. */
export const specialKindWords: Record<SpecialKind, Sentence> = {
  MARKET: two('chợ', 'market'),
  SUPERMARKET: two('siêu thị', 'supermarket'),
  RELIGIOUS: two('cơ sở tôn giáo', 'religious establishment'),
  OTHER: two('khác', 'other'),
};

/** ORG-002. */
export const baseModelWords: Record<BaseModel, Sentence> = {
  EXEC_BRANCH: two('BCH – Chi hội Phụ nữ', 'Committee and branches'),
  EXEC_BRANCH_GROUP: two('BCH – Chi hội – Tổ Phụ nữ', 'Committee, branches and groups'),
};

/** ORG-015. */
export const branchTypeWords: Record<BranchType, Sentence> = {
  RESIDENTIAL: two('theo địa bàn dân cư', 'by area of residence'),
  ENTERPRISE: two('doanh nghiệp', 'enterprise'),
  SMALL_TRADERS: two('tiểu thương', 'small traders'),
  OTHER: two('loại hình khác', 'another type'),
};

/** ORG-013. */
export const createdReasonWords: Record<CreatedReason, Sentence> = {
  NEW_RESIDENTIAL_AREA: two('địa bàn dân cư mới thành lập', 'new residential area'),
};

const local = (name: string): Sentence => two(name, name);

/** ORG-016: hamlets and quarters have no English names. */
export const areaTypeNames: Record<ResidentialAreaType, Sentence> = {
  THON: local('thôn'),
  LANG: local('làng'),
  BAN: local('bản'),
  AP: local('ấp'),
  BUON: local('buôn'),
  BON: local('bon'),
  PHUM: local('phum'),
  SOC: local('sóc'),
  XOM: local('xóm'),
  KHU: local('khu'),
  TO_DAN_PHO: local('tổ dân phố'),
  KHU_PHO: local('khu phố'),
  KHOI_PHO: local('khối phố'),
  KHOM: local('khóm'),
  TIEU_KHU: local('tiểu khu'),
};

/** As it begins a name: Xã Hiệp Thạnh. A Vietnamese name stays one in English. */
export const adminTypeNames: Record<AdminType, string> = {
  XA: 'Xã',
  PHUONG: 'Phường',
  THI_TRAN: 'Thị trấn',
  DAC_KHU: 'Đặc khu',
  QUAN: 'Quận',
  HUYEN: 'Huyện',
  THI_XA: 'Thị xã',
  THANH_PHO: 'Thành phố',
  TINH: 'Tỉnh',
};

export const unitStatusWords: Record<UnitStatus, Sentence> = {
  ACTIVE: two('đang hoạt động', 'active'),
  PLANNED: two('sẽ thành lập', 'planned'),
  MERGED: two('đã nhập toàn bộ vào đơn vị khác', 'merged into another unit'),
  SPLIT: two('đã chia về nhiều đơn vị', 'divided among several units'),
  DISSOLVED: two('đã kết thúc hoạt động', 'dissolved'),
};

export const eventTypeWords: Record<EventType, Sentence> = {
  BASELINE: two('Danh mục ban đầu', 'There from the beginning'),
  ESTABLISH: two('Thành lập', 'Established'),
  RENAME: two('Đổi tên', 'Renamed'),
  CHANGE_TYPE: two('Đổi loại hình', 'Type changed'),
  REPARENT: two('Chuyển đơn vị trực thuộc', 'Moved to another superior'),
  MERGE: two('Nhập, sáp nhập', 'Merged'),
  SPLIT: two('Chia, tách', 'Split'),
  REDRAW: two('Sắp xếp', 'Redrawn'),
  DISSOLVE: two('Kết thúc hoạt động', 'Dissolved'),
  PLACE: two('Bố trí', 'Placed'),
  CORRECT: two('Đính chính', 'Corrected'),
};

export const eventStatusWords: Record<EventStatus, Sentence> = {
  PLANNED: two('sẽ có hiệu lực', 'planned'),
  EFFECTIVE: two('đã có hiệu lực', 'in force'),
  CORRECTED: two('đã được đính chính', 'corrected since'),
};

export const actWords: Record<UnitAct, Sentence> = {
  OPEN: two('mở', 'opens'),
  ALTER: two('thay đổi', 'changes'),
  CLOSE: two('kết thúc', 'ends'),
  REOPEN: two('hoạt động trở lại', 'goes on again'),
  ANNUL: two('coi như chưa có', 'never was'),
};

export const groundWords: Record<ChangeGround, Sentence> = {
  ORDERED: two('theo quyết định', 'by the decision'),
  CARRIED: two('đi theo cấp trên', 'goes along with its superior'),
  PROVISIONAL: two('tạm đặt, chờ bố trí', 'for the time being, to be placed'),
  TAKEN_BACK: two('do sự kiện được đính chính', 'by the correction of an event'),
};

export const endingWords: Record<UnitEnding, Sentence> = {
  MERGED: two('nhập toàn bộ', 'merged whole'),
  SPLIT: two('chia về nhiều đơn vị', 'divided'),
  DISSOLVED: two('kết thúc hoạt động', 'dissolved'),
};

/** How an old name leads to a unit of the day. */
export const trailWords: Record<NameTrail, Sentence> = {
  RENAMED: two('tên cũ của chính đơn vị này', 'a former name of this very unit'),
  SUCCESSOR: two('đơn vị cũ đã vào đơn vị này', 'the old unit went into this one'),
  THROUGH_UNITS_BELOW: two('các đơn vị cấp dưới của đơn vị cũ đã vào đơn vị này', 'what lay below the old unit went into this one'),
};

export type Counted = Exclude<keyof CountPartsFragment, '__typename'>;

/** What there can be below a unit, in the order it is counted. */
export const countWords: Record<Counted, Sentence> = {
  provinces: two('tỉnh, thành', 'provinces'),
  districts: two('huyện', 'districts'),
  bases: two('cơ sở', 'bases'),
  otherBases: two('cơ sở đặc thù và loại khác', 'special and other bases'),
  branches: two('chi hội', 'branches'),
  groups: two('tổ phụ nữ', 'groups'),
};

export const countedUnits = Object.keys(countWords) as readonly Counted[];
