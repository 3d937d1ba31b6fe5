import type { Readable } from 'node:stream';
import { letterOf } from '../sheet/sheet.ts';
import { writeCsv } from '../sheet/write-csv.ts';
import { type Choice, type WrittenSheet, writeXlsx } from '../sheet/write-xlsx.ts';
import type { ListKind, Template } from './list-kind.ts';

const listSheet = 'Danh mục';
const starred = ({ columns }: ListKind, column: string): string =>
  columns.required.includes(column) ? `${columns.titleOf(column)}*` : columns.titleOf(column);

/**
 * An empty list for a unit: titles people read below a hidden row of the names we read, and for each list of values a choice, so that
 * nobody has to type what is known.
 */
export function templateXlsx(kind: ListKind, { columns, lists, open }: Template): Readable {
  const offered = Object.entries(lists).filter(([, values]) => values.length > 0);
  const choices = offered.flatMap(([column, values], place): Choice[] => {
    const letter = letterOf(place);
    const at = columns.indexOf(column);
    return at < 0
      ? []
      : [{ column: at, list: `'${listSheet}'!$${letter}$2:$${letter}$${values.length + 1}`, isStrict: !open.includes(column) }];
  });
  const list: WrittenSheet = {
    name: kind.sheetName,
    heading: [columns, columns.map((column) => starred(kind, column))],
    hiddenRows: 1,
    rows: [],
    choices,
  };
  return writeXlsx([
    list,
    {
      name: listSheet,
      isHidden: true,
      heading: [offered.map(([column]) => kind.columns.titleOf(column))],
      rows: rowsOfLists(offered.map(([, values]) => values)),
    },
  ]);
}

function* rowsOfLists(lists: readonly (readonly string[])[]): Generator<string[]> {
  const longest = Math.max(0, ...lists.map((values) => values.length));
  for (let row = 0; row < longest; row += 1) yield lists.map((values) => values[row] ?? '');
}

/** The same for whoever has no spreadsheet with lists. */
export const templateCsv = (kind: ListKind, { columns }: Template): Readable => writeCsv([columns.map((column) => starred(kind, column))]);
