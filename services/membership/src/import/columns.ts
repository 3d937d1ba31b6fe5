import { plainWord } from './choice.ts';

/** A column of a list. */
export interface ColumnTitle {
  /** What people read above it. */
  readonly title: string;
  /** Whether every row has to say something there. */
  readonly isRequired?: boolean;
}

/** The two columns an error file has besides; what stands in them is not read again. */
export const faultTitles = ['Lỗi', 'Cách sửa'] as const;

/** The columns of a kind of list, in the order of its template; the name of each is the technical one in the hidden row. */
export class Columns<Column extends string> {
  readonly names: readonly Column[];
  readonly required: readonly Column[];
  readonly #titles: ReadonlyMap<string, string>;
  readonly #known: ReadonlyMap<string, Column | null>;

  constructor(titles: Readonly<Record<Column, ColumnTitle>>) {
    this.names = Object.keys(titles) as Column[];
    this.required = this.names.filter((name) => titles[name].isRequired);
    this.#titles = new Map(this.names.map((name) => [name, titles[name].title]));
    this.#known = new Map<string, Column | null>([
      ...this.names.flatMap((name) => [[plainWord(titles[name].title), name] as const, [name.toLowerCase(), name] as const]),
      ...faultTitles.map((title) => [plainWord(title), null] as const),
    ]);
  }

  titleOf(column: Column): string {
    return this.#titles.get(column) ?? column;
  }

  /** The column a cell of a heading names, with or without the star of what is required; null for one that is not read. */
  named(cell: string): Column | null | undefined {
    return this.#known.get(plainWord(cell.replace(/\*$/, '')));
  }
}
