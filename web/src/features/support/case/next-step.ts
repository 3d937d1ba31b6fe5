import type { SupportState } from '../../../gql/graphql.ts';
import type { Sentence } from '../../../language/language.ts';
import type { needWords } from '../../../language/support-words.ts';
import type { ShownCase } from './shown-case.ts';

/** What the case lacks or has before its next step. */
export interface Need {
  readonly need: keyof typeof needWords;
  readonly isMet: boolean;
}

export interface NextStep {
  readonly sentence: Sentence;
  readonly needs: readonly Need[];
}

/** What is to be done at each state of D6, by whom. */
const sentences: Record<SupportState, Sentence> = {
  FLAGGED: {
    vi: 'Cụm và Hội LHPN tỉnh thống nhất chủ trương, thời gian, nội dung, phương pháp, trách nhiệm từng cấp.',
    en: 'Cluster and province agree on policy, time, content, method and who answers for what.',
  },
  AGREED: {
    vi: 'Tỉnh tổ chức hội thảo với các cơ sở, kết luận cho từng cơ sở.',
    en: 'The province holds a workshop with its bases and concludes on each.',
  },
  WORKSHOP_HELD: {
    vi: 'Tỉnh ban hành kế hoạch hành động của hội thảo; chưa có kế hoạch thì chưa ghi được hoạt động.',
    en: 'The province issues the action plan of the workshop; no activity is recorded before it.',
  },
  PLANNED: { vi: 'Thực hiện hoạt động đầu tiên theo kế hoạch và ghi lại.', en: 'Carry out the first activity of the plan and record it.' },
  IMPLEMENTING: { vi: 'Tỉnh đánh giá, rút kinh nghiệm sau mỗi hoạt động.', en: 'The province evaluates after each activity.' },
  EVALUATED: { vi: 'Tiếp tục hoạt động theo lộ trình.', en: 'Go on with activities by the roadmap.' },
  ESCALATED: { vi: 'Chờ Thường trực Đoàn Chủ tịch trả lời.', en: 'The Standing Presidium is to answer.' },
  CLOSED_MET: {
    vi: 'Hồ sơ đã đóng. Nếu số liệu kỳ sau, đến hạn hoặc đã khóa, không còn trên 60\u00A0%, chính hồ sơ này tự mở lại.',
    en: 'The case is closed. If the figures of a later period, due or locked, are not above 60%, this same case opens again.',
  },
};

type Asked = Pick<ShownCase, 'state' | 'causes' | 'hardGroups' | 'measures' | 'roadmap' | 'activitiesToEvaluate'>;
type Prepared = Record<'causes' | 'hardGroups' | 'measures' | 'roadmap', readonly unknown[]>;

/** What a workshop needs of a base (SUP-002), and whether it is there. */
export const workshopNeeds = ({ causes, hardGroups, measures, roadmap }: Prepared): readonly Need[] => [
  { need: 'CAUSE', isMet: causes.length > 0 },
  { need: 'HARD_GROUP', isMet: hardGroups.length > 0 },
  { need: 'MEASURE', isMet: measures.length > 0 },
  { need: 'ROADMAP', isMet: roadmap.length > 0 },
];

/** The next step of a case by D6, and what it still needs. */
export function nextStepOf(shown: Asked): NextStep {
  const { state, activitiesToEvaluate } = shown;
  const sentence = sentences[state];
  // before the agreement already, so that nobody learns at the workshop what is missing
  if (state === 'FLAGGED' || state === 'AGREED') return { sentence, needs: workshopNeeds(shown) };
  if (state === 'IMPLEMENTING') return { sentence, needs: [{ need: 'EVALUATION', isMet: activitiesToEvaluate === 0 }] };
  return { sentence, needs: [] };
}
