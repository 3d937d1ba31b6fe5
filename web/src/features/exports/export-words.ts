import type { ExportContent, ExportFormat, ExportPurpose, ExportState } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

export const contentWords: Record<ExportContent, Sentence> = {
  MEMBERS: two('Danh sách hội viên', 'Members'),
  HONORARY: two('Danh sách hội viên danh dự', 'Honorary members'),
  COUNTS: two('Số hội viên theo cơ sở, chi hội', 'Counts by base and branch'),
  RATES: two('Tỷ lệ tập hợp theo cơ sở', 'Gathering rates by base'),
};

export const formatWords: Record<ExportFormat, Sentence> = {
  XLSX: two('Excel', 'Excel'),
  CSV: two('CSV', 'CSV'),
  JSONL: two('JSON theo dòng', 'JSON lines'),
  PARQUET: two('Parquet', 'Parquet'),
};

export const stateWords: Record<ExportState, Sentence> = {
  WAITING: two('đang chờ', 'waiting'),
  RUNNING: two('đang xuất', 'being made'),
  READY: two('đã xong', 'ready'),
  FAILED: two('không xuất được', 'failed'),
  CANCELLED: two('đã hủy', 'cancelled'),
  EXPIRED: two('quá hạn, tệp đã xóa', 'expired, the file is gone'),
  WITHDRAWN: two('đã thu hồi vì có người được xóa dữ liệu; hãy xuất lại', 'withdrawn, for somebody was erased; ask for it again'),
};

export const purposeWords: Record<ExportPurpose, Sentence> = {
  MANAGEMENT: two('Quản lý hội viên của đơn vị', 'To manage the members of the unit'),
  REPORT: two('Báo cáo cấp trên', 'To report to the level above'),
  CARE: two('Chăm lo, hỗ trợ hội viên', 'To care for members'),
  CARDS: two('Làm thẻ hội viên', 'To make cards'),
  MEETING: two('Tổ chức sinh hoạt, hội nghị', 'To hold meetings'),
  INSPECTION: two('Kiểm tra, giám sát', 'To inspect'),
  STATISTICS: two('Thống kê, phân tích', 'For statistics'),
};
