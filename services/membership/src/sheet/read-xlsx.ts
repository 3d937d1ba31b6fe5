import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { headOf, localName, strictParser, type Workbook } from './read-workbook.ts';
import { SheetRefused, sheetBomb, sheetBroken, sheetUnknown } from './sheet.errors.ts';
import { type SheetRow, sheetLimits } from './sheet.ts';
import { SheetReader } from './sheet-reader.ts';

/** The rows of the first sheet of a workbook that is shown. */
export async function* readXlsx(file: Buffer): AsyncGenerator<readonly SheetRow[]> {
  try {
    const entries = await openEntries(file);
    const book = await headOf((name) => streamOf(entries, name));
    yield* rowsOf(await streamOf(entries, book.sheet), book);
  } catch (error) {
    if (error instanceof SheetRefused) throw error;
    throw sheetBroken();
  }
}

interface Entries {
  readonly zip: yauzl.ZipFile;
  readonly byName: ReadonlyMap<string, yauzl.Entry>;
}

/**
 * What a workbook is made of. Sizes are summed up before anything is unfolded, and an entry that unfolds to another size than it
 * says ends the reading.
 */
async function openEntries(file: Buffer): Promise<Entries> {
  const zip = await yauzl.fromBufferPromise(file, { validateEntrySizes: true });
  const byName = new Map<string, yauzl.Entry>();
  let unfolded = 0;
  if (zip.entryCount > sheetLimits.entries) throw sheetBomb();
  for await (const entry of zip.eachEntry()) {
    unfolded += entry.uncompressedSize;
    if (unfolded > sheetLimits.unfoldedBytes || isFoldedTooFar(entry)) throw sheetBomb();
    byName.set(entry.fileName, entry);
  }
  if (!byName.has('xl/workbook.xml')) throw sheetUnknown();
  return { zip, byName };
}

const smallBytes = 1024 * 1024;

const isFoldedTooFar = ({ uncompressedSize, compressedSize }: yauzl.Entry): boolean =>
  uncompressedSize > smallBytes && uncompressedSize > sheetLimits.ratio * compressedSize;

async function streamOf({ zip, byName }: Entries, name: string): Promise<Readable | undefined> {
  const entry = byName.get(name);
  return entry && zip.openReadStreamPromise(entry);
}

async function* rowsOf(stream: Readable | undefined, book: Workbook): AsyncGenerator<readonly SheetRow[]> {
  if (!stream) throw sheetBroken();
  const reader = new SheetReader(book);
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes));
  parser.on('text', (text) => reader.text(text));
  parser.on('closetag', ({ name }) => reader.close(localName(name)));
  stream.setEncoding('utf8');
  for await (const piece of stream) {
    parser.write(piece as string);
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
  parser.close();
  reader.requireUnmerged();
}
