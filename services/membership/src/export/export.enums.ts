import { type CodeOf, defineEnum } from '@vwu/kit/enum';

export const ExportContent = defineEnum('ExportContent', 'What is taken out as a file. «Nội dung xuất»', {
  MEMBERS: 'danh sách hội viên',
  HONORARY: 'danh sách hội viên danh dự',
  COUNTS: 'số hội viên theo cơ sở, chi hội',
  RATES: 'tỷ lệ tập hợp theo cơ sở',
});
export type ExportContent = CodeOf<typeof ExportContent>;

/** SEC-009: lists of persons are for who sees persons; of the rest everybody sees what the live query shows them. */
export const isOfPersons = (content: ExportContent): boolean => content === 'MEMBERS' || content === 'HONORARY';

export const ExportFormat = defineEnum('ExportFormat', 'As which kind of file. «Định dạng tệp»', {
  CSV: 'CSV, mở bằng bảng tính',
  XLSX: 'Excel',
  JSONL: 'JSON theo dòng, cho chương trình',
  PARQUET: 'Parquet, cho phân tích dữ liệu',
});
export type ExportFormat = CodeOf<typeof ExportFormat>;

export const ExportState = defineEnum('ExportState', 'What has become of an export. «Trạng thái xuất dữ liệu»', {
  WAITING: 'đang chờ',
  RUNNING: 'đang xuất',
  READY: 'đã xong, tải về được',
  FAILED: 'không xuất được',
  CANCELLED: 'đã hủy',
  EXPIRED: 'quá hạn; tệp đã xóa',
  WITHDRAWN: 'đã thu hồi vì có người trong danh sách được xóa dữ liệu; hãy yêu cầu xuất mới',
});
export type ExportState = CodeOf<typeof ExportState>;

/** SEC-006: why a file is taken out; stands in the audit record, and is a code so that no text there can name a person. */
export const ExportPurpose = defineEnum('ExportPurpose', 'What a file is taken out for. «Mục đích xuất»', {
  MANAGEMENT: 'quản lý hội viên của đơn vị',
  REPORT: 'báo cáo cấp trên',
  CARE: 'chăm lo, hỗ trợ hội viên',
  CARDS: 'làm thẻ hội viên',
  MEETING: 'tổ chức sinh hoạt, hội nghị',
  INSPECTION: 'kiểm tra, giám sát',
  STATISTICS: 'thống kê, phân tích',
});
export type ExportPurpose = CodeOf<typeof ExportPurpose>;
