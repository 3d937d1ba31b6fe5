import { Columns } from '../import/columns.ts';

const titles = {
  base: { title: 'Cơ sở Hội' },
  branch: { title: 'Chi hội' },
  group: { title: 'Tổ phụ nữ' },
  fullName: { title: 'Họ và tên', isRequired: true },
  bornOn: { title: 'Ngày sinh', isRequired: true },
  citizenId: { title: 'Số căn cước công dân' },
  phone: { title: 'Số điện thoại' },
  consentOn: { title: 'Ngày đồng ý' },
  consentPurpose: { title: 'Mục đích đồng ý' },
  category: { title: 'Nhóm hội viên', isRequired: true },
  admittedOn: { title: 'Ngày kết nạp', isRequired: true },
  residence: { title: 'Tình trạng cư trú', isRequired: true },
  residenceSince: { title: 'Cư trú từ ngày' },
  commune: { title: 'Xã, phường cư trú' },
  ethnicity: { title: 'Dân tộc' },
  religion: { title: 'Tôn giáo' },
  occupation: { title: 'Nghề nghiệp' },
  inTradeUnion: { title: 'Đoàn viên công đoàn' },
  otherOrganisations: { title: 'Đoàn thể khác' },
  partyMembership: { title: 'Đảng viên' },
  coreRoles: { title: 'Vai trò nòng cốt' },
  targetGroups: { title: 'Nhóm đối tượng' },
  hardship: { title: 'Hoàn cảnh khó khăn' },
  cardNumber: { title: 'Số thẻ hội viên' },
  cardIssuedOn: { title: 'Ngày cấp thẻ' },
} as const;

export type MemberColumn = keyof typeof titles;

/** The columns of a list of members, in the order of the template. */
export const memberColumns = new Columns<MemberColumn>(titles);
