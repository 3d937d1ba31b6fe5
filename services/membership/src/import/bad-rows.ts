import type { EntityManager } from '@vwu/kit/database';
import { sql, streamRows } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type { Sentence } from '@vwu/kit/language';
import type { SheetRow } from '../sheet/sheet.ts';
import { type Columns, faultTitles } from './columns.ts';
import type { Heading } from './find-heading.ts';
import type { Fault } from './list-kind.ts';

/** A row something speaks against, as it is kept: by columns of the template, with what is wrong. */
interface BadRow {
  readonly cells: Partial<Record<string, string>>;
  readonly faults: readonly { readonly column: string | null; readonly sentence: Sentence }[];
}

/** Where a row is sealed for. */
export const errorRowPlace = (importId: string, number: number): string => `membership.member_import_fault/${importId}/${number}`;

/** A bad row as a row of `COPY`: what was written stands in it sealed. */
export function badRow(
  keyring: Keyring,
  importId: string,
  { row, heading, faults }: { readonly row: SheetRow; readonly heading: Heading; readonly faults: readonly Fault[] },
) {
  const cells = Object.fromEntries(heading.flatMap((column, place) => (column && row.cells[place] ? [[column, row.cells[place]]] : [])));
  const kept: BadRow = { cells, faults: faults.map(({ column, refusal }) => ({ column, sentence: refusal.sentence })) };
  return { import_id: importId, number: row.number, content: keyring.seal(JSON.stringify(kept), errorRowPlace(importId, row.number)) };
}

/** The heading of an error file: that of the template, the row of the list, and what is wrong with it. */
export const errorHeading = (columns: Columns<string>): readonly string[] => [
  ...columns.names.map((column) => columns.titleOf(column)),
  ...faultTitles,
];

/** The rows of an error file, read as they are written: what was sent, what is wrong with it, and how to mend it. */
export async function* errorRows(
  em: EntityManager,
  keyring: Keyring,
  { importId, columns }: { readonly importId: string; readonly columns: Columns<string> },
): AsyncGenerator<readonly string[]> {
  const kept = streamRows(
    em,
    sql<{ number: number; content: Buffer }>`
    select number, content from membership.member_import_fault where import_id = ${importId} order by number`,
  );
  for await (const { number, content } of kept) {
    const { cells, faults }: BadRow = JSON.parse(keyring.open(content, errorRowPlace(importId, number)));
    const told = faults.map(({ column, sentence }) =>
      wordsOf({ number, title: column && columns.titleOf(column), value: column && cells[column] }, sentence),
    );
    yield [
      ...columns.names.map((column) => cells[column] ?? ''),
      told.map(({ wrong }) => wrong).join('\n'),
      told.map(({ hint }) => hint).join('\n'),
    ];
  }
}

interface Place {
  readonly number: number;
  readonly title: string | null;
  readonly value: string | null | undefined;
}

/** A refusal says first what is wrong, then what to do. */
function wordsOf({ number, title, value }: Place, { vi }: Sentence): { readonly wrong: string; readonly hint: string } {
  const end = vi.indexOf('. Hãy');
  const [wrong, hint] = end < 0 ? [vi, ''] : [vi.slice(0, end + 1), vi.slice(end + 2)];
  const where = title === null ? `Dòng ${number}` : `Dòng ${number}, cột «${title}»${value ? ` («${value}»)` : ''}`;
  return { wrong: `${where}: ${wrong}`, hint };
}
