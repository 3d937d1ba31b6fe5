import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE D6. */
export const SupportState = defineEnum('SupportState', 'Where the support of a base stands (D6). «Trạng thái hỗ trợ»', {
  FLAGGED: 'chưa đạt trên 60%, cần hỗ trợ',
  AGREED: 'Cụm thi đua đã làm việc, thống nhất với Hội LHPN tỉnh',
  WORKSHOP_HELD: 'đã tổ chức hội thảo',
  PLANNED: 'đã ban hành kế hoạch hành động',
  IMPLEMENTING: 'đang thực hiện',
  EVALUATED: 'đã đánh giá, rút kinh nghiệm sau hoạt động',
  ESCALATED: 'đã báo cáo Thường trực Đoàn Chủ tịch',
  CLOSED_MET: 'đã đạt trên 60%',
});
export type SupportState = CodeOf<typeof SupportState>;

/** States in a sentence. */
export const stateWords = wordsOf(SupportState, {
  FLAGGED: 'not above 60 %, needs support',
  AGREED: 'agreed between cluster and province',
  WORKSHOP_HELD: 'workshop held',
  PLANNED: 'action plan issued',
  IMPLEMENTING: 'being carried out',
  EVALUATED: 'evaluated after the activity',
  ESCALATED: 'put before the Standing Presidium',
  CLOSED_MET: 'raised above 60 %',
});

/** CATALOGUE A.23 `SupportStep`: the four steps of the guidance (002 annex 1, L189–195). */
export const SupportStep = defineEnum('SupportStep', 'The steps by which a base is supported (SUP-004…009). «Quy trình hỗ trợ»', {
  S1: 'Cụm Thi đua làm việc với Hội LHPN tỉnh',
  S2: 'Tổ chức hội thảo với các cơ sở',
  S3: 'Thực hiện các hoạt động hướng dẫn, hỗ trợ',
  S4: 'đánh giá, rút kinh nghiệm sau mỗi hoạt động',
});
export type SupportStep = CodeOf<typeof SupportStep>;

/** The step a case in a state is at: the one to be taken or under way; none once its base is above the target. */
export const stepOf: Readonly<Record<SupportState, SupportStep | null>> = {
  FLAGGED: 'S1',
  AGREED: 'S2',
  // it ends with the action plan (SUP-006)
  WORKSHOP_HELD: 'S2',
  PLANNED: 'S3',
  IMPLEMENTING: 'S3',
  ESCALATED: 'S3',
  EVALUATED: 'S4',
  CLOSED_MET: null,
};

export const SupportAct = defineEnum('SupportAct', 'What moves a case from state to state (D6). «Bước»', {
  FLAG: 'số liệu kỳ đã đến hạn hoặc đã khóa chưa đạt trên 60%',
  CARRY: 'tiếp nối hồ sơ của cơ sở trước sắp xếp',
  AGREE: 'thống nhất chủ trương, thời gian, nội dung, phương pháp, trách nhiệm',
  HOLD_WORKSHOP: 'hội thảo bàn giải pháp cho từng cơ sở',
  ISSUE_PLAN: 'ban hành kế hoạch hành động cụ thể',
  IMPLEMENT: 'thực hiện hoạt động hỗ trợ',
  EVALUATE: 'đánh giá, rút kinh nghiệm sau mỗi hoạt động',
  ESCALATE: 'báo cáo Thường trực Đoàn Chủ tịch qua Ban Tổ chức',
  ANSWER: 'Thường trực Đoàn Chủ tịch trả lời',
  CLOSE: 'số liệu kỳ đã khóa đạt trên 60%',
  REOPEN: 'số liệu kỳ đã đến hạn hoặc đã khóa lại chưa đạt trên 60%',
});
export type SupportAct = CodeOf<typeof SupportAct>;

/** What a step may need of the case before it is taken. */
export const SupportNeed = defineEnum('SupportNeed', 'What a step of a case needs first. «Điều kiện»', {
  CAUSE: 'ít nhất một nguyên nhân',
  HARD_GROUP: 'ít nhất một nhóm phụ nữ khó tập hợp',
  MEASURE: 'ít nhất một giải pháp',
  ROADMAP: 'lộ trình theo năm',
  DUTIES: 'trách nhiệm của cấp tỉnh và cấp cơ sở',
  ACTION_PLAN: 'kế hoạch hành động đã ban hành',
  EVALUATION: 'đánh giá mọi hoạt động đã làm',
});
export type SupportNeed = CodeOf<typeof SupportNeed>;

/** Needs in a sentence. */
export const needWords = wordsOf(SupportNeed, {
  CAUSE: 'at least one cause',
  HARD_GROUP: 'at least one group of women hard to gather',
  MEASURE: 'at least one measure',
  ROADMAP: 'a roadmap by years',
  DUTIES: 'the duties of province and base',
  ACTION_PLAN: 'an issued action plan',
  EVALUATION: 'an evaluation of every activity',
});

interface Step {
  readonly from: readonly SupportState[];
  readonly to: SupportState;
  readonly needs: readonly SupportNeed[];
}

/** A case in one of these is open: its base is not above the target yet. */
export const openStates = ['FLAGGED', 'AGREED', 'WORKSHOP_HELD', 'PLANNED', 'IMPLEMENTING', 'EVALUATED', 'ESCALATED'] as const;

/** The state machine D6, whole: nothing else moves a case. */
export const steps: Readonly<Record<Exclude<SupportAct, 'FLAG' | 'CARRY'>, Step>> = {
  // SUP-004
  AGREE: { from: ['FLAGGED'], to: 'AGREED', needs: ['DUTIES'] },
  // SUP-002, SUP-005
  HOLD_WORKSHOP: { from: ['AGREED'], to: 'WORKSHOP_HELD', needs: ['CAUSE', 'HARD_GROUP', 'MEASURE', 'ROADMAP'] },
  // SUP-006
  ISSUE_PLAN: { from: ['WORKSHOP_HELD'], to: 'PLANNED', needs: ['ACTION_PLAN'] },
  // SUP-006, SUP-008: no activity before the plan
  IMPLEMENT: { from: ['PLANNED', 'IMPLEMENTING', 'EVALUATED'], to: 'IMPLEMENTING', needs: ['ACTION_PLAN'] },
  // SUP-009
  EVALUATE: { from: ['IMPLEMENTING'], to: 'EVALUATED', needs: ['EVALUATION'] },
  // SUP-008; an obstacle may be put at any open state, and leaves it as it is at the others (SUP-037)
  ESCALATE: { from: ['IMPLEMENTING'], to: 'ESCALATED', needs: [] },
  ANSWER: { from: ['ESCALATED'], to: 'IMPLEMENTING', needs: [] },
  // SUP-038
  CLOSE: { from: openStates, to: 'CLOSED_MET', needs: [] },
  REOPEN: { from: ['CLOSED_MET'], to: 'FLAGGED', needs: [] },
};
