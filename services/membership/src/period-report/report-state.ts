import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** D8. A report nobody has closed yet is OPEN. */
export const ReportState = defineEnum('ReportState', 'Where the report of a base for a period stands (D8). «Trạng thái báo cáo kỳ»', {
  OPEN: 'chưa chốt',
  BASE_CLOSED: 'cơ sở đã chốt',
  PARENT_CHECKED: 'cấp trên đã kiểm tra',
  RETURNED: 'trả lại để sửa',
  ACCEPTED: 'đã chấp nhận',
  LOCKED: 'đã khóa',
});
export type ReportState = CodeOf<typeof ReportState>;

export const ReportAct = defineEnum('ReportAct', 'What is done to a report. «Thao tác với báo cáo kỳ»', {
  CLOSE: 'chốt',
  CHECK: 'kiểm tra',
  RETURN: 'trả lại',
  ACCEPT: 'chấp nhận',
  LOCK: 'khóa',
});
export type ReportAct = CodeOf<typeof ReportAct>;

/** REP-002, F-12: «hoàn thành trước 10/6 và 25/11». */
export const Timeliness = defineEnum('ReportTimeliness', 'How a report was closed against its deadline (REP-002, F-12). «Đúng hạn»', {
  ON_TIME: 'đúng hạn',
  DEADLINE_DAY: 'đúng ngày hạn',
  LATE: 'trễ hạn',
});
export type Timeliness = CodeOf<typeof Timeliness>;

const steps: Readonly<Record<ReportAct, { readonly from: readonly ReportState[]; readonly to: ReportState }>> = {
  CLOSE: { from: ['OPEN', 'RETURNED'], to: 'BASE_CLOSED' },
  CHECK: { from: ['BASE_CLOSED'], to: 'PARENT_CHECKED' },
  RETURN: { from: ['BASE_CLOSED', 'PARENT_CHECKED'], to: 'RETURNED' },
  ACCEPT: { from: ['PARENT_CHECKED'], to: 'ACCEPTED' },
  LOCK: { from: ['ACCEPTED'], to: 'LOCKED' },
};

/** The state an act leads to; null where it cannot be done. Nothing leads out of LOCKED. */
export const stateAfter = (act: ReportAct, state: ReportState): ReportState | null =>
  steps[act].from.includes(state) ? steps[act].to : null;
