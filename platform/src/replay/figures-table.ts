import type { Counts, FiguresRow, PartRow } from './figures.ts';
import { count } from './vietnamese-numbers.ts';

type Sums = 'reported' | 'whole' | 'divided' | 'restated';

const cells = (rows: readonly FiguresRow[]): string[] => {
  const sum = (which: Sums, field: keyof Counts) => rows.reduce((total, row) => total + row[which][field], 0);
  return [
    count(rows.reduce((total, { basesReported }) => total + basesReported, 0)),
    ...(['members', 'women18Plus', 'honorary'] as const).flatMap((field) => [count(sum('reported', field)), count(sum('restated', field))]),
    count(sum('whole', 'members')),
    count(sum('divided', 'members')),
  ];
};

/** The sums of the last period before, on both maps, province by province: a section of the report. */
export function figuresTable(figures: readonly FiguresRow[], parts: readonly PartRow[]): string {
  const titles = ['Mã', 'Tỉnh, thành phố mới', 'Cơ sở báo cáo', 'Hội viên trước', 'sau', 'Phụ nữ 18+ trước', 'sau', 'Danh dự trước', 'sau'];
  const line = (all: readonly string[]) => `| ${all.join(' | ')} |`;
  const unknown = parts.filter(({ isShareKnown }) => !isShareKnown).length;
  return `## Số liệu trước và sau / Figures before and after

Kỳ ${figures[0]?.period ?? ''} (dữ liệu minh họa): «trước» như các cơ sở cũ báo cáo, «sau» như các dịch vụ lưu cho cơ sở mới. «Toàn bộ» là hội viên của cơ sở giữ
nguyên hoặc nhập toàn bộ: chính xác; «Bị chia» là của cơ sở bị chia: tổng không đổi, phần của từng cơ sở mới là ước tính. / As the old bases
reported, and as it is kept for the new ones. Members of bases that went whole are conserved exactly; those of divided bases too in sum, and by part
they are estimates: ${count(unknown)} of ${count(parts.length)} parts have no known share and are taken as equal. \`docs/reform-2025.json\` lists every part.

${[
  line([...titles, 'Toàn bộ', 'Bị chia']),
  line(['---', '---', ...titles.slice(2).map(() => '--:'), '--:', '--:']),
  ...figures.map((row) => line([row.code, row.name, ...cells([row])])),
  line(['', '**Cả nước**', ...cells(figures).map((cell) => `**${cell}**`)]),
].join('\n')}`;
}
