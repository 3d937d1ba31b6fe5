import 'reflect-metadata';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** PostgreSQL knows no year 0. */
const day = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` names a day that exists: `2026-02-29` does not. Asked for every object a day is given to, so without a text made. */
export function isDay(text: string): boolean {
  const [, year, month, dayOfMonth] = day.exec(text) ?? [];
  if (year === undefined) return false;
  // the calendar repeats every 400 years, and JavaScript takes the first hundred for others
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(dayOfMonth)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(dayOfMonth);
}

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A Date is a day that exists, written YYYY-MM-DD. / Date là một ngày có thật, viết YYYY-MM-DD.');
}

/** A Vietnamese day, `YYYY-MM-DD`. Days are never instants: nothing about them depends on a time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A Vietnamese day (Asia/Ho_Chi_Minh), YYYY-MM-DD. «Ngày»',
  serialize: parseDay,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** The day `count` days after `from`; negative counts go back. */
export const addDays = (from: string, count: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Days from one day to another: 2 from 2 to 4 May, 0 on one day, negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** PostgreSQL's open ends of a validity, as it prints them. */
export const BEGINNING = '-infinity';
export const END = 'infinity';

/** A stored day as the graph shows it: an open end is null. */
export const openDay = (stored: string): string | null => (stored === BEGINNING || stored === END ? null : stored);
