import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** What the sealed fields of a member are called. */
export const detailLabels = {
  citizenId: 'số căn cước công dân',
  phone: 'số điện thoại',
  religion: 'tôn giáo',
  ethnicity: 'dân tộc',
  partyMembership: 'đảng viên',
  hardship: 'hoàn cảnh khó khăn',
  health: 'sức khỏe, khuyết tật',
  discipline: 'kỷ luật',
  coreRoles: 'hội viên nòng cốt',
  targetGroups: 'nhóm đối tượng',
} as const;

/** The fields of `MemberDetails`, as somebody asks to see them. A test holds the two together. */
export const DetailField = defineEnum('MemberDetailField', 'A sealed field of a member. «Trường dữ liệu nhạy cảm»', detailLabels);
export type DetailField = CodeOf<typeof DetailField>;
