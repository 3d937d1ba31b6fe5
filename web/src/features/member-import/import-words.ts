import type { MemberImportMode, MemberImportState } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

export const stateWords: Record<MemberImportState, Sentence> = {
  RECEIVED: two('đã nhận, chờ kiểm tra', 'received, waits to be checked'),
  CHECKING: two('đang kiểm tra', 'being checked'),
  CHECKED: two('đã kiểm tra, chưa ghi', 'checked, not recorded'),
  RUNNING: two('đang ghi', 'being recorded'),
  DONE: two('đã ghi xong', 'recorded'),
  FAILED: two('không đọc được tệp', 'the file could not be read'),
  CANCELLED: two('đã hủy', 'cancelled'),
  EXPIRED: two('quá hạn, đã xóa', 'expired and removed'),
};

/** What somebody else works on just now: it changes by itself. */
const working: readonly MemberImportState[] = ['RECEIVED', 'CHECKING', 'RUNNING'];

export const isWorking = (state: MemberImportState): boolean => working.includes(state);

/** The way of a list that comes to be recorded. */
export const wayOfList: readonly { readonly states: readonly MemberImportState[]; readonly name: Sentence }[] = [
  { states: ['RECEIVED'], name: two('Gửi tệp', 'Sent') },
  { states: ['CHECKING'], name: two('Kiểm tra', 'Check') },
  { states: ['CHECKED'], name: two('Xem kết quả, chọn cách ghi', 'Look at the result') },
  { states: ['RUNNING'], name: two('Ghi', 'Record') },
  { states: ['DONE'], name: two('Xong', 'Done') },
];

export const modeWords: Record<MemberImportMode, { readonly name: Sentence; readonly hint: Sentence }> = {
  ALL_OR_NOTHING: {
    name: two('Ghi toàn bộ', 'Record all'),
    hint: two('Còn một dòng sai thì không ghi gì.', 'If one row is wrong, nothing is recorded.'),
  },
  GOOD_ROWS_ONLY: {
    name: two('Chỉ ghi các dòng đúng', 'Record the good rows only'),
    hint: two('Dòng sai ở lại trong tệp lỗi để sửa và nhập lại.', 'Wrong rows stay in the error file, to be mended and sent again.'),
  },
};
