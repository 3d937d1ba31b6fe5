import { formatDate, formatInstant, isDay } from '../../language/dates.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import type { Cell, FlatTable, Scalar } from './flatten.ts';

/** A year is no count: 2026, not 2.026. */
const isYear = (column: string) => /year$/i.test(column);

/** Money is digits, of whatever length; its unit stands in the name (`amountVnd`). */
const isMoney = (column: string) => /vnd$/i.test(column);

const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text);
const isDigits = (text: string) => /^-?\d+$/.test(text);

const between = '; ';
const nothing = '—';
const yes: Sentence = { vi: 'có', en: 'yes' };
const no: Sentence = { vi: 'không', en: 'no' };

/** A number as readers write it: 1.234.567 and 63,52. */
export function formatNumber(value: number | string, language: Language): string {
  const [whole = '', fraction] = String(value).split('.');
  const [point, comma] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = formatDong(whole, point);
  return fraction === undefined ? grouped : `${grouped}${comma}${fraction}`;
}

/** One value as it is read. */
function scalarText(value: Scalar, column: string, language: Language): string {
  if (value === null) return nothing;
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return isYear(column) ? String(value) : formatNumber(value, language);
  return isMoney(column) && isDigits(value) ? formatNumber(value, language) : textText(value, language);
}

/** A day, an instant, or a text as it is. */
function textText(text: string, language: Language): string {
  if (isDay(text)) return formatDate(text, language);
  return isInstant(text) ? formatInstant(text, language) : text;
}

/** What a cell shows; nothing was asked of a row that has none. */
export function cellText(cell: Cell | undefined, column: string, language: Language): string {
  if (cell === undefined) return '';
  return Array.isArray(cell)
    ? cell.map((one: Scalar) => scalarText(one, column, language)).join(between)
    : scalarText(cell as Scalar, column, language);
}

/** What a cell of a file holds, for programs: values as they came, so that days sort and numbers count. */
export function fileValue(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null) return null;
  if (Array.isArray(cell)) return cell.map((one: Scalar) => String(one ?? '')).join(between);
  return typeof cell === 'number' ? cell : String(cell);
}

/** The columns that hold numbers and nothing else: they stand to the right. */
export const numberColumns = ({ columns, rows }: FlatTable): ReadonlySet<string> =>
  new Set(
    columns.filter((column) => {
      const values = rows.map((row) => row.get(column)).filter((value) => value !== undefined && value !== null);
      const isNumber = (value: Cell) => typeof value === 'number' || (isMoney(column) && typeof value === 'string' && isDigits(value));
      return values.length > 0 && values.every(isNumber);
    }),
  );
