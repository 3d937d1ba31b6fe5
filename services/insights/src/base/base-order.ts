import { sql } from '@vwu/kit/database';
import type { KeyType } from '@vwu/kit/page';
import type { RawBuilder } from 'kysely';
import type { BaseOrder } from './base.enums.ts';

/** A column of `insights.base_row r` to sort by. */
interface SortColumn {
  readonly name: string;
  readonly column: RawBuilder<unknown>;
  readonly type: string;
  readonly keyType: KeyType;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

const columns = {
  RATE: { name: 'rate', column: sql`r.rate`, type: 'double precision', keyType: 'number', isNullable: true },
  NAME: { name: 'name', column: sql`r.name collate "vi-x-icu"`, type: 'text', keyType: 'text', isNullable: false },
  WOMEN: { name: 'women18_plus', column: sql`r.women18_plus`, type: 'integer', keyType: 'integer', isNullable: true },
  MEMBERS_NEEDED: { name: 'members_needed', column: sql`r.members_needed`, type: 'integer', keyType: 'integer', isNullable: true },
  MENTOR_COUNT: { name: 'mentor_count', column: sql`r.mentor_count`, type: 'integer', keyType: 'integer', isNullable: false },
} as const;

const tieBreak: SortColumn = {
  name: 'unit_id',
  column: sql`r.unit_id`,
  type: 'uuid',
  keyType: 'id',
  isDescending: false,
  isNullable: false,
};

/** A total order over bases: what was asked for, then the identity. */
export class Ordering {
  readonly #columns: readonly SortColumn[];

  constructor(orders: readonly BaseOrder[]) {
    const asked = orders.map((order) => {
      const [, key, direction] = /^(\w+)_(ASC|DESC)$/.exec(order) ?? [];
      return { ...columns[key as keyof typeof columns], isDescending: direction === 'DESC' };
    });
    const distinct = asked.filter(({ name }, index) => asked.findIndex((one) => one.name === name) === index);
    this.#columns = [...distinct, tieBreak];
  }

  /** Whether an index has the rows of a period in this order. */
  get isIndexed(): boolean {
    const [first, ...others] = this.#columns;
    return (first?.name === 'rate' || first?.name === 'name') && !first.isDescending && others.length === 1;
  }

  /** What it sorts by, of rows `r`; the identity last. */
  get columns(): RawBuilder<unknown> {
    return sql.join(this.#columns.map(({ name }) => sql.ref(`r.${name}`)));
  }

  /** What the keys of a cursor are made of. */
  get keyTypes(): readonly KeyType[] {
    return this.#columns.map(({ keyType }) => keyType);
  }

  get orderBy(): RawBuilder<unknown> {
    return sql.join(
      this.#columns.map(({ column, isDescending }) => (isDescending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`)),
    );
  }

  /** The sort keys of a row, as a cursor holds them. */
  get keys(): RawBuilder<unknown> {
    return sql`json_build_array(${sql.join(this.#columns.map(({ name }) => sql.ref(`r.${name}`)))})`;
  }

  /** Rows that come after the one with these keys. A missing value comes last, whichever way the column is sorted. */
  after(keys: readonly (string | number | null)[]): RawBuilder<unknown> {
    const steps = this.#columns.map((column, index) => {
      const equal = this.#columns.slice(0, index).map((earlier, at) => isSame(earlier, keys[at] ?? null));
      return sql`(${sql.join([...equal, isBeyond(column, keys[index] ?? null)], sql` and `)})`;
    });
    return sql`(${sql.join(steps, sql` or `)})`;
  }
}

const typed = ({ type }: SortColumn, key: string | number) => sql`${key}::${sql.raw(type)}`;

const isSame = (column: SortColumn, key: string | number | null) =>
  key === null ? sql`${column.column} is null` : sql`${column.column} = ${typed(column, key)}`;

function isBeyond(column: SortColumn, key: string | number | null) {
  if (key === null) return sql`false`;
  const beyond = column.isDescending ? sql`${column.column} < ${typed(column, key)}` : sql`${column.column} > ${typed(column, key)}`;
  return column.isNullable ? sql`(${beyond} or ${column.column} is null)` : beyond;
}
