import type { Template } from '../import/list-kind.ts';
import { cellWords } from './cell-words.ts';
import { type MemberColumn, memberColumns } from './columns.ts';
import { type Directory, labelOf, type Place } from './directory.ts';
import { ethnicGroups, occupations } from './template-lists.ts';

const yesNo = ['Có', 'Không'];

/** What may be chosen in a column of the template: of places those of the unit it is for. */
const listsOf = ({ bases, branches, groups, communes }: Directory): Partial<Record<MemberColumn, readonly string[]>> => ({
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
const open: readonly MemberColumn[] = ['occupation', 'coreRoles', 'targetGroups'];

/** The template of a unit; where the base is clear, it need not be said. */
export const memberTemplate = (directory: Directory): Template => ({
  columns: memberColumns.names.filter((column) => column !== 'base' || directory.bases.length !== 1),
  lists: listsOf(directory),
  open,
});
