import type { ReportAct, ReportReminderKind, ReportState, ReportTimeliness, ReportWarningKind } from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of the Union for the codes of reports (CATALOGUE D8); loaded with their page. */
export const stateWords: Record<ReportState, Sentence> = {
  OPEN: two('chưa chốt', 'not closed'),
  BASE_CLOSED: two('cơ sở đã chốt', 'closed by the base'),
  PARENT_CHECKED: two('cấp trên đã kiểm tra', 'checked by the parent'),
  RETURNED: two('trả lại để sửa', 'returned'),
  ACCEPTED: two('đã chấp nhận', 'accepted'),
  LOCKED: two('đã khóa', 'locked'),
};

/** A shape for each state: it is told without colour too. */
export const stateShapes: Record<ReportState, string> = {
  OPEN: '○',
  BASE_CLOSED: '◔',
  PARENT_CHECKED: '◑',
  RETURNED: '↩',
  ACCEPTED: '●',
  LOCKED: '■',
};

export const timelinessWords: Record<ReportTimeliness, Sentence> = {
  ON_TIME: two('đúng hạn', 'on time'),
  DEADLINE_DAY: two('đúng ngày hạn', 'on the day of the deadline'),
  LATE: two('trễ hạn', 'late'),
};

export const actWords: Record<ReportAct, Sentence> = {
  CLOSE: two('Chốt báo cáo', 'Close'),
  CHECK: two('Đã kiểm tra', 'Checked'),
  RETURN: two('Trả lại', 'Return'),
  ACCEPT: two('Chấp nhận', 'Accept'),
  LOCK: two('Khóa', 'Lock'),
};

export const warningWords: Record<ReportWarningKind, Sentence> = {
  NO_WOMEN: two('chưa có số phụ nữ từ 18 tuổi', 'women aged 18+ are not known'),
  NO_MEMBERS: two('không có hội viên nào', 'no members'),
  OVER_100: two('hội viên nhiều hơn phụ nữ từ 18 tuổi', 'more members than women aged 18+'),
  CHANGE: two('biến động nhiều so với kỳ trước', 'a large change against the period before'),
  COUNTED_DIFFERS: two('khác số hội viên theo hồ sơ', 'differs from the records of members'),
  AGGREGATES_LARGE: two(
    'số tổng hợp chiếm phần lớn, có thể tính trùng',
    'groups that are counts only are most of it, perhaps counted twice',
  ),
};

export const reminderWords: Record<ReportReminderKind, Sentence> = {
  CLOSE: two('Chốt báo cáo của cơ sở', 'Close the report of the base'),
  CORRECT: two('Sửa và chốt lại báo cáo bị trả lại', 'Mend and close again what was returned'),
  URGE: two('Nhắc cơ sở chưa chốt', 'Urge bases that have not closed'),
  CHECK: two('Kiểm tra báo cáo cơ sở đã chốt', 'Check reports bases have closed'),
  ACCEPT: two('Chấp nhận báo cáo đã kiểm tra', 'Accept checked reports'),
  LOCK: two('Khóa báo cáo đã chấp nhận', 'Lock accepted reports'),
};

/** How many days are left: «hoàn thành trước» the day (F-12). */
export function daysLeftWords(daysLeft: number): Sentence {
  if (daysLeft === 0) return two('hôm nay là ngày hạn', 'due today');
  if (daysLeft < 0) return two(`quá hạn ${-daysLeft} ngày`, daysLeft === -1 ? '1 day overdue' : `${-daysLeft} days overdue`);
  return two(`còn ${daysLeft} ngày`, daysLeft === 1 ? '1 day left' : `${daysLeft} days left`);
}
