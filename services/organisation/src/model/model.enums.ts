import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** MOD-001, MOD-007, MOD-014…016, MOD-027. */
export const ModelType = defineEnum('ModelType', 'What kind of model it is. «Loại mô hình»', {
  GATHERING: 'mô hình tập hợp, thu hút phụ nữ',
  ONE_PLUS_ONE: '1 + 1',
  THREE_HAVE_THREE_KNOW: '3 có, 3 biết',
  PILOT_POINT: 'mô hình điểm',
  EXCELLENT_HELPS_AVERAGE: 'xuất sắc giúp trung bình',
});
export type ModelType = CodeOf<typeof ModelType>;

/** Types in a sentence. */
export const typeWords = wordsOf(ModelType, {
  GATHERING: 'gathers women',
  ONE_PLUS_ONE: '1 + 1',
  THREE_HAVE_THREE_KNOW: '3 have, 3 know',
  PILOT_POINT: 'pilot point',
  EXCELLENT_HELPS_AVERAGE: 'excellent helps average',
});

/** MOD-021, MOD-023, and what the documents say models are about (002 L114, L247). */
export const ModelTheme = defineEnum('ModelTheme', 'What a model is about. «Chủ đề mô hình»', {
  ORGANISATION: 'xây dựng tổ chức Hội, phát triển hội viên',
  GENDER_EQUALITY: 'thúc đẩy bình đẳng giới, xóa bỏ khuôn mẫu giới',
  ECONOMY: 'phụ nữ phát triển kinh tế',
  FAMILY: 'xây dựng gia đình ấm no, hạnh phúc, tiến bộ, văn minh',
  HEALTH: 'chăm sóc sức khỏe, tinh thần',
  CULTURE_SPORT: 'thể dục thể thao, văn hóa văn nghệ',
  ENVIRONMENT: 'vì môi trường',
  BUSINESS: 'nữ chủ doanh nghiệp, khởi sự kinh doanh',
});
export type ModelTheme = CodeOf<typeof ModelTheme>;

/** MOD-027, F-41. */
export const ModelPurpose = defineEnum('ModelPurpose', 'What a model is run for; one may serve several. «Mục đích»', {
  ATTRACT_MEMBERS: 'thu hút hội viên',
  CONGRESS_RESOLUTION: 'thực hiện Nghị quyết Đại hội Phụ nữ các cấp',
  HELP_UNITS: 'giúp đỡ cơ sở, chi hội',
});
export type ModelPurpose = CodeOf<typeof ModelPurpose>;

/** CATALOGUE D11. */
export const ModelStage = defineEnum('ModelStage', 'How far a model has come (D11). «Giai đoạn mô hình»', {
  PROPOSED: 'đề xuất',
  PILOT: 'làm điểm, thí điểm',
  EVALUATED: 'đã đánh giá, rút kinh nghiệm',
  REPLICATED: 'nhân rộng',
  STOPPED: 'dừng',
});
export type ModelStage = CodeOf<typeof ModelStage>;

/** Stages in a sentence. */
export const stageWords = wordsOf(ModelStage, {
  PROPOSED: 'proposed',
  PILOT: 'pilot',
  EVALUATED: 'evaluated',
  REPLICATED: 'replicated',
  STOPPED: 'stopped',
});

/** MOD-020, MOD-025. */
export const ReviewKind = defineEnum('ReviewKind', 'How a model was looked at. «Hình thức đánh giá»', {
  EVALUATION: 'đánh giá, rút kinh nghiệm',
  PRELIMINARY: 'sơ kết 1 năm',
  FINAL: 'tổng kết 5 năm',
  INSPECTION: 'kiểm tra, hướng dẫn',
});
export type ReviewKind = CodeOf<typeof ReviewKind>;

/** Stages in which a model runs somewhere: only these count as having one. */
export const runningStages: readonly ModelStage[] = ['PILOT', 'EVALUATED', 'REPLICATED'];
