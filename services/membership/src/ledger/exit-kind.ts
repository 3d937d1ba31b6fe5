import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** MEM-010, CATALOGUE A.23 `ExitReason`. */
export const ExitKind = defineEnum('ExitKind', 'How somebody stops being a member. «Lý do giảm»', {
  LEFT: 'ra khỏi tổ chức Hội',
  DIED: 'đã chết',
  MOVED: 'đã chuyển hộ khẩu thường trú',
});
export type ExitKind = CodeOf<typeof ExitKind>;
