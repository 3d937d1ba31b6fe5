import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** What somebody has to look into because time went by, a unit was divided, or something was never told. */
export const MemberTaskKind = defineEnum('MemberTaskKind', 'What is to be done about a member. «Việc cần làm»', {
  REVIEW_RESIDENCE: 'rà soát cư trú: vắng mặt từ 12 tháng (nơi thường trú) hoặc 6 tháng (nơi tạm trú) trở lên',
  COMMUNE_MISSING: 'bổ sung xã cư trú: hội viên cơ sở đặc thù chưa ghi xã, hoặc xã đã chia về nhiều nơi, nên chưa được tính',
  PLACE: 'xếp vào chi hội, tổ: cơ sở hoặc chi hội cũ đã chia về nhiều nơi',
});
export type MemberTaskKind = CodeOf<typeof MemberTaskKind>;
