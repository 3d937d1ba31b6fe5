import type {
  AreaTag,
  BaseClass,
  DataOrigin,
  Employment,
  FigureMethod,
  GatheringStatus,
  LineageKind,
  MentorRole,
  MentorStatus,
  PositionTitle,
} from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of the Union for the codes of the API (CATALOGUE A.23); beside a status always stands its shape. */
export const statusWords: Record<GatheringStatus, Sentence> = {
  BELOW: two('dưới 60\u00A0%', 'below 60%'),
  AT_THRESHOLD: two('đúng 60\u00A0%', 'exactly 60%'),
  MET: two('trên 60\u00A0%', 'above 60%'),
  NOT_APPLICABLE: two('không áp dụng', 'not applicable'),
  NO_DATA: two('chưa có số liệu', 'no figures yet'),
};

export const mentorWords: Record<MentorStatus, Sentence> = {
  ASSIGNED: two('đã phân công', 'assigned'),
  REQUIRED_MISSING: two('cần mà chưa có', 'required, missing'),
  OPTIONAL_MISSING: two('chưa có, không bắt buộc', 'none, not required'),
};

export const classWords: Record<BaseClass, Sentence> = {
  EXCELLENT: two('xuất sắc', 'excellent'),
  ADVANCED: two('tiên tiến', 'advanced'),
  GOOD: two('khá', 'good'),
  AVERAGE: two('trung bình', 'average'),
  WEAK: two('yếu', 'weak'),
  NOT_COMPLETED: two('không hoàn thành nhiệm vụ', 'task not completed'),
};

export const notClassified = two('chưa xếp loại', 'not rated yet');

export const roleWords: Record<MentorRole, Sentence> = {
  FULL_TIME_CADRE: two('cán bộ Hội chuyên trách hướng dẫn, kèm cặp, hỗ trợ', 'full-time cadre who guides, mentors and supports'),
  EXECUTIVE_IN_CHARGE: two('ủy viên Ban Chấp hành, cán bộ Hội phụ trách địa bàn', 'executive member or cadre in charge of the area'),
  CENTRAL_EXECUTIVE: two('ủy viên Ban Chấp hành phụ trách Cụm', 'executive member in charge of the cluster'),
  RESIDENT_HELPER: two('hội viên giúp đỡ nơi cư trú', 'member who helps where she lives'),
};

export const titleWords: Record<PositionTitle, Sentence> = {
  PRESIDENT: two('Chủ tịch', 'President'),
  VICE_PRESIDENT: two('Phó Chủ tịch', 'Vice-President'),
  EXEC_MEMBER: two('Ủy viên Ban Chấp hành', 'Executive Committee member'),
  PRESIDIUM_MEMBER: two('Ủy viên Đoàn Chủ tịch', 'Presidium member'),
  BRANCH_HEAD: two('Chi hội trưởng', 'Branch head'),
  BRANCH_DEPUTY: two('Chi hội phó', 'Branch deputy'),
  GROUP_HEAD: two('Tổ trưởng', 'Group head'),
  GROUP_DEPUTY: two('Tổ phó', 'Group deputy'),
};

export const employmentWords: Record<Employment, Sentence> = {
  FULL_TIME: two('chuyên trách', 'full-time'),
  PART_TIME: two('không chuyên trách', 'part-time'),
  CONCURRENT: two('kiêm nhiệm', 'concurrent'),
};

export const originWords: Record<DataOrigin, Sentence> = {
  REFERENCE: two('danh mục chính thức', 'official list'),
  RECORDED: two('số liệu đơn vị ghi nhận', 'recorded by the unit'),
  STATED: two('con số văn bản đã nêu', 'stated in a document'),
  DERIVED: two('suy ra, không chính thức', 'derived, not official'),
  DEMONSTRATION: two('dữ liệu minh họa', 'demonstration data'),
};

export const methodWords: Record<FigureMethod, Sentence> = {
  AS_REPORTED: two('như đơn vị báo cáo', 'as the unit reported'),
  DERIVED: two('cộng từ các đơn vị báo cáo', 'added up from the units that reported'),
  ESTIMATED: two('ước tính, có phần chia không rõ tỷ lệ', 'estimated: some parts went over in unknown shares'),
};

export const lineageWords: Record<LineageKind, Sentence> = {
  WHOLE: two('toàn bộ', 'whole'),
  PART: two('một phần', 'part'),
};

export const tagWords: Record<AreaTag, Sentence> = {
  SPECIAL_DIFFICULT: two('vùng đặc biệt khó khăn', 'specially difficult area'),
  ETHNIC: two('vùng đồng bào dân tộc thiểu số', 'ethnic minority area'),
  COAST_ISLAND: two('vùng bãi ngang ven biển và hải đảo', 'coast or island'),
  MOUNTAIN: two('miền núi', 'mountain area'),
  CATHOLIC: two('vùng công giáo', 'Catholic area'),
  RELIGIOUS: two('vùng giáo', 'religious area'),
  REMOTE: two('vùng sâu, vùng xa', 'remote area'),
  KEY: two('vùng trọng điểm', 'key area'),
  URBAN: two('khu vực đô thị', 'urban area'),
  APARTMENT: two('khu chung cư', 'apartment area'),
  INDUSTRIAL: two('khu công nghiệp', 'industrial area'),
  NEW_RESIDENTIAL: two('địa bàn dân cư mới thành lập', 'new residential area'),
  HIGH_MIGRANT: two('địa bàn có đông lao động nữ di cư, nhập cư', 'many migrant women workers'),
};
