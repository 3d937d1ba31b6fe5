import type {
  ActivityMethod,
  BranchClass,
  ModelPlacementKind,
  ModelPurpose,
  ModelStage,
  ModelTheme,
  ModelType,
  PairFinding,
  PairKind,
  PilotState,
  ReviewKind,
} from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of models and pairs for the codes of the API (CATALOGUE A.12, A.23); loaded with their page. */
export const themeWords: Record<ModelTheme, Sentence> = {
  ORGANISATION: two('xây dựng tổ chức Hội, phát triển hội viên', 'the organisation and its members'),
  FAMILY: two('gia đình ấm no, hạnh phúc, tiến bộ, văn minh', 'the family'),
  ECONOMY: two('phụ nữ phát triển kinh tế', 'economy'),
  BUSINESS: two('nữ chủ doanh nghiệp, khởi sự kinh doanh', 'business and start-ups'),
  ENVIRONMENT: two('vì môi trường', 'environment'),
  GENDER_EQUALITY: two('bình đẳng giới', 'gender equality'),
  HEALTH: two('chăm sóc sức khỏe, tinh thần', 'health'),
  CULTURE_SPORT: two('thể dục thể thao, văn hóa văn nghệ', 'culture and sport'),
};

export const stageWords: Record<ModelStage, Sentence> = {
  PROPOSED: two('đề xuất', 'proposed'),
  PILOT: two('làm điểm, thí điểm', 'pilot'),
  EVALUATED: two('đã đánh giá', 'evaluated'),
  REPLICATED: two('nhân rộng', 'replicated'),
  STOPPED: two('dừng', 'stopped'),
};

export const typeWords: Record<ModelType, Sentence> = {
  GATHERING: two('mô hình tập hợp, thu hút phụ nữ', 'gathers women'),
  ONE_PLUS_ONE: two('1 + 1', '1 + 1'),
  THREE_HAVE_THREE_KNOW: two('3 có, 3 biết', '3 have, 3 know'),
  EXCELLENT_HELPS_AVERAGE: two('xuất sắc giúp trung bình', 'excellent helps average'),
  PILOT_POINT: two('mô hình điểm', 'pilot point'),
};

export const pairKindWords: Record<PairKind, Sentence> = {
  STRONG_WEAK: two('chi hội mạnh giúp chi hội yếu', 'a strong branch helps a weak one'),
  GOOD_WEAK: two('chi hội khá kèm chi hội yếu', 'a good branch mentors a weak one'),
  EXCELLENT_AVERAGE: two('xuất sắc giúp trung bình', 'excellent helps average'),
  MEMBER_WOMAN: two('hội viên vận động phụ nữ tham gia', 'a member wins a woman'),
  MEMBER_HARDSHIP: two('hội viên hỗ trợ hội viên khó khăn', 'a member supports one in hardship'),
  OFFICIAL_BRANCH: two('cán bộ chia sẻ kiến thức cho chi hội', 'an official shares knowledge with a branch'),
  PARTY_HEAD: two('đảng viên bồi dưỡng chi hội trưởng, tổ trưởng', 'a Party member trains a head'),
};

export const findingWords: Record<PairFinding, Sentence> = {
  AS_NAMED: two('đúng mức xếp loại mô hình nêu', 'classes as the model names them'),
  STRONGER_HELPS_WEAKER: two('mạnh hơn giúp yếu hơn', 'the stronger helps the weaker'),
  EQUAL: two('hai đơn vị cùng mức', 'both of one class'),
  WEAKER_HELPS_STRONGER: two('đơn vị giúp có mức thấp hơn', 'the weaker helps the stronger'),
  NOT_CLASSIFIED: two('có đơn vị chưa xếp loại', 'not both are classified'),
  NOT_COMPARABLE: two('hai thang xếp loại khác nhau', 'classified on different scales'),
};

/** Whether by the classes the stronger helps the weaker; any other pair says why it was joined. */
export const isSound = (finding: PairFinding): boolean => finding === 'AS_NAMED' || finding === 'STRONGER_HELPS_WEAKER';

export const purposeWords: Record<ModelPurpose, Sentence> = {
  ATTRACT_MEMBERS: two('thu hút hội viên', 'win members'),
  HELP_UNITS: two('giúp đỡ cơ sở, chi hội', 'help bases and branches'),
  CONGRESS_RESOLUTION: two('thực hiện Nghị quyết Đại hội Phụ nữ', "carry out the resolution of the Women's Congress"),
};

export const reviewWords: Record<ReviewKind, Sentence> = {
  EVALUATION: two('đánh giá, rút kinh nghiệm', 'evaluation'),
  PRELIMINARY: two('sơ kết 1 năm', 'review after one year'),
  FINAL: two('tổng kết 5 năm', 'review after five years'),
  INSPECTION: two('kiểm tra, hướng dẫn', 'inspection'),
};

export const methodWords: Record<ActivityMethod, Sentence> = {
  TRADITIONAL: two('truyền thống', 'traditional'),
  DIGITAL: two('đổi mới, trực tuyến', 'new, online'),
  HYBRID: two('kết hợp', 'both'),
};

/** «3 có, 3 biết» (MOD-007): activity in every month is not said but follows from what was held (MOD-008). */
export const criterionWords = {
  hasPioneers: two('Có hội viên tiên phong', 'Has pioneer members'),
  hasMonthlyActivity: two('Có hoạt động hằng tháng', 'Has an activity every month'),
  hasResources: two('Có nguồn lực hoạt động', 'Has resources'),
  knowsFaces: two('Biết mặt hội viên', 'Knows the faces'),
  knowsCircumstances: two('Biết hoàn cảnh hội viên', 'Knows the circumstances'),
  knowsNeeds: two('Biết nhu cầu hội viên, phụ nữ', 'Knows the needs'),
} satisfies Record<string, Sentence>;

export type Criterion = keyof typeof criterionWords;
export const criteria = Object.keys(criterionWords) as readonly Criterion[];

/** In the order of D7. */
export const pilotWords: Record<PilotState, Sentence> = {
  BASE_CHOSEN: two('đã chọn cơ sở', 'base chosen'),
  PILOTING: two('đang thí điểm', 'being tried'),
  REVIEWED: two('đã đánh giá, rút kinh nghiệm', 'reviewed'),
  DISTRICTS_TRAINED: two('đã tập huấn cấp dưới trực tiếp của tỉnh', 'those directly below the province trained'),
  ROLLED_OUT: two('đã làm với các cơ sở còn lại', 'carried out with the other bases'),
  REPORTED: two('đã báo cáo kết quả', 'reported'),
};

export const pilotStates = Object.keys(pilotWords) as readonly PilotState[];

export const placementWords: Record<ModelPlacementKind, Sentence> = {
  MODEL_SITE: two('nơi thực hiện mô hình', 'where a model runs'),
  PAIR_HELPED: two('bên được giúp của một cặp', 'the helped side of a pair'),
  PAIR_HELPER: two('bên giúp của một cặp', 'the helping side of a pair'),
  PAIR_JOINED: two('hai bên của một cặp đã nhập làm một', 'both sides of a pair have become one'),
  PILOT_BASE: two('cơ sở thí điểm', 'base of a pilot'),
};

export const branchClassWords: Record<BranchClass, Sentence> = {
  EXCELLENT: two('xuất sắc', 'excellent'),
  STRONG: two('mạnh', 'strong'),
  GOOD: two('khá', 'good'),
  AVERAGE: two('trung bình', 'average'),
  WEAK: two('yếu', 'weak'),
};
