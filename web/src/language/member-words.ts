import type {
  AwayMobility,
  AwayParticipation,
  CareKind,
  CoreRole,
  ExitKind,
  MemberCategory,
  MemberDetailField,
  MemberMatchReason,
  MemberTaskKind,
  MovementKind,
  Presence,
  RefusalGround,
  Religion,
  Residence,
  RevealPurpose,
  SubjectRequestKind,
  SubjectRequestState,
  TransferState,
} from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The last three are counts only (MEM-007). */
export const categoryWords: Record<MemberCategory, Sentence> = {
  RESIDENTIAL: two('theo địa bàn dân cư', 'where she lives'),
  CLUB: two('trong CLB, tổ, nhóm của Hội', 'in a club or group'),
  SPECIAL_BASE: two('cơ sở đặc thù', 'of a special base'),
  TRADE_UNION: two('đoàn viên công đoàn', 'of a trade union'),
  ARMED_FORCES: two('lực lượng vũ trang', 'of the armed forces'),
  MEMBER_ORG: two('tổ chức thành viên', 'of a member organisation'),
};

export const residenceWords: Record<Residence, Sentence> = {
  PERMANENT: two('thường trú', 'permanent'),
  TEMPORARY: two('tạm trú', 'temporary'),
  SHORT_STAY: two('lưu trú ngắn hạn', 'short stay'),
};

export const presenceWords: Record<Presence, Sentence> = {
  PRESENT: two('có mặt', 'present'),
  ABSENT: two('vắng mặt', 'away'),
  MIGRATED: two('di cư, đi làm ăn xa', 'migrated'),
};

export const mobilityWords: Record<AwayMobility, Sentence> = {
  NEAR_RETURNS: two('làm gần nhà, đi về trong năm', 'near, back within the year'),
  LEFT_LOCALITY: two('đi khỏi địa phương', 'left the locality'),
};

export const participationWords: Record<AwayParticipation, Sentence> = {
  PAYS_NOT_ATTENDING: two('vẫn đóng hội phí', 'pays dues'),
  NOT_PAYING: two('không đóng hội phí', 'does not pay dues'),
};

export const movementWords: Record<MovementKind, Sentence> = {
  ADMITTED: two('kết nạp', 'admitted'),
  TRANSFERRED_IN: two('chuyển sinh hoạt đến', 'transferred in'),
  TRANSFERRED_OUT: two('chuyển sinh hoạt đi', 'transferred out'),
  PLACED: two('chuyển chi hội, tổ', 'placed in another branch'),
  CATEGORY_CHANGED: two('thay đổi nhóm hội viên', 'group changed'),
  RESIDENCE_CHANGED: two('thay đổi cư trú', 'residence changed'),
  ABSENT: two('vắng mặt', 'away'),
  MIGRATED: two('di cư, đi làm ăn xa', 'migrated'),
  RETURNED: two('trở về', 'returned'),
  LEFT: two('ra khỏi tổ chức Hội', 'left the Union'),
  DIED: two('đã chết', 'died'),
  MOVED: two('chuyển hộ khẩu thường trú', 'moved away'),
  CARD_ISSUED: two('cấp thẻ hội viên', 'card issued'),
  CARD_LOST: two('báo mất thẻ', 'card lost'),
  CARD_REPLACED: two('cấp lại thẻ', 'card replaced'),
  CARD_RETURNED: two('nộp lại, thu hồi thẻ', 'card returned'),
};

export const exitWords: Record<ExitKind, Sentence> = {
  LEFT: two('ra khỏi tổ chức Hội', 'left the Union'),
  DIED: two('đã chết', 'died'),
  MOVED: two('đã chuyển hộ khẩu thường trú', 'moved her permanent residence'),
};

export const careWords: Record<CareKind, Sentence> = {
  JOY: two('việc hỉ', 'a joyful event'),
  SORROW: two('việc hiếu, ốm đau', 'a death, illness'),
  HARDSHIP: two('khó khăn cần hỗ trợ', 'hardship'),
  AWAY: two('gia đình hội viên đi làm ăn xa', 'family of one who works away'),
};

export const detailWords: Record<MemberDetailField, Sentence> = {
  citizenId: two('Số căn cước công dân', 'Citizen id'),
  phone: two('Số điện thoại', 'Telephone'),
  ethnicity: two('Dân tộc', 'Ethnic group'),
  religion: two('Tôn giáo', 'Religion'),
  partyMembership: two('Đảng viên', 'Party member'),
  coreRoles: two('Hội viên nòng cốt', 'Core roles'),
  targetGroups: two('Nhóm đối tượng', 'Target groups'),
  hardship: two('Hoàn cảnh khó khăn', 'Hardship'),
  health: two('Sức khỏe, khuyết tật', 'Health, disability'),
  discipline: two('Kỷ luật', 'Discipline'),
};

export const religionWords: Record<Religion, Sentence> = {
  NONE: two('không theo tôn giáo', 'none'),
  BUDDHIST: two('Phật giáo', 'Buddhist'),
  CATHOLIC: two('Công giáo', 'Catholic'),
  PROTESTANT: two('Tin lành', 'Protestant'),
  CAODAI: two('Cao đài', 'Cao Đài'),
  OTHER: two('tôn giáo khác', 'another'),
};

export const coreRoleWords: Record<CoreRole, Sentence> = {
  CORE: two('nòng cốt, cốt cán phong trào', 'core of the movement'),
  RELIGIOUS_CORE: two('cốt cán tôn giáo; nữ chức sắc, chức việc', 'religious core'),
  PRESTIGIOUS: two('người có uy tín vùng dân tộc thiểu số', 'of prestige among ethnic minorities'),
  CIVIL_SERVANT: two('nữ cán bộ, công chức, viên chức', 'civil servant'),
};

export const purposeWords: Record<RevealPurpose, Sentence> = {
  IDENTITY_CHECK: two('đối chiếu giấy tờ, cập nhật hồ sơ', 'to check papers, to complete the record'),
  CONTACT: two('liên hệ với hội viên', 'to contact her'),
  SUPPORT: two('chăm lo, hỗ trợ hội viên khó khăn', 'to support her in hardship'),
  DUES: two('xét miễn, giảm hội phí', 'to reduce her dues'),
  PARTY_DEVELOPMENT: two('giới thiệu hội viên ưu tú cho Đảng', 'to recommend her to the Party'),
  DATA_SUBJECT_REQUEST: two('trả lời yêu cầu của chính hội viên', 'to answer her own request'),
};

export const transferWords: Record<TransferState, Sentence> = {
  SENT: two('chờ nơi nhận', 'waits for an answer'),
  ACCEPTED: two('đã tiếp nhận', 'accepted'),
  REFUSED: two('không tiếp nhận', 'refused'),
  WITHDRAWN: two('đã rút lại', 'withdrawn'),
};

export const taskWords: Record<MemberTaskKind, Sentence> = {
  REVIEW_RESIDENCE: two('Rà soát cư trú', 'Residence to review'),
  COMMUNE_MISSING: two('Chưa rõ xã cư trú', 'Commune not known'),
  PLACE: two('Xếp vào chi hội, tổ', 'To be placed'),
};

export const reasonWords: Record<MemberMatchReason, Sentence> = {
  CITIZEN_ID_SAME: two('cùng số định danh', 'same citizen id'),
  CITIZEN_ID_NEAR: two('số định danh lệch một chữ số', 'citizen id one digit off'),
  CITIZEN_ID_OTHER: two('khác số định danh', 'another citizen id'),
  NAME_SAME: two('họ tên như nhau', 'same name'),
  NAME_UNMARKED: two('họ tên như nhau, một hồ sơ gõ không dấu', 'same name, one without diacritics'),
  NAME_OTHER_MARKS: two('họ tên như nhau, khác dấu', 'same name, other diacritics'),
  NAME_WITHOUT_THI: two('họ tên như nhau, một hồ sơ thiếu chữ «Thị»', 'same name, one without «Thị»'),
  NAME_ORDER: two('họ tên khác thứ tự các chữ', 'same name in another order'),
  NAME_NEAR: two('họ tên gần như nhau', 'nearly the same name'),
  NAME_OTHER: two('họ tên khác nhau', 'another name'),
  BIRTH_SAME_DAY: two('cùng ngày sinh', 'born on the same day'),
  BIRTH_SAME_YEAR: two('cùng năm sinh, có hồ sơ không rõ ngày', 'born in the same year, a day unknown'),
  BIRTH_SWAPPED: two('ngày và tháng sinh đảo nhau', 'day and month of birth swapped'),
  BIRTH_DAY_OFF: two('cùng năm sinh, lệch ngày hoặc tháng', 'same year of birth, day or month off'),
  BIRTH_YEAR_OFF: two('cùng ngày tháng, lệch năm sinh', 'same day and month, year off'),
  BIRTH_YEAR_NEAR: two('năm sinh lệch một, có hồ sơ không rõ ngày', 'a year apart, a day unknown'),
  BIRTH_OTHER: two('ngày sinh khác nhau', 'another day of birth'),
  PHONE_SAME: two('cùng số điện thoại', 'same telephone'),
  PHONE_OTHER: two('khác số điện thoại', 'another telephone'),
  HOME_SAME: two('cùng chi hội, tổ', 'same branch'),
  BASE_SAME: two('cùng cơ sở', 'same base'),
  BASE_LINEAGE: two('cơ sở này kế thừa cơ sở kia', 'one base is heir of the other'),
  BASE_OTHER: two('khác cơ sở', 'another base'),
  ADMISSION_SAME: two('cùng ngày kết nạp', 'admitted on the same day'),
};

export const requestWords: Record<SubjectRequestKind, Sentence> = {
  ACCESS: two('xem, được cung cấp dữ liệu', 'to see her data'),
  CORRECTION: two('chỉnh sửa dữ liệu', 'to correct them'),
  ERASURE: two('xóa dữ liệu', 'to erase them'),
  RESTRICTION: two('hạn chế xử lý dữ liệu', 'to restrict their processing'),
  OBJECTION: two('phản đối xử lý dữ liệu', 'to object to their processing'),
  WITHDRAWAL: two('rút lại sự đồng ý', 'to withdraw her consent'),
};

export const requestStateWords: Record<SubjectRequestState, Sentence> = {
  RECEIVED: two('chờ phản hồi', 'waits for an answer'),
  ANSWERED: two('đã phản hồi, chờ thực hiện', 'answered, to be carried out'),
  DONE: two('đã thực hiện', 'carried out'),
  REFUSED: two('không thực hiện', 'refused'),
};

export const groundWords: Record<RefusalGround, Sentence> = {
  CONSENT_NOT_NEEDED: two(
    'trường hợp xử lý không cần sự đồng ý (Điều 19 Luật 91/2025/QH15)',
    'no consent is needed (art. 19, Law 91/2025/QH15)',
  ),
  STILL_MEMBER: two('đang là hội viên, dữ liệu còn cần cho việc quản lý hội viên', 'she is a member, and the data are needed'),
  LAW_PROVIDES_OTHERWISE: two('pháp luật có quy định khác', 'the law provides otherwise'),
  IDENTITY_NOT_SHOWN: two('chưa xác minh được người yêu cầu là chủ thể dữ liệu', 'not shown to be the person herself'),
};
