/** A count as it is asked for: null where it is left out as too small. */
export interface Counted {
  readonly count?: number | null;
  readonly isCoarse: boolean;
}

interface CountedRow<Code> {
  readonly code: Code;
  readonly count: number;
  readonly isCoarse: boolean;
}

export interface CountedRows<Code> {
  /** What there are any of, the most first. */
  readonly rows: readonly CountedRow<Code>[];
  /** How many are left out as too small, or none. */
  readonly hidden: number;
  /** Whether some counts are cut down. */
  readonly isCoarse: boolean;
}

/** Puts counts in the order they are read: the largest first, nothing where there is nobody. */
export function countedRows<Code, Row extends Counted>(counts: readonly Row[], codeOf: (row: Row) => Code): CountedRows<Code> {
  const rows = counts.flatMap((row) => (row.count ? [{ code: codeOf(row), count: row.count, isCoarse: row.isCoarse }] : []));
  return {
    rows: rows.toSorted((one, other) => other.count - one.count),
    hidden: counts.filter(({ count }) => count == null).length,
    isCoarse: counts.some(({ isCoarse }) => isCoarse),
  };
}
