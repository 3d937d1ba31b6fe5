import type { CombinedError } from 'urql';
import type { Language } from '../../language/language.ts';
import { refusalsIn } from '../command/refusals.ts';
import type { AskedRow } from './sheet.ts';

interface RefusedRow {
  readonly row: number;
  readonly reason: Readonly<Record<Language, string>>;
}

const isRefused = (one: unknown): one is RefusedRow => typeof one === 'object' && one !== null && 'row' in one && 'reason' in one;

/** Why rows were refused, by the member they are of. */
export function refusedLines(error: CombinedError | undefined, rows: readonly AskedRow[], language: Language): ReadonlyMap<string, string> {
  const refused = refusalsIn(error).flatMap(({ details }) => (Array.isArray(details.rows) ? details.rows.filter(isRefused) : []));
  return new Map(refused.map(({ row, reason }) => [rows[row]?.memberId ?? '', reason[language]]));
}
