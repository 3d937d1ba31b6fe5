/** What a cell of a document holds; null where nothing is known. */
export type Cell = string | number | null;

/** How the cells of a column are written: texts, counts as 1.234.567, rates as 63,52, growth with its sign. */
export type Kind = 'text' | 'count' | 'percent' | 'growth';

export interface Column {
  readonly title: string;
  readonly kind: Kind;
  /** In characters. */
  readonly width: number;
  /** Whether it stands in the printed document too, whose pages are narrow. */
  readonly isPrinted: boolean;
}

export interface PaperTable {
  /** Name of its sheet, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said where there is no row. */
  readonly empty: string;
}

/** One figure of the summary. */
export interface Line {
  readonly label: string;
  readonly kind: Kind;
  readonly value: Cell;
  readonly note: string;
  /** A part of the line above it. */
  readonly isPart: boolean;
}

export interface LineGroup {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A report as words and numbers, before it is a page of Word or a sheet of Excel: both say the same because both are this. */
export interface Paper {
  readonly superior: string | null;
  readonly issuer: string;
  readonly mark: string;
  readonly place: string;
  readonly signedFor: string;
  readonly recipients: readonly string[];
  readonly title: string;
  readonly subject: string;
  readonly basis: string;
  readonly groups: readonly LineGroup[];
  readonly tables: readonly PaperTable[];
  readonly notes: readonly string[];
  readonly isDemonstration: boolean;
  /** The day the document speaks of: what it is dated by inside, so that the same figures are the same bytes. */
  readonly day: string;
}

export const demonstrationMark = 'DỮ LIỆU MINH HỌA - KHÔNG PHẢI SỐ LIỆU CỦA HỘI';

export const rowsOf = ({ tables }: Paper): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);
