import type { Readable } from 'node:stream';
import { letterOf } from '../sheet/sheet.ts';
import { writeCsv } from '../sheet/write-csv.ts';
import { type Choice, type WrittenSheet, writeXlsx } from '../sheet/write-xlsx.ts';
import { cellWords } from './cell-words.ts';
import { type ImportColumn, importColumns, requiredColumns, titleOf } from './columns.ts';
import { type Directory, labelOf, type Place } from './directory.ts';
import { ethnicGroups, occupations } from './template-lists.ts';

const yesNo = ['Có', 'Không'];

/** What may be chosen in a column of the template: of places those of the unit it is for. */
const listsOf = ({ bases, branches, groups, communes }: Directory): Partial<Record<ImportColumn, readonly string[]>> => ({
  base: namesOf(bases),
  branch: labelsOf(branches),
  group: labelsOf(groups),
  category: [cellWords.category.RESIDENTIAL, cellWords.category.CLUB, cellWords.category.SPECIAL_BASE],
  residence: Object.values(cellWords.residence),
  commune: namesOf(communes),
  ethnicity: ethnicGroups,
  religion: Object.values(cellWords.religion),
  occupation: occupations,
  inTradeUnion: yesNo,
  partyMembership: yesNo,
  coreRoles: Object.values(cellWords.coreRoles),
  targetGroups: Object.values(cellWords.targetGroups),
});

const namesOf = (places: readonly { readonly fullName: string }[]): string[] => [...new Set(places.map(({ fullName }) => fullName))];

/** By their names alone where these are clear within a base. */
function labelsOf(places: readonly Place[]): string[] {
  const alike = Map.groupBy(places, ({ baseId, fullName }) => `${baseId} ${fullName}`);
  return [
    ...new Set([...alike.values()].flatMap((same) => (same.length === 1 ? same.map(({ fullName }) => fullName) : same.map(labelOf)))),
  ];
}

/** Where several may stand in a cell, or one of no list, the spreadsheet asks and does not refuse. */
const open: readonly ImportColumn[] = ['occupation', 'coreRoles', 'targetGroups'];

const columnsOf = ({ bases }: Directory): readonly ImportColumn[] =>
  importColumns.filter((column) => column !== 'base' || bases.length !== 1);

const listSheet = 'Danh mục';
const title = (column: ImportColumn): string => (requiredColumns.includes(column) ? `${titleOf(column)}*` : titleOf(column));

/**
 * An empty list of members for a unit: titles people read below a hidden row of the names we read, and for each list of values a
 * choice, so that nobody has to type what is known.
 */
export function templateXlsx(directory: Directory): Readable {
  const columns = columnsOf(directory);
  const lists = Object.entries(listsOf(directory)).filter(([, values]) => values.length > 0) as [ImportColumn, readonly string[]][];
  const choices = lists.flatMap(([column, values], place): Choice[] => {
    const letter = letterOf(place);
    const at = columns.indexOf(column);
    return at < 0
      ? []
      : [{ column: at, list: `'${listSheet}'!$${letter}$2:$${letter}$${values.length + 1}`, isStrict: !open.includes(column) }];
  });
  const list: WrittenSheet = { name: 'Hội viên', heading: [columns, columns.map(title)], hiddenRows: 1, rows: [], choices };
  return writeXlsx([
    list,
    {
      name: listSheet,
      isHidden: true,
      heading: [lists.map(([column]) => titleOf(column))],
      rows: rowsOfLists(lists.map(([, values]) => values)),
    },
  ]);
}

function* rowsOfLists(lists: readonly (readonly string[])[]): Generator<string[]> {
  const longest = Math.max(0, ...lists.map((values) => values.length));
  for (let row = 0; row < longest; row += 1) yield lists.map((values) => values[row] ?? '');
}

/** The same for whoever has no spreadsheet with lists. */
export const templateCsv = (directory: Directory): Readable => writeCsv([columnsOf(directory).map(title)]);
