import type {
  CardAct,
  HonoraryAssignmentKind,
  HonoraryCeremonyItemKind,
  HonoraryContributionKind,
  HonoraryDetailField,
  HonoraryEndGround,
  HonoraryGender,
  HonoraryLevel,
  HonoraryProposer,
  HonoraryScope,
  HonoraryState,
  HonoraryTask,
  InfluenceKind,
} from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of honorary members for the codes of the API (CATALOGUE A.23); loaded with their part. */
export const stateWords: Record<HonoraryState, Sentence> = {
  PROPOSED: two('đã giới thiệu', 'proposed'),
  SCREENED: two('đã gặp gỡ, đủ tiêu chuẩn', 'met, meets the standards'),
  APPROVED_BY_SUPERIOR: two('cấp trên đồng ý', 'approved by the superior'),
  RECOGNISED: two('đã công nhận', 'recognised'),
  TERMINATED: two('đã thôi', 'ended'),
  REJECTED: two('không chấp thuận', 'rejected'),
  WITHDRAWN: two('đã rút lại', 'withdrawn'),
};

export const levelWords: Record<HonoraryLevel, Sentence> = {
  CENTRAL: two('Trung ương', 'Central'),
  PROVINCE: two('cấp tỉnh', 'province'),
  DISTRICT: two('cấp huyện', 'district'),
  BASE: two('cấp xã', 'commune'),
};

export const genderWords: Record<HonoraryGender, Sentence> = {
  FEMALE: two('nữ', 'woman'),
  MALE: two('nam', 'man'),
  OTHER: two('khác', 'other'),
};

export const influenceWords: Record<InfluenceKind, Sentence> = {
  PUBLIC_FIGURE: two('người nổi tiếng, người của công chúng', 'public figure'),
  EXPERT: two('chuyên gia, nhà khoa học', 'expert or scientist'),
  EXPERIENCED: two('người có kinh nghiệm', 'experienced person'),
};

export const scopeWords: Record<HonoraryScope, Sentence> = {
  COMMUNE: two('trong phạm vi xã', 'the commune'),
  DISTRICT: two('trong phạm vi huyện', 'the district'),
  PROVINCE: two('trong phạm vi toàn tỉnh', 'the whole province'),
  DEPARTMENT: two('trong phạm vi sở, ban, ngành', 'a department'),
};

export const proposerWords: Record<HonoraryProposer, Sentence> = {
  MEMBER: two('hội viên', 'a member'),
  FULL_TIME_CADRE: two('cán bộ Hội chuyên trách', 'a full-time cadre'),
  MEMBER_ORG: two('tổ chức thành viên', 'a member organisation'),
  RELATED_UNIT: two('đơn vị có liên quan', 'a related unit'),
};

export const contributionWords: Record<HonoraryContributionKind, Sentence> = {
  EXPERT: two('chuyên gia', 'as an expert'),
  ADVISER: two('tư vấn', 'as an adviser'),
  LECTURER: two('giảng viên', 'as a lecturer'),
  RAPPORTEUR: two('báo cáo viên', 'as a rapporteur'),
  MATERIAL: two('ủng hộ vật chất', 'by money or goods'),
  HELP: two('tương trợ, giúp đỡ hội viên, phụ nữ', 'by helping members and women'),
};

export const groundWords: Record<HonoraryEndGround, Sentence> = {
  DISCIPLINARY: two('quyết định kỷ luật', 'a disciplinary decision'),
  COURT: two('bản án của tòa án có hiệu lực', 'an effective judgment'),
  CONVERTED: two('trở thành hội viên chính thức', 'became a member'),
  DECEASED: two('từ trần', 'died'),
  WITHDRAWN: two('tự nguyện thôi', 'own wish'),
};

export const taskWords: Record<HonoraryTask, Sentence> = {
  MOBILISE_TO_FULL_MEMBER: two('vận động trở thành hội viên chính thức', 'to be won as a member'),
  ASK_POLICE: two('xin ý kiến Công an cùng cấp', 'ask the police'),
  RECORD_NUMBER: two('ghi số căn cước hoặc hộ chiếu', 'record the citizen id or passport'),
  AWAIT_SUPERIOR: two('chờ ý kiến cấp trên', 'waits for the superior'),
};

export const assignmentWords: Record<HonoraryAssignmentKind, Sentence> = {
  EXPERT: two('chuyên gia', 'expert'),
  ADVISER: two('tư vấn', 'adviser'),
  LECTURER: two('giảng viên', 'lecturer'),
  RAPPORTEUR: two('báo cáo viên', 'rapporteur'),
  EVENT: two('tham gia sự kiện, hoạt động', 'takes part in events'),
  MORAL_HELP: two('giúp đỡ về tinh thần', 'moral help'),
  MATERIAL_HELP: two('giúp đỡ về vật chất', 'material help'),
};

export const cardWords: Record<CardAct, Sentence> = {
  CARD_ISSUED: two('cấp thẻ', 'card issued'),
  CARD_LOST: two('báo mất thẻ', 'card lost'),
  CARD_REPLACED: two('cấp lại thẻ', 'card replaced'),
  CARD_RETURNED: two('nộp lại, thu hồi thẻ', 'card returned'),
};

export const ceremonyWords: Record<HonoraryCeremonyItemKind, Sentence> = {
  OPENING: two('Tuyên bố lý do, giới thiệu đại biểu', 'Opening, introduction of the guests'),
  PERFORMANCE: two('Văn nghệ (nếu có)', 'Performance (if any)'),
  DECISION: two('Thông qua quyết định công nhận hội viên danh dự', 'The decision is read'),
  CARD_AND_FLOWERS: two('Trao thẻ hội viên, tặng hoa (tùy điều kiện cụ thể)', 'Card and flowers (if circumstances allow)'),
  SPEECH: two('Phát biểu của hội viên danh dự (nếu có)', 'Words of the honorary member (if any)'),
  THANKS: two('Cảm ơn, kết thúc chương trình', 'Thanks, end'),
};

export const detailWords: Record<HonoraryDetailField, Sentence> = {
  citizenId: two('Số căn cước', 'Citizen id'),
  passport: two('Số hộ chiếu', 'Passport'),
  phone: two('Số điện thoại', 'Telephone'),
  policeOpinion: two('Ý kiến của Công an', 'Opinion of the police'),
  endDocument: two('Quyết định kỷ luật, bản án', 'Disciplinary decision or judgment'),
};

/** The codes of a list, in its order. */
export const codesOf = <Code extends string>(words: Record<Code, Sentence>): readonly Code[] => Object.keys(words) as Code[];
