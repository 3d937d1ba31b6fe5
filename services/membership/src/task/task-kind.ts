import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** What somebody has to look into because time went by, or because a unit was divided. */
export const MemberTaskKind = defineEnum('MemberTaskKind', 'What is to be done about a member. «Việc cần làm»', {
  REVIEW_RESIDENCE: 'rà soát cư trú: vắng mặt từ 12 tháng (nơi thường trú) hoặc 6 tháng (nơi tạm trú) trở lên',
  PLACE: 'xếp vào chi hội, tổ: cơ sở hoặc chi hội cũ đã chia về nhiều nơi',
});
export type MemberTaskKind = CodeOf<typeof MemberTaskKind>;
