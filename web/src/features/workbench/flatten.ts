import { isConnection, isObject, nodeOf, type Row } from './tables.ts';

export type Scalar = string | number | boolean | null;

/** What stands in a cell: one value, or those of a list within the row, in its order. */
export type Cell = Scalar | readonly Scalar[];

export interface FlatTable {
  /** Names of columns: the way down to the value, parted by dots. */
  readonly columns: readonly string[];
  /** The cells of each row by column; a row without a value has none there. */
  readonly rows: readonly ReadonlyMap<string, Cell>[];
}

/** Rows as a table: what is nested becomes columns, `unit.mentors.cadre.fullName`; edges and nodes are left out of the names. */
export function flatten(rows: readonly Row[]): FlatTable {
  const cells = rows.map((row) => {
    const found = new Map<string, Cell>();
    gather(row, '', false, found);
    return found;
  });
  const names = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  return { columns: names.filter((name) => !names.some((other) => other.startsWith(`${name}.`))), rows: cells };
}

const below = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** Puts what a value holds into the cells of its row; within a list a column takes one value for each thing. */
function gather(value: unknown, path: string, isListed: boolean, into: Map<string, Cell>): void {
  if (isConnection(value)) {
    const { edges, ...rest } = value;
    gather(edges.map(nodeOf), path, isListed, into);
    gather(rest, path, isListed, into);
  } else if (Array.isArray(value)) {
    if (value.length === 0) put([], path, into);
    for (const one of value) gather(one, path, true, into);
  } else if (isObject(value)) {
    for (const [name, part] of Object.entries(value)) gather(part, below(path, name), isListed, into);
  } else put(isListed ? [value as Scalar] : (value as Scalar), path, into);
}

function put(cell: Cell, path: string, into: Map<string, Cell>): void {
  const known = into.get(path);
  into.set(path, Array.isArray(cell) && Array.isArray(known) ? [...known, ...cell] : cell);
}
