import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { sheetBomb, sheetBroken } from './sheet.errors.ts';
import { sheetLimits } from './sheet.ts';

/** What of a workbook is needed to read the rows of its first sheet. */
export interface Workbook {
  /** The entry of the sheet. */
  readonly sheet: string;
  /** Texts that cells name by number. */
  readonly texts: readonly string[];
  /** Styles, by number, that show a number as a day. */
  readonly dayStyles: ReadonlySet<number>;
  /** Whether days are counted from 1904, as Excel on old Macs did. */
  readonly is1904: boolean;
}

type Attributes = Readonly<Record<string, string>>;
type OpenEntry = (name: string) => Promise<Readable | undefined>;

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads all of a workbook but its sheets. */
export async function headOf(open: OpenEntry): Promise<Workbook> {
  const sheets: { id: string; isShown: boolean }[] = [];
  let is1904 = false;
  await walk(await open('xl/workbook.xml'), (name, attributes) => {
    if (name === 'sheet') sheets.push({ id: attributes['r:id'] ?? '', isShown: (attributes.state ?? 'visible') === 'visible' });
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
  });
  const targets = new Map<string, string>();
  await walk(await open('xl/_rels/workbook.xml.rels'), (name, { Id: id = '', Target: target = '' }) => {
    if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
  });
  const sheet = targets.get((sheets.find(({ isShown }) => isShown) ?? sheets[0])?.id ?? '');
  if (!sheet) throw sheetBroken();
  return {
    sheet,
    is1904,
    texts: await readTexts(await open('xl/sharedStrings.xml')),
    dayStyles: await readDayStyles(await open('xl/styles.xml')),
  };
}

/** Shared texts: of a text in several fonts the parts together, without what says how it is pronounced. */
async function readTexts(stream: Readable | undefined): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let bytes = 0;
  let isText = false;
  let isPronounced = false;
  await walk(
    stream,
    (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPronounced = true;
      isText = name === 't' && !isPronounced;
    },
    {
      text: (piece) => {
        if (isText && text.length <= sheetLimits.cellLength) text += piece;
      },
      close: (name) => {
        if (name === 't') isText = false;
        if (name === 'rPh') isPronounced = false;
        if (name !== 'si') return;
        bytes += text.length;
        if (bytes > sheetLimits.textBytes) throw sheetBomb();
        texts.push(text.normalize('NFC'));
      },
    },
  );
  return texts;
}

/** The numbers of formats Excel itself has for days. */
const isBuiltInDay = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

async function readDayStyles(stream: Readable | undefined): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let isOfCells = false;
  let style = 0;
  await walk(
    stream,
    (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (isBuiltInDay(format) || showsDay(formats.get(format))) styles.add(style);
      style += 1;
    },
    {
      close: (name) => {
        if (name === 'cellXfs') isOfCells = false;
      },
    },
  );
  return styles;
}

/** Of a format of its own: whether it has a day or a year outside what stands in quotes and brackets. */
const showsDay = (format: string | undefined): boolean =>
  format !== undefined && /[dy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

interface Further {
  text?(piece: string): void;
  close?(name: string): void;
}

async function walk(
  stream: Readable | undefined,
  open: (name: string, attributes: Attributes) => void,
  further: Further = {},
): Promise<void> {
  if (!stream) return;
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  parser.on('text', (piece) => further.text?.(piece));
  parser.on('closetag', ({ name }) => further.close?.(localName(name)));
  stream.setEncoding('utf8');
  for await (const piece of stream) parser.write(piece as string);
  parser.close();
}

/** Reads what spreadsheets write: no workbook has a DOCTYPE, whose entities are for attacks. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  const refuse = () => {
    throw sheetBroken();
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  return parser;
}
