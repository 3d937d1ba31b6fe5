import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { packed } from './pack.ts';
import { demonstrationMark, type Kind, type LineGroup, type Paper, type PaperTable } from './paper.ts';
import { written } from './vietnamese-numbers.ts';

/** Decree 30/2020/NĐ-CP, appendix I: A4, Times New Roman, margins of 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right. */
const millimetre = 56.7;
const A4 = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) };
const margin = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };
const textWidth = A4.width - Math.round((margin.left + margin.right) * millimetre);
/** Sizes are in half points. */
const size = { motto: 26, body: 28, table: 22, small: 22 } as const;

type Run = Partial<IRunOptions>;
type Shape = Partial<IParagraphOptions>;

const paragraph = (words: string, run: Run = {}, shape: Shape = {}): Paragraph =>
  new Paragraph({ ...shape, children: [new TextRun({ text: words, ...run })] });

const centred = (words: string, run: Run = {}, shape: Shape = {}) => paragraph(words, run, { alignment: AlignmentType.CENTER, ...shape });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** The report as a Word document in the official layout. */
export async function toWord(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.subject,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', size: size.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: A4,
            margin: Object.fromEntries(Object.entries(margin).map(([side, given]) => [side, Math.round(given * millimetre)])),
          },
        },
        headers: { first: headerOf(paper, []), default: headerOf(paper, [PageNumber.CURRENT]) },
        children: [...head(paper), ...body(paper), foot(paper)],
      },
    ],
  });
  return packed(await Packer.toBuffer(document), paper.day);
}

/** The number of the page stands in the middle above, not on the first; what is no figure of the Union is said on every one. */
const headerOf = ({ isDemonstration }: Paper, pageNumber: readonly string[]): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [...pageNumber], size: size.motto })] }),
      ...(isDemonstration ? [centred(demonstrationMark, { bold: true, color: 'C00000', size: size.small })] : []),
    ],
  });

const side = (children: readonly Paragraph[], share: number): TableCell =>
  new TableCell({ children, width: { size: Math.round(textWidth * share), type: WidthType.DXA } });

const sides = (left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [Math.round(textWidth * share), Math.round(textWidth * (1 - share))],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ children: [side(left, share), side(right, 1 - share)], cantSplit: true })],
  });

const ruled: Shape = { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } } };
/** A line as long as a third to a half of the words above it. */
const line = (indent: number) => paragraph('', { size: 4 }, { ...ruled, indent: { left: indent, right: indent } });

const head = ({ superior, issuer, mark, place, title, subject, basis }: Paper) => [
  sides(
    [
      ...(superior === null ? [] : [centred(superior, { size: size.small })]),
      centred(issuer, { bold: true, size: size.motto - 2 }),
      line(1_100),
      centred(`Số:        /${mark}`, { size: size.motto }, { spacing: { before: 60 } }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: size.motto - 2 }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: size.motto }),
      line(1_000),
      centred(`${place}, ngày      tháng      năm         `, { italics: true, size: size.motto }, { spacing: { before: 60 } }),
    ],
    0.44,
  ),
  centred(title, { bold: true, size: size.body }, { spacing: { before: 360 } }),
  centred(subject, { bold: true, size: size.body }),
  line(3_600),
  paragraph(basis, {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: { before: 240, after: 120 } }),
];

const body = ({ groups, tables, notes }: Paper) => [
  ...groups.flatMap((group, index) => groupOf(group, index + 1)),
  ...tables.flatMap((table, index) => tableOf(table, groups.length + index + 1)),
  section(`${groups.length + tables.length + 1}. Ghi chú`),
  ...notes.map((note) => paragraph(`- ${note}`, { size: size.motto }, { alignment: AlignmentType.JUSTIFIED })),
];

const section = (words: string) => paragraph(words, { bold: true }, { keepNext: true, spacing: { before: 240, after: 120 } });

const widthsOf = (shares: readonly number[]): number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((textWidth * share) / whole));
};

const alignmentOf = (kind: Kind) => (kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT);

const boxOf = (words: string, kind: Kind, width: number, run: Run = {}, shape: Shape = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60 },
    children: [paragraph(words, { size: size.table, ...run }, { alignment: alignmentOf(kind), ...shape })],
  });

/** A table whose headings come again on every page. */
function gridOf(titles: readonly string[], widths: readonly number[], rows: readonly (readonly TableCell[])[]): Table {
  const headings = titles.map((words, index) =>
    boxOf(words, 'text', widths[index] ?? 0, { bold: true }, { alignment: AlignmentType.CENTER }),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ children: headings, tableHeader: true, cantSplit: true }),
      ...rows.map((children) => new TableRow({ children, cantSplit: true })),
    ],
  });
}

function groupOf({ title, lines }: LineGroup, number: number) {
  const widths = widthsOf([46, 18, 36]);
  const [first = 0, second = 0, third = 0] = widths;
  const rows = lines.map(({ label, value, kind, note, isPart }) => [
    boxOf(isPart ? `- ${label}` : label, 'text', first),
    boxOf(written(value, kind), kind, second),
    boxOf(note, 'text', third),
  ]);
  return [section(`${number}. ${title}`), gridOf(['Chỉ tiêu', 'Số liệu', 'Ghi chú'], widths, rows)];
}

function tableOf({ title, columns, rows, empty }: PaperTable, number: number) {
  const printed = columns.map((column, index) => ({ ...column, index })).filter(({ isPrinted }) => isPrinted);
  const widths = widthsOf(printed.map(({ width }) => width));
  const boxes = rows.map((row) => printed.map(({ kind, index }, at) => boxOf(written(row[index] ?? null, kind), kind, widths[at] ?? 0)));
  const grid =
    rows.length === 0
      ? paragraph(empty)
      : gridOf(
          printed.map(({ title: words }) => words),
          widths,
          boxes,
        );
  return [section(`${number}. ${title}`), grid];
}

const foot = ({ recipients, signedFor }: Paper): Table =>
  sides(
    [
      paragraph('Nơi nhận:', { bold: true, italics: true, size: 24 }, { spacing: { before: 360 } }),
      ...recipients.map((recipient, index) =>
        paragraph(`- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`, { size: size.small }),
      ),
    ],
    [
      centred(signedFor, { bold: true }, { spacing: { before: 360 } }),
      centred('CHỦ TỊCH', { bold: true }),
      centred('', {}, { spacing: { before: 1_200 } }),
    ],
    0.5,
  );
