import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE D7, in its order. «tập huấn Hội LHPN cấp huyện»: since 2025 those directly below the province (F-44). */
export const PilotState = defineEnum('PilotState', 'How far the pilot of a cluster and province has come (D7). «Bước thí điểm»', {
  BASE_CHOSEN: 'đã chọn 01 cơ sở',
  PILOTING: 'đang thí điểm',
  REVIEWED: 'đã đánh giá rút kinh nghiệm',
  DISTRICTS_TRAINED: 'đã tập huấn, hướng dẫn cấp dưới trực tiếp của tỉnh',
  ROLLED_OUT: 'đã thực hiện với các cơ sở còn lại',
  REPORTED: 'đã báo cáo kết quả',
});
export type PilotState = CodeOf<typeof PilotState>;

/** Steps in a sentence. */
export const pilotStateWords = wordsOf(PilotState, {
  BASE_CHOSEN: 'base chosen',
  PILOTING: 'being tried',
  REVIEWED: 'reviewed, lessons drawn',
  DISTRICTS_TRAINED: 'those directly below the province trained',
  ROLLED_OUT: 'carried out with the other bases',
  REPORTED: 'reported',
});

export const pilotStates = Object.keys(PilotState) as readonly PilotState[];
