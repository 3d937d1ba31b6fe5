import { DomainError } from '@vwu/kit/domain-error';
import { sheetLimits } from './sheet.ts';

/** A file that is no table we can read. What it holds is never repeated. */
export class SheetRefused extends DomainError {}

const refusal =
  (code: string, vi: string, en: string, httpStatus = 400) =>
  (details: Record<string, unknown> = {}) =>
    new SheetRefused(code, { vi, en }, details, httpStatus);

const megabytes = sheetLimits.bytes / 1024 / 1024;

export const sheetEmpty = refusal(
  'SHEET_EMPTY',
  'Tệp không có dòng nào. Hãy điền danh sách vào tệp mẫu rồi gửi lại.',
  'The file has no rows. Fill in the template and send it again.',
);

export const sheetTooLarge = refusal(
  'SHEET_TOO_LARGE',
  `Tệp lớn hơn ${megabytes} MB. Hãy chia danh sách thành nhiều tệp, ví dụ mỗi cơ sở một tệp.`,
  `The file is larger than ${megabytes} MB. Divide the list into several files, e.g. one for each base.`,
  413,
);

export const sheetTooManyRows = refusal(
  'SHEET_TOO_MANY_ROWS',
  `Tệp có quá ${sheetLimits.rows} dòng. Hãy chia danh sách thành nhiều tệp.`,
  `The file has more than ${sheetLimits.rows} rows. Divide the list into several files.`,
);

export const sheetBomb = refusal(
  'SHEET_UNFOLDS_TOO_FAR',
  'Tệp nén giãn ra lớn bất thường nên không được mở. Hãy mở bằng Excel, chép danh sách sang tệp mẫu mới rồi gửi lại.',
  'The file unfolds to an unusual size and was not opened. Open it in a spreadsheet, copy the list into a new template and send that.',
);

export const sheetBroken = refusal(
  'SHEET_BROKEN',
  'Tệp Excel bị hỏng hoặc chưa tải xong. Hãy mở lại bằng Excel, lưu thành tệp mới rồi gửi lại.',
  'The workbook is broken or was not sent whole. Open it in a spreadsheet, save it anew and send it again.',
);

export const sheetUnknown = refusal(
  'SHEET_FORMAT_UNKNOWN',
  'Tệp không phải Excel (.xlsx) hay CSV, dù tên tệp là gì. Hãy lưu danh sách thành .xlsx hoặc .csv rồi gửi lại.',
  'The file is neither an Excel workbook (.xlsx) nor CSV, whatever it is called. Save the list as .xlsx or .csv and send it again.',
  415,
);

export const sheetOldExcel = refusal(
  'SHEET_OLD_EXCEL',
  'Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, chọn «Lưu thành» → «Excel Workbook (.xlsx)» rồi gửi lại.',
  'This is an old Excel file (.xls). Open it and choose "Save as" → "Excel Workbook (.xlsx)", then send that.',
  415,
);

export const sheetLocked = refusal(
  'SHEET_PASSWORD',
  'Tệp Excel có mật khẩu mở tệp nên không đọc được. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi gửi lại.',
  'The workbook needs a password to be opened. Take the password off (File → Info → Protect) and send it again.',
  415,
);

export const sheetEncoding = refusal(
  'SHEET_ENCODING',
  'Tệp CSV không ở bảng mã Unicode (có thể là TCVN3, VNI hoặc Windows-1258). Hãy lưu thành «CSV UTF-8», hoặc gửi tệp .xlsx.',
  'The CSV is not in Unicode (it may be TCVN3, VNI or Windows-1258). Save it as "CSV UTF-8", or send an .xlsx.',
);

export const sheetOldFont = refusal(
  'SHEET_OLD_FONT',
  'Chữ trong tệp gõ bằng phông cũ (TCVN3 «.Vn…» hoặc VNI). Hãy chuyển mã sang Unicode (ví dụ Unikey, Ctrl+Shift+F6) rồi gửi lại.',
  'The text is typed in an old font (TCVN3 ".Vn…" or VNI). Convert it to Unicode (e.g. Unikey, Ctrl+Shift+F6) and send it again.',
);

export const sheetMerged = refusal(
  'SHEET_MERGED_CELLS',
  'Trong danh sách có ô bị gộp (Merge), nên không rõ dữ liệu thuộc dòng nào. Hãy bỏ gộp ô, điền đủ từng dòng rồi gửi lại.',
  'The list has merged cells, so it is not clear which row a value is of. Unmerge them, fill in every row and send it again.',
);

export const headerMissing = refusal(
  'SHEET_HEADER_MISSING',
  'Không thấy dòng tiêu đề của tệp mẫu. Hãy tải lại tệp mẫu và giữ nguyên dòng tiêu đề.',
  'The heading of the template was not found. Download the template again and leave its heading as it is.',
);

export const columnUnknown = refusal(
  'SHEET_COLUMN_UNKNOWN',
  'Có cột không thuộc tệp mẫu (xem chữ cái của cột). Hãy xóa cột đó hoặc đặt lại đúng tiêu đề như tệp mẫu.',
  'There are columns the template does not have (see their letters). Delete them, or give them the headings of the template.',
);

export const columnMissing = refusal(
  'SHEET_COLUMN_MISSING',
  'Thiếu cột bắt buộc. Hãy tải lại tệp mẫu và giữ đủ các cột.',
  'Required columns are missing. Download the template again and keep all of its columns.',
);

export const columnRepeated = refusal(
  'SHEET_COLUMN_REPEATED',
  'Có hai cột cùng tiêu đề. Hãy giữ một cột.',
  'Two columns have the same heading. Keep one of them.',
);
