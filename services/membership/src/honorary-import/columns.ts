import { Columns } from '../import/columns.ts';

const titles = {
  fullName: { title: 'Họ và tên', isRequired: true },
  bornOn: { title: 'Ngày sinh', isRequired: true },
  gender: { title: 'Giới tính', isRequired: true },
  number: { title: 'Số căn cước hoặc hộ chiếu', isRequired: true },
  consentOn: { title: 'Ngày đồng ý', isRequired: true },
  contributions: { title: 'Đóng góp, từ ngày', isRequired: true },
  decisionNo: { title: 'Số quyết định', isRequired: true },
  recognisedOn: { title: 'Ngày quyết định', isRequired: true },
  nationality: { title: 'Quốc tịch' },
  policeOpinionOn: { title: 'Ngày Công an đồng ý' },
} as const;

export type HonoraryColumn = keyof typeof titles;

/**
 * The columns of a list of honorary members. MEM-045 and 000 §IV.5 speak of the list the levels keep in Excel and name none of its
 * columns; these eight are what no row can be without: who it is, the number by which nobody is recognised twice (HON-023) and the consent
 * it is kept by (MEM-004), with what the Union was supported and since when (HON-007, HON-008), and the decision (HON-017). Two more are
 * read where a foreigner is on the list (HON-016). The level, and how far an influence reaches, are those of the unit the list is for.
 */
export const honoraryColumns = new Columns<HonoraryColumn>(titles);
