import { cpus } from 'node:os';
import type { ReconciliationRow } from '@vwu/organisation/reconciliation';
import { type BranchRow, branchesTable } from './branches.ts';
import { hashOfFacts } from './canonical.ts';
import type { FiguresRow, PartRow } from './figures.ts';
import { figuresTable } from './figures-table.ts';
import { type LaterChange, laterChangesList } from './later-changes.ts';
import type { Reads } from './reader.ts';
import type { DoneStep } from './send-steps.ts';
import { count, millis, seconds } from './vietnamese-numbers.ts';

/** One run of the replay, from the first step to the last. */
export interface ReplayRun {
  readonly done: readonly DoneStep[];
  /** Steps an earlier run had done. */
  readonly before: number;
  readonly totalMillis: number;
  /** Reads while nothing else happened, and while the steps were done. */
  readonly quiet: Reads;
  readonly reads: Reads;
  readonly rows: readonly ReconciliationRow[];
  /** Sums of figures by province, and the parts of communes that were divided. */
  readonly figures: readonly FiguresRow[];
  readonly parts: readonly PartRow[];
  readonly branches: readonly BranchRow[];
  readonly laterChanges: readonly LaterChange[];
  /** From the first command until every service had followed. */
  readonly followedMillis: number;
}

/** What the run found, and what its hash is of. */
const factsOf = ({ rows, figures, parts, branches, laterChanges }: ReplayRun) => ({ units: rows, figures, parts, branches, laterChanges });

/** The facts as a file anybody can hash again. */
export const factsFileOf = (run: ReplayRun): string => `${JSON.stringify(factsOf(run), null, 1)}\n`;

/** What a run took, in a few lines. */
export function summaryOf({ done, before, totalMillis, followedMillis, quiet, reads }: ReplayRun): string {
  const slowest = done.toSorted((a, b) => b.millis - a.millis)[0];
  return [
    `${done.length} bước${before > 0 ? ` (${before} đã làm từ lần trước)` : ''} trong ${seconds(totalMillis)}; lâu nhất: ${slowest?.step.label} ${seconds(slowest?.millis ?? 0)}.`,
    `Trong lúc đó trả lời ${count(reads.count)} câu hỏi đọc: p50 ${millis(reads.sample.p50)}, p99 ${millis(reads.sample.p99)}`,
    `(khi không có việc gì khác: p50 ${millis(quiet.sample.p50)}, p99 ${millis(quiet.sample.p99)}).`,
    `Số liệu của mọi kỳ đã quy đổi sang đơn vị mới ở mọi dịch vụ sau ${seconds(followedMillis)} kể từ lệnh đầu.`,
  ].join('\n');
}

type Counted = { [Key in keyof ReconciliationRow]: ReconciliationRow[Key] extends number ? Key : never }[keyof ReconciliationRow];

const columns: readonly (readonly [Counted, string])[] = [
  ['provincesBefore', 'Tỉnh cũ'],
  ['districtsBefore', 'Huyện cũ'],
  ['communesBefore', 'Xã cũ'],
  ['communesAfter', 'Xã mới'],
  ['goingOn', 'Giữ nguyên'],
  ['wholePieces', 'Nhập toàn bộ'],
  ['splitCommunes', 'Xã bị chia'],
  ['parts', 'Số phần'],
];

function table(rows: readonly ReconciliationRow[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sums = columns.map(([key]) => `**${count(rows.reduce((sum, row) => sum + row[key], 0))}**`);
  return [
    line(['Mã', 'Tỉnh, thành phố mới', ...columns.map(([, title]) => title)]),
    line(['---', '---', ...columns.map(() => '--:')]),
    ...rows.map((row) => line([row.code, row.name, ...columns.map(([key]) => count(row[key]))])),
    line(['', '**Cả nước**', ...sums]),
  ];
}

/** The reconciliation of the reform, province by province, as a page of the documentation. */
export function reportOf(run: ReplayRun): string {
  const { rows } = run;
  const islands = rows.filter(({ islandDistricts }) => islandDistricts.length > 0);
  const sum = (key: Counted) => rows.reduce((total, row) => total + row[key], 0);
  return `# Sắp xếp năm 2025, thực hiện lại bằng lệnh / The reform of 2025, replayed by command

Trang này do \`npm run replay -- --write\` ghi: tổ chức trước ngày 1/7/2025 được nạp vào cơ sở dữ liệu trống, rồi ${run.done.length} lệnh
công khai (\`mergeUnits\`, \`redrawUnits\`, \`dissolveUnits\`, \`changeUnitType\`) thực hiện các nghị quyết; các số dưới đây đếm từ kết quả.
This page is written by the replay: the structure of before 1 July 2025 is loaded, ${run.done.length} public commands carry the resolutions
out, and what follows is counted in the outcome. A test compares it with the official table unit by unit and edge by edge
(\`services/organisation/test/reform-of-2025.test.ts\`), another recomputes the hash at the end.

## Đối chiếu từng tỉnh / Province by province

Xã cũ = giữ nguyên + nhập toàn bộ + bị chia; huyện đảo không có xã nhập toàn bộ thành đặc khu, không tính là xã cũ. «Giữ nguyên» gồm cả
đổi tên, đổi loại hình. Whole pieces and communes that went on keep all they have; parts are of communes that were split.

${table(rows).join('\n')}

## Ngoại lệ / Exceptions

- **${count(sum('splitCommunes'))} xã bị chia thành ${count(sum('parts'))} phần**, theo tỉnh ở cột «Xã bị chia»: bảng chính thức không nêu tỷ lệ của từng phần
  (tỷ lệ chưa biết, không đoán). / Split communes, counted per province above: the official table gives no shares, and none is guessed.
- **${islands.flatMap(({ islandDistricts }) => islandDistricts).length} huyện đảo không có xã thành đặc khu**: ${islands
    .map(({ name, islandDistricts }) => `${islandDistricts.join(', ')} (${name})`)
    .join('; ')}. / Island districts without communes became bases.
- **Khu vực bãi bồi ven biển do huyện Kim Sơn quản lý** nhập vào Xã Kim Đông (Tỉnh Ninh Bình): không thuộc xã nào nên không phải đơn vị của Hội,
  không có dòng kế thừa. / A stretch of shore that belonged to no commune is no unit of the Union, and nothing is passed on.
- **${count(sum('districtsBefore') - islands.flatMap(({ islandDistricts }) => islandDistricts).length)} huyện còn lại** kết thúc theo 203/2025/QH15, khi không còn đơn vị trực thuộc. / All other districts ended, empty by then.

${figuresTable(run.figures, run.parts)}

${branchesTable(run.branches)}

${laterChangesList(run.laterChanges)}

## Lần chạy này / This run

${cpus().length} lõi (${cpus()[0]?.model.trim()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.
${summaryOf(run)}

sha256 của \`docs/reform-2025.json\` (mọi dòng trên và ${count(run.parts.length)} phần) dưới dạng JSON chuẩn tắc / of all rows as canonical JSON
(\`platform/src/replay/canonical.ts\`):

\`${hashOfFacts(factsOf(run))}\`
`;
}
