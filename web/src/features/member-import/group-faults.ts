import type { WholeImportFragment } from '../../gql/graphql.ts';
import type { Language } from '../../language/language.ts';
import { withDays } from '../command/refusals.ts';

/** The rows of one column that have a fault; null for the row as a whole. */
export interface FaultPlace {
  readonly column: string | null;
  /** What is wrong there, where a fault of this kind says something else than the first: another day, another unit. */
  readonly wrong: string | null;
  readonly rows: readonly number[];
}

/** One kind of fault: what is wrong, how to mend it, and where. */
export interface FaultKind {
  readonly code: string;
  readonly wrong: string;
  readonly hint: string;
  readonly rows: number;
  readonly places: readonly FaultPlace[];
  /** Rows that have it and are not told one by one. */
  readonly untold: number;
}

type Told<Fault> = Omit<Fault, '__typename'>;

interface Faults {
  readonly faultCounts: readonly Told<WholeImportFragment['faultCounts'][number]>[];
  readonly firstFaults: readonly Told<WholeImportFragment['firstFaults'][number]>[];
}

/** The faults of a list by their kinds, the most frequent first. */
export const groupFaults = ({ faultCounts, firstFaults }: Faults, language: Language): readonly FaultKind[] =>
  faultCounts.map(({ code, message, rows }) => {
    const told = firstFaults.filter((fault) => fault.code === code);
    const [wrong, hint] = wrongAndHint(message, language);
    return {
      code,
      wrong,
      hint,
      rows,
      places: placesOf(told, wrong, language),
      untold: Math.max(0, rows - new Set(told.map(({ row }) => row)).size),
    };
  });

function placesOf(told: Faults['firstFaults'], usual: string, language: Language): readonly FaultPlace[] {
  const places = new Map<string, { column: string | null; wrong: string | null; rows: number[] }>();
  for (const { column, message, row } of told) {
    const [wrong] = wrongAndHint(message, language);
    const place = places.get(`${column} ${wrong}`) ?? { column, wrong: wrong === usual ? null : wrong, rows: [] };
    place.rows.push(row);
    places.set(`${column} ${wrong}`, place);
  }
  return [...places.values()];
}

/** The server says first what is wrong, and then what to do: in Vietnamese that begins with «Hãy». */
export function wrongAndHint(message: string, language: Language): readonly [wrong: string, hint: string] {
  const told = withDays(message, language);
  const end = told.search(language === 'vi' ? /\. Hãy / : /\. [A-Z]/);
  return end < 0 ? [told, ''] : [told.slice(0, end + 1), told.slice(end + 2)];
}
