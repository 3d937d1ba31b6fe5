import { Readable } from 'node:stream';
import yazl from 'yazl';
import { letterOf } from './sheet.ts';

/** Cells of a column that take a value of a list. */
export interface Choice {
  /** From 0. */
  readonly column: number;
  /** Cells that hold the list, e.g. `'Danh mục'!$B$2:$B$9`. */
  readonly list: string;
  /** Whether another value is refused by the spreadsheet, or only asked about. */
  readonly isStrict: boolean;
}

/** A cell: a text, or a number and how it is shown; of a day its number. */
export type WrittenCell = string | { readonly value: number; readonly shown: keyof typeof numberStyles };

export interface WrittenSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  /** Rows of the heading: bold, and always in view. The first of `hidden` are not shown. */
  readonly heading: readonly (readonly string[])[];
  readonly hiddenRows?: number;
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
  readonly choices?: readonly Choice[];
}

/**
 * A workbook, written as it is read. A cell is text unless it is said to be a number: what somebody typed is never a formula, and keeps
 * its leading zeros, also when the next one is typed below it.
 */
export function writeXlsx(sheets: readonly WrittenSheet[]): Readable {
  const zip = new yazl.ZipFile();
  const part = (name: string, text: string) => zip.addBuffer(Buffer.from(declaration + text), name);
  part('[Content_Types].xml', contentTypes(sheets.length));
  part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  part('xl/workbook.xml', workbook(sheets));
  part(
    'xl/_rels/workbook.xml.rels',
    relations([...sheets.map((_sheet, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const), ['styles', 'styles.xml']]),
  );
  part('xl/styles.xml', styles);
  for (const [place, sheet] of sheets.entries()) zip.addReadStream(Readable.from(piecesOf(sheet)), `xl/worksheets/sheet${place + 1}.xml`);
  zip.end();
  return zip.outputStream as Readable;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';

const contentTypes = (sheets: number): string => {
  const kind = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const override = (name: string, what: string) => `<Override PartName="/xl/${name}.xml" ContentType="${kind(what)}"/>`;
  const each = Array.from({ length: sheets }, (_none, place) => override(`worksheets/sheet${place + 1}`, 'worksheet')).join('');
  return (
    `<Types xmlns="${openPackage}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${each}</Types>`
  );
};

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string => {
  const each = targets.map(([kind, target], place) => `<Relationship Id="rId${place + 1}" Type="${office}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${openPackage}/relationships">${each.join('')}</Relationships>`;
};

const workbook = (sheets: readonly WrittenSheet[]): string => {
  const each = sheets.map(
    ({ name, isHidden }, place) =>
      `<sheet name="${escaped(name)}" sheetId="${place + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`;
};

/** The styles of numbers: 1.234.567 and 59,98 where that is how numbers are written; a year, and a day. */
const numberStyles = { COUNT: 3, PERCENT: 4, YEAR: 5, DAY: 6 } as const;

/** 0 plain, 1 text, 2 text of a heading, then those of numbers. */
const styles =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="7"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/>' +
  [3, 4, 1, 164].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('') +
  '</cellXfs></styleSheet>';

const pieceLength = 64 * 1024;

async function* piecesOf({ heading, hiddenRows = 0, rows, choices = [] }: WrittenSheet): AsyncGenerator<string> {
  const columns = Math.max(1, ...heading.map((row) => row.length));
  let text =
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${heading.length}" ` +
    `topLeftCell="A${heading.length + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${columns}" width="22" style="1" customWidth="1"/></cols><sheetData>`;
  let number = 0;
  for (const row of heading) {
    number += 1;
    text += rowText(row, number, { style: 2, isHidden: number <= hiddenRows });
  }
  for await (const row of rows) {
    number += 1;
    text += rowText(row, number, { style: 1, isHidden: false });
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData>${choicesText(choices, heading.length + 1)}</worksheet>`;
}

const rowText = (
  cells: readonly WrittenCell[],
  number: number,
  { style, isHidden }: { readonly style: number; readonly isHidden: boolean },
): string => {
  const each = cells.map((cell, column) => cellText(cell, `${letterOf(column)}${number}`, style));
  return `<row r="${number}"${isHidden ? ' hidden="1"' : ''}>${each.join('')}</row>`;
};

function cellText(cell: WrittenCell, place: string, style: number): string {
  if (cell === '') return '';
  if (typeof cell !== 'string') return `<c r="${place}" s="${numberStyles[cell.shown]}"><v>${cell.value}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** As many rows as a spreadsheet is offered a list for. */
const lastRow = 200_000;

function choicesText(choices: readonly Choice[], firstRow: number): string {
  if (choices.length === 0) return '';
  const each = choices.map(({ column, list, isStrict }) => {
    const letter = letterOf(column);
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="${isStrict ? 'stop' : 'warning'}" ` +
      `errorTitle="Danh mục" error="Hãy chọn một giá trị trong danh mục." sqref="${letter}${firstRow}:${letter}${lastRow}"><formula1>${escaped(list)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML has no way to write: control signs, but for the three that part words, and what is no character. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const escaped = (text: string): string => text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
