import type { GatheredReport, Level, ReportHead } from './gathered-report.ts';
import type { Paper } from './paper.ts';
import { writtenDay } from './vietnamese-numbers.ts';
import { notesOf } from './write-notes.ts';
import { termLines, termTable, titlesOf } from './write-review.ts';
import { summaryOf } from './write-summary.ts';
import { tablesOf } from './write-tables.ts';

/**
 * Puts a report into the words and the order of an official document: the parts of the head and the foot are those of Decree
 * 30/2020/NĐ-CP (appendix I), the headings those of the guidance (002 II.1). Number and date of issue are left to whoever signs.
 */
export function writePaper(report: GatheredReport): Paper {
  const { head, review } = report;
  return {
    ...issuerOf(head),
    title: 'BÁO CÁO',
    subject: `Kết quả phát triển hội viên và tỷ lệ tập hợp phụ nữ ${periodWords(head.period)}`,
    basis:
      `Thực hiện chế độ báo cáo định kỳ 6 tháng, năm; số liệu chốt trước ngày ${writtenDay(head.deadline)}, ` +
      `tổng hợp đến ngày ${writtenDay(head.endsOn)}, theo đơn vị ngày ${writtenDay(head.day)}.`,
    ...(review && titlesOf(review, head)),
    groups: [...(review ? [termLines(review, head)] : []), ...summaryOf(report)],
    tables: [...(review ? [termTable(review)] : []), ...tablesOf(report)],
    notes: notesOf(report),
    isDemonstration: isDemonstration(head),
    day: head.endsOn,
  };
}

/** Whether any figure in it is demonstration data: those of the period, and those it is compared with. */
const isDemonstration = ({ total, unit }: ReportHead): boolean =>
  total.demonstration || [unit.figures, unit.figuresBefore].some((figures) => figures?.provenance.origin === 'DEMONSTRATION');

const periodWords = (period: string): string => `${period.endsWith('H1') ? '6 tháng đầu năm' : 'năm'} ${period.slice(0, 4)}`;

const union = 'HỘI LIÊN HIỆP PHỤ NỮ';
const central = 'TRUNG ƯƠNG HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM';

/** Who issues it, under whom, where, and in whose name it is signed. */
function issuerOf({ level, name, superiorName }: ReportHead) {
  const above = superiorName?.toUpperCase() ?? '';
  const parts = {
    NATION: { superior: null, issuer: central, place: 'Hà Nội', mark: 'BC-ĐCT', signedFor: 'TM. ĐOÀN CHỦ TỊCH' },
    PROVINCE: { superior: central, issuer: `${union} ${name.toUpperCase()}`, place: placeOf(name), mark: 'BC-BTV', signedFor: standing },
    BASE: {
      superior: above.startsWith(central) ? central : `${union} ${above}`,
      issuer: `${union} ${name.toUpperCase()}`,
      place: placeOf(name),
      mark: 'BC-BTV',
      signedFor: standing,
    },
  } satisfies Record<Level, Pick<Paper, 'superior' | 'issuer' | 'place' | 'mark' | 'signedFor'>>;
  return { ...parts[level], recipients: recipientsOf(level, superiorName) };
}

const standing = 'TM. BAN THƯỜNG VỤ';

/** A document is dated at the place itself: «Quảng Trị», not «Tỉnh Quảng Trị». */
const placeOf = (name: string): string => name.replace(/^(Tỉnh|Thành phố|Xã|Phường|Thị trấn|Đặc khu) /, '');

function recipientsOf(level: Level, superiorName: string | null): string[] {
  if (level === 'NATION') return ['Đoàn Chủ tịch', 'Hội LHPN các tỉnh, thành', 'Lưu: VT, Ban Tổ chức'];
  if (level === 'PROVINCE') return ['Trung ương Hội LHPN Việt Nam', 'Thường trực Hội LHPN tỉnh, thành', 'Lưu: VT, Ban Tổ chức'];
  return [superiorName ? `Hội LHPN ${superiorName}` : 'Hội cấp trên', 'Cấp ủy, chính quyền', 'Lưu: VT'];
}
