import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** OPEN pairs are worked out of the records; the other two are what an officer said of one. */
export const MatchState = defineEnum('MemberMatchState', 'What has become of a pair of records. «Kết quả rà soát trùng»', {
  OPEN: 'chờ rà soát',
  APART: 'đã xác nhận là hai người',
  MERGED: 'đã gộp hồ sơ',
});
export type MatchState = CodeOf<typeof MatchState>;

/** What a score was made of, for and against. */
export const MatchReason = defineEnum('MemberMatchReason', 'What speaks for or against two records being one woman. «Căn cứ»', {
  NAME_SAME: 'họ tên như nhau',
  NAME_UNMARKED: 'họ tên như nhau, một hồ sơ gõ không dấu',
  NAME_OTHER_MARKS: 'họ tên như nhau, khác dấu',
  NAME_ORDER: 'họ tên như nhau, khác thứ tự các chữ',
  NAME_WITHOUT_THI: 'họ tên như nhau, một hồ sơ thiếu chữ «Thị»',
  NAME_NEAR: 'họ tên gần như nhau',
  NAME_OTHER: 'họ tên khác nhau',
  BIRTH_SAME_DAY: 'cùng ngày sinh',
  BIRTH_SAME_YEAR: 'cùng năm sinh, có hồ sơ không rõ ngày',
  BIRTH_SWAPPED: 'ngày và tháng sinh đảo nhau',
  BIRTH_DAY_OFF: 'cùng năm sinh, lệch ngày hoặc tháng',
  BIRTH_YEAR_OFF: 'cùng ngày tháng, lệch năm sinh',
  BIRTH_YEAR_NEAR: 'năm sinh lệch một, có hồ sơ không rõ ngày',
  BIRTH_OTHER: 'ngày sinh khác nhau',
  HOME_SAME: 'cùng chi hội, tổ',
  BASE_SAME: 'cùng cơ sở',
  BASE_LINEAGE: 'cơ sở này kế thừa cơ sở kia',
  BASE_OTHER: 'khác cơ sở',
  ADMISSION_SAME: 'cùng ngày kết nạp',
  PHONE_SAME: 'cùng số điện thoại',
  PHONE_OTHER: 'khác số điện thoại',
  CITIZEN_ID_SAME: 'cùng số định danh',
  CITIZEN_ID_NEAR: 'số định danh lệch một chữ số',
  CITIZEN_ID_OTHER: 'khác số định danh',
});
export type MatchReason = CodeOf<typeof MatchReason>;
