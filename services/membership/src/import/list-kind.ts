import type { CopyRow } from '@vwu/kit/copy';
import type { EntityManager } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';
import type { Keyring } from '@vwu/kit/keyring';
import type { Viewer } from '@vwu/kit/viewer';
import type { SheetRow } from '../sheet/sheet.ts';
import type { Columns } from './columns.ts';
import type { Heading } from './find-heading.ts';
import type { ImportKind, MemberImport } from './member-import.entity.ts';
import type { Tally } from './tally.ts';

/** What speaks against a row, and which of its cells it is about. */
export interface Fault<Column extends string = string> {
  readonly column: Column | null;
  readonly refusal: DomainError;
}

/** What became of a row. */
export type Checked<Staged extends CopyRow = CopyRow> = { readonly row: SheetRow } & (
  | { readonly staged: Staged }
  | { readonly faults: readonly Fault[] }
);

/** A list that is being checked. */
export interface ListCheck<Column extends string = string> {
  /** Checks some rows: by a few statements, however many they are, and each by the rules of one that is recorded by hand. */
  rows(heading: Heading<Column>, some: readonly SheetRow[]): Promise<Checked[]>;
}

interface OpenCheck {
  readonly importId: string;
  readonly unitId: string;
  readonly keyring: Keyring;
  readonly tally: Tally;
  /** Whether Central recognises honorary members (F-21 a). */
  readonly isCentralEntitled: boolean;
}

/** What may be chosen in the columns of a template. */
export interface Template {
  readonly columns: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Where several may stand in a cell, or one of no list, the spreadsheet asks and does not refuse. */
  readonly open: readonly string[];
}

/**
 * A kind of list (docs/decisions/0029): what of it is its own. How a list is received, checked and carried out, whole or not at all, is
 * the same for all.
 */
export interface ListKind<Column extends string = string> {
  readonly kind: ImportKind;
  /** What whoever sends one must hold. */
  readonly scope: 'members:write' | 'honorary:write';
  readonly columns: Columns<Column>;
  /** Rows nothing speaks against, as they will be recorded: a table with the columns `import_id` and `number`. */
  readonly rowTable: 'member_import_row' | 'honorary_import_row';
  /** The name of the sheet, and the beginning of the names of files. */
  readonly sheetName: string;
  readonly fileName: string;
  /** Lets whoever answers for the unit go on. */
  requireActor(em: EntityManager, viewer: Viewer, unitId: string): Promise<void>;
  template(em: EntityManager, unitId: string): Promise<Template>;
  openCheck(em: EntityManager, given: OpenCheck): Promise<ListCheck<Column>>;
  /** Rows of an import that are perhaps of somebody recorded within the unit already. */
  countLikely(em: EntityManager, importId: string, unitId: string): Promise<number>;
  /**
   * Records every row that was kept, within the transaction it is given.
   *
   * @returns how many pairs of records are probably of one woman.
   * @throws {StaleImport} when a row is no longer right.
   */
  carryOut(tx: EntityManager, keyring: Keyring, list: MemberImport): Promise<number>;
}

/** Something has changed since the list was checked: it is to be checked anew. */
export class StaleImport extends Error {}

export const refused = <Column extends string>(row: SheetRow, refusal: DomainError, column: Column | null) => ({
  row,
  faults: [{ column, refusal }] as const,
});

/** Does something with a row; a refusal is what speaks against it, and of which cell that is, is told by its code. */
export function attempt<Done>(
  row: SheetRow,
  columnOf: Readonly<Record<string, string>>,
  work: () => Done,
): Done | { readonly row: SheetRow; readonly faults: readonly Fault[] } {
  try {
    return work();
  } catch (refusal) {
    if (refusal instanceof DomainError) return refused(row, refusal, columnOf[refusal.code] ?? null);
    throw refusal;
  }
}
