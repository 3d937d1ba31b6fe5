import type {
  ActivityResult,
  CauseHeading,
  CentralDepartment,
  GatheringCause,
  GuidanceParameter,
  IntegratedProgramme,
  MaterialKind,
  ResourceSource,
  SolutionMeasure,
  SupportAct,
  SupportPaperStatus,
  SupportState,
} from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of support for the codes of the API (CATALOGUE A.23, D6); loaded with its pages. States in the order of D6. */
export const stateWords: Record<SupportState, Sentence> = {
  FLAGGED: two('cần hỗ trợ', 'needs support'),
  AGREED: two('đã thống nhất với tỉnh', 'agreed with the province'),
  WORKSHOP_HELD: two('đã hội thảo', 'workshop held'),
  PLANNED: two('đã có kế hoạch hành động', 'action plan issued'),
  IMPLEMENTING: two('đang thực hiện', 'being carried out'),
  EVALUATED: two('đã đánh giá', 'evaluated'),
  ESCALATED: two('đã báo cáo Thường trực Đoàn Chủ tịch', 'before the Standing Presidium'),
  CLOSED_MET: two('đã đạt trên 60\u00A0%', 'raised above 60%'),
};

export const actWords: Record<SupportAct, Sentence> = {
  FLAG: two('số liệu kỳ đã đến hạn hoặc đã khóa chưa đạt trên 60\u00A0%', 'figures due or locked not above 60%'),
  CARRY: two('tiếp nối hồ sơ của cơ sở trước sắp xếp', 'goes on from a base before the reorganisation'),
  AGREE: two('cụm và tỉnh thống nhất', 'cluster and province agreed'),
  HOLD_WORKSHOP: two('tổ chức hội thảo', 'workshop'),
  ISSUE_PLAN: two('ban hành kế hoạch hành động', 'action plan issued'),
  IMPLEMENT: two('thực hiện hoạt động', 'activity carried out'),
  EVALUATE: two('đánh giá, rút kinh nghiệm', 'evaluated'),
  ESCALATE: two('báo cáo Thường trực Đoàn Chủ tịch', 'put before the Standing Presidium'),
  ANSWER: two('Thường trực Đoàn Chủ tịch trả lời', 'answered by the Standing Presidium'),
  CLOSE: two('số liệu kỳ đã khóa đạt trên 60\u00A0%', 'locked figures above 60%'),
  REOPEN: two('số liệu kỳ đã đến hạn hoặc đã khóa lại chưa đạt trên 60\u00A0%', 'figures due or locked not above 60% again'),
};

export const headingWords: Record<CauseHeading, Sentence> = {
  PARTY_VIEW: two('quan điểm của cấp ủy', 'view of the party committee'),
  FAMILY: two('gia đình', 'family'),
  BENEFIT: two('quyền lợi thiết thực', 'practical benefit'),
  OTHER: two('nguyên nhân khác', 'other causes'),
  CADRE_CAPACITY: two('năng lực cán bộ', 'capacity of cadres'),
  MEETING_FORM: two('hình thức sinh hoạt', 'form of meetings'),
  HEAD_POLICY: two('chế độ chính sách', 'policy for heads'),
};

export const causeWords: Record<GatheringCause, Sentence> = {
  PARTY_LIMIT: two('cấp ủy giới hạn số đoàn thể mỗi người tham gia', 'party committee limits how many organisations one may join'),
  FAMILY_MANY: two('không muốn nhiều người trong nhà cùng một đoàn thể', 'not several of one family in one organisation'),
  FAMILY_DUES: two('phải đóng nhiều hội phí, tốn kém', 'many dues to pay'),
  NO_BENEFIT: two('không thấy quyền lợi thiết thực', 'no practical benefit seen'),
  NOT_PROTECTED: two('không được bảo vệ kịp thời', 'not protected in time'),
  NO_LOAN: two('không được vay vốn theo nhu cầu', 'no loan as needed'),
  AWAY: two('phụ nữ đi làm ăn xa nhiều', 'many women work away'),
  YOUTH: two('nữ thanh niên thích tham gia Đoàn Thanh niên', 'young women prefer the Youth Union'),
  ELDERLY: two('phụ nữ cao tuổi thích Hội Người cao tuổi', 'elderly women prefer the Association of the Elderly'),
  FRAIL: two('già yếu, ngại tham gia', 'too frail to take part'),
  CHILDCARE: two('bận trông con cháu', 'busy with children'),
  BUSINESS: two('doanh nhân, tiểu thương không có thời gian', 'women in business have no time'),
  CADRE: two('năng lực cán bộ Hội ở cơ sở', 'capacity of the cadres of the base'),
  MEETING: two('sinh hoạt chậm đổi mới, đơn điệu', 'meetings monotonous, slow to change'),
  POLICY: two('chế độ cho chi hội trưởng, tổ trưởng chưa khuyến khích', 'allowances for heads do not encourage'),
};

export const departmentWords: Record<CentralDepartment, Sentence> = {
  ORGANISATION_BOARD: two('Ban Tổ chức', 'Organisation Board'),
  COMMUNICATION_BOARD: two('Ban Tuyên giáo', 'Communication Board'),
  OFFICE: two('Văn phòng', 'Office'),
  OTHER: two('ban, đơn vị khác', 'another department'),
};

export const departments = Object.keys(departmentWords) as readonly CentralDepartment[];

/** SUP-044: what of the guidance a province may adapt. */
export const parameterWords: Record<GuidanceParameter, Sentence> = {
  SUPPORT_STEPS: two('quy trình, các bước hỗ trợ cơ sở', 'steps of support'),
  DUTIES: two('trách nhiệm của từng cấp', 'duties of each level'),
  EVALUATION_RHYTHM: two('thời gian đánh giá, rút kinh nghiệm', 'when to evaluate'),
  REPORT_RHYTHM: two('thời gian cập nhật tình hình, báo cáo', 'when to report'),
  PILOT_BASES: two('số cơ sở thí điểm', 'number of pilot bases'),
  MODELS_PER_BASE: two('số mô hình của mỗi cơ sở', 'models for each base'),
  LOCAL_TARGET: two('chỉ tiêu tỷ lệ tập hợp của địa phương', 'local target of the gathering rate'),
  OTHER: two('nội dung hướng dẫn khác', 'other guidance'),
};

export const parameters = Object.keys(parameterWords) as readonly GuidanceParameter[];

export const programmeWords: Record<IntegratedProgramme, Sentence> = {
  NATIONAL: two('chương trình quốc gia do Hội đảm nhận', 'national programme the Union runs'),
  DA8: two('dự án 8', 'project 8'),
  STRONG_BASES: two('xây dựng cơ sở Hội vững mạnh', 'strong bases'),
  DIGITAL_METHODS: two('đổi mới phương thức, ứng dụng công nghệ thông tin', 'new methods, information technology'),
  BASE_QUALITY: two('nâng cao chất lượng tổ chức Hội cơ sở', 'quality of grassroots organisations'),
  OTHER: two('chương trình, đề án khác', 'other programme'),
};

export const programmes = Object.keys(programmeWords) as readonly IntegratedProgramme[];

export const measureWords: Record<SolutionMeasure, Sentence> = {
  A1: two('Báo cáo Ban Thường vụ tỉnh ủy', 'Report to the provincial party committee'),
  A2: two(
    'Phối hợp với Đoàn Thanh niên, Hội Người cao tuổi, Hiệp hội nữ doanh nhân',
    'Work with youth, elderly and business organisations',
  ),
  A3: two('Chế độ phụ cấp phù hợp', 'Fitting allowances'),
  A4: two('Phối hợp với cán bộ thống kê xã rà soát', 'Review with the statistician of the commune'),
  A5: two('Theo dõi thu nộp hội phí ở hộ có nhiều hội viên', 'Watch dues of households with several members'),
  B1: two('Khảo sát tìm hiểu nhu cầu', 'Survey needs'),
  B2: two('Thành lập câu lạc bộ, tổ nhóm theo lứa tuổi, sở thích, nghề nghiệp', 'Clubs and groups by age, interest and trade'),
  B3: two('Đẩy mạnh ứng dụng công nghệ thông tin, mạng xã hội', 'Use information technology and social networks'),
  B4: two('Xây dựng và phát hiện các điển hình', 'Build and find examples'),
  B5: two('Hình thức truyền thông phù hợp', 'Fitting communication'),
  C1: two('Chăm lo, đại diện bảo vệ quyền lợi thiết thực', 'Care for and represent practical interests'),
  C2: two('Tập hợp và phản ánh kiến nghị, đề xuất, bức xúc', 'Gather and pass on requests and grievances'),
  C3: two('Đa dạng các hình thức tập hợp', 'Many forms of gathering'),
  C4: two('Phân tích nhóm đối tượng đi làm ăn xa', 'Analyse who works away'),
  D1: two('Lựa chọn cán bộ đảm bảo tiêu chuẩn, năng lực', 'Choose cadres who meet the standard'),
  D2: two('Tăng cường tập huấn nâng cao năng lực', 'Train more'),
  D3: two('Phát huy vai trò của hội viên nòng cốt', 'Build on core members'),
  D4: two('Tăng cường vai trò hướng dẫn của Hội cấp trên', 'More guidance from above'),
  D5: two('Thống nhất số phụ nữ từ 18 tuổi theo ngành thống kê', 'Use the women 18+ of official statistics'),
};

export const resultWords: Record<ActivityResult, Sentence> = {
  EFFECTIVE: two('hiệu quả', 'effective'),
  PARTLY_EFFECTIVE: two('hiệu quả một phần', 'partly effective'),
  NOT_EFFECTIVE: two('chưa hiệu quả', 'not effective'),
};

export const sourceWords: Record<ResourceSource, Sentence> = {
  STATE_BUDGET: two('ngân sách nhà nước', 'state budget'),
  UNION_FUND: two('kinh phí, quỹ của Hội', 'funds of the Union'),
  SOCIAL: two('huy động nguồn lực xã hội', 'social resources'),
};

/** Materials a base is given (SUP-030, COM-010). */
export const materialWords: Record<MaterialKind, Sentence> = {
  MEETING_DOCUMENT: two('tài liệu sinh hoạt', 'documents for meetings'),
  PRESS: two('sách báo', 'books and newspapers'),
  BOOKCASE: two('tủ sách', 'a bookcase'),
  CLIP: two('các clip ngắn', 'short clips'),
  E_LECTURE: two('bài giảng điện tử', 'electronic lectures'),
  HANDBOOK: two('cẩm nang nghiệp vụ cán bộ Hội cơ sở', 'the handbook for cadres of bases'),
  APPLIED_DOCUMENT: two('tài liệu ứng dụng từ chương trình, đề án, nghiên cứu', 'applied documents of programmes and studies'),
};

/** What a step of a case may need first, by the details of its refusal (SUP-002, SUP-004, SUP-006, SUP-009). */
export const needWords = {
  CAUSE: two('ít nhất một nguyên nhân', 'at least one cause'),
  HARD_GROUP: two('ít nhất một đối tượng khó tập hợp', 'at least one group hard to gather'),
  MEASURE: two('ít nhất một giải pháp', 'at least one measure'),
  ROADMAP: two('lộ trình theo năm', 'a roadmap by years'),
  DUTIES: two('trách nhiệm của cấp tỉnh và cấp cơ sở', 'duties of province and base'),
  ACTION_PLAN: two('kế hoạch hành động đã ban hành', 'an issued action plan'),
  EVALUATION: two('đánh giá mọi hoạt động đã làm', 'an evaluation of every activity'),
} satisfies Record<string, Sentence>;

export const paperWords: Record<SupportPaperStatus, Sentence> = {
  DUE: two('chưa đến hạn', 'not due yet'),
  MISSING: two('quá hạn mà chưa có', 'overdue'),
  NOT_REQUIRED: two('không phải lập', 'not required'),
  RECEIVED: two('đã nhận đúng hạn', 'received in time'),
  RECEIVED_LATE: two('đã nhận, quá hạn', 'received late'),
};

export const measureGroupWords = {
  A: two('Cơ chế, chính sách, phối hợp', 'Policy and cooperation'),
  B: two('Tuyên truyền, thông tin', 'Information'),
  C: two('Đại diện, bảo vệ quyền lợi', 'Representing interests'),
  D: two('Tổ chức, cán bộ', 'Organisation and cadres'),
} satisfies Record<string, Sentence>;

const codesOf = <Code extends string>(words: Readonly<Record<Code, Sentence>>) => Object.keys(words) as Code[] as readonly Code[];

/** The codes of each list, in the order of the documents. */
export const measures = codesOf(measureWords);
export const results = codesOf(resultWords);
export const sources = codesOf(sourceWords);
export const materials = codesOf(materialWords);
