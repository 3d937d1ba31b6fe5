import writeXlsxFile, { type Cell as ExcelCell, type Sheet } from 'write-excel-file/node';
import { packed } from './pack.ts';
import { type Cell, demonstrationMark, type Kind, type Paper, type PaperTable } from './paper.ts';

/** Numbers stay numbers: a Vietnamese Excel shows them as 1.234.567 and 63,52 (REP-010, REP-014). */
const formats: Readonly<Record<Kind, string>> = { text: '@', count: '#,##0', percent: '0.00', growth: '+#,##0;-#,##0;0' };

type ExcelRow = ExcelCell[];

/** A text is a text whatever it begins with: nothing in the file is ever worked out by whoever opens it. */
const text = (value: string, more: object = {}): ExcelCell => ({
  value,
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  ...more,
});

const cell = (value: Cell, kind: Kind): ExcelCell => {
  if (value === null) return null;
  if (typeof value === 'string') return text(value, bordered);
  return { value, type: Number, format: formats[kind], alignVertical: 'top', ...bordered };
};

const bordered = { borderStyle: 'thin' } as const;
const heading = { fontWeight: 'bold', align: 'center', alignVertical: 'center', backgroundColor: '#F2F2F2', ...bordered } as const;
const title = { fontWeight: 'bold', wrap: false } as const;

/** The report as an Excel file of four sheets (REP-010): «Tổng hợp», «Theo đơn vị», the bases not above the threshold, «Ghi chú». */
export async function toExcel(paper: Paper): Promise<Buffer> {
  const sheets = [summarySheet(paper), ...paper.tables.map((table) => tableSheet(paper, table)), notesSheet(paper)];
  const file = await writeXlsxFile(sheets as Sheet<never>[], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
  return packed(file, paper.day);
}

const marked = ({ isDemonstration }: Paper): ExcelRow[] =>
  isDemonstration ? [[text(demonstrationMark, { ...title, textColor: '#C00000' })]] : [];

function summarySheet(paper: Paper) {
  const above: ExcelRow[] = [
    ...marked(paper),
    ...(paper.superior === null ? [] : [[text(paper.superior, { wrap: false })]]),
    [text(paper.issuer, title)],
    [text(paper.title, title)],
    [text(paper.subject, title)],
    [text(paper.basis, { wrap: false })],
    [text('Chỉ tiêu', heading), text('Số liệu', heading), text('Ghi chú', heading)],
  ];
  const lines = paper.groups.flatMap(({ title: group, lines: listed }): ExcelRow[] => [
    [text(group, { fontWeight: 'bold', ...bordered }), text('', bordered), text('', bordered)],
    ...listed.map(({ label, value, kind, note, isPart }) => [
      text(label, { ...bordered, indent: isPart ? 1 : 0 }),
      cell(value, kind) ?? text('-', { align: 'right', ...bordered }),
      text(note, bordered),
    ]),
  ]);
  return {
    sheet: 'Tổng hợp',
    data: [...above, ...lines],
    columns: [{ width: 60 }, { width: 16 }, { width: 60 }],
    stickyRowsCount: above.length,
  };
}

function tableSheet(paper: Paper, { name, title: ofTable, columns, rows, empty }: PaperTable) {
  const above: ExcelRow[] = [
    ...marked(paper),
    [text(`${ofTable} - ${paper.issuer}`, title)],
    columns.map((column) => text(column.title, heading)),
  ];
  const below =
    rows.length === 0
      ? [[text(empty, { wrap: false })]]
      : rows.map((row) => columns.map(({ kind }, index) => cell(row[index] ?? null, kind)));
  return {
    sheet: name,
    data: [...above, ...below],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
}

const notesSheet = (paper: Paper) => ({
  sheet: 'Ghi chú',
  data: [...marked(paper), [text('Ghi chú', title)], ...paper.notes.map((note) => [text(note)])],
  columns: [{ width: 120 }],
  stickyRowsCount: paper.isDemonstration ? 2 : 1,
});
