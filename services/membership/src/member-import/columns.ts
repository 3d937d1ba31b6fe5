/** The columns of a list of members, in the order of the template; the code is the technical name in its hidden row. */
const all = {
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
} as const satisfies Record<string, { readonly title: string; readonly isRequired?: boolean }>;

export type ImportColumn = keyof typeof all;

export const importColumns = Object.keys(all) as readonly ImportColumn[];

export const titleOf = (column: ImportColumn): string => all[column].title;

export const requiredColumns = importColumns.filter((column) => 'isRequired' in all[column]);

/** The two columns an error file has besides; what stands in them is not read again. */
export const faultTitles = ['Lỗi', 'Cách sửa'] as const;
