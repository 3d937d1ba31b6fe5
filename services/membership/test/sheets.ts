import { buffer, text as textOf } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { readSheet } from '../src/sheet/read-sheet.ts';
import type { SheetRow } from '../src/sheet/sheet.ts';

/** Entries as a workbook of a spreadsheet program, whose sheet is what a test says. */
export function workbookOf({
  rows,
  after = '',
  texts = [],
  more = {},
}: {
  readonly rows: string;
  readonly after?: string;
  readonly texts?: readonly string[];
  readonly more?: Readonly<Record<string, Buffer>>;
}): Promise<Buffer> {
  const ns =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zipOf({
    'xl/workbook.xml': Buffer.from(
      `<workbook ${ns}><sheets><sheet name="Ẩn" sheetId="1" state="hidden" r:id="a"/><sheet name="DS" sheetId="2" r:id="b"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="a" Target="worksheets/none.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': Buffer.from(
      `<sst ${ns}>${texts.map((text) => `<si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': Buffer.from(
      `<styleSheet ${ns}><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="171" formatCode="0.0 &quot;đ&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet2.xml': Buffer.from(`<worksheet ${ns}><sheetData>${rows}</sheetData>${after}</worksheet>`),
    ...more,
  });
}

export function zipOf(entries: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream);
}

export async function rowsOf(file: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const some of readSheet(file)) rows.push(...some);
  return rows;
}

/** What a workbook is made of, by the names of its entries. */
export async function entriesOf(file: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(file, { autoClose: false });
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await textOf(await zip.openReadStreamPromise(entry)));
  return entries;
}
