import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** FEE-006, FEE-014: what a document gives as reason to ask somebody for less. Hardship itself is told by her sealed record alone. */
export const ReliefReason = defineEnum('ReliefReason', 'Why a member pays less dues, or none. «Lý do miễn, giảm hội phí»', {
  ELDERLY: 'phụ nữ cao tuổi',
  HOUSEHOLD: 'hộ gia đình có nhiều hội viên',
  BASE_DECISION: 'theo quyết định của Hội cơ sở',
});
export type ReliefReason = CodeOf<typeof ReliefReason>;
