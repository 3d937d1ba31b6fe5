import { formatDate, parseDate } from '../../../language/dates.ts';
import type { Sentence } from '../../../language/language.ts';

/** When somebody was born, as far as it is known. */
export interface Birth {
  readonly bornOn: string | null;
  readonly birthYear: number | null;
}

/** Reads 20/05/1980, or 1980 where the day is not known; null of what is neither, like 31/02/1980. */
export function parseBirth(text: string): Birth | null {
  const year = /^\s*(\d{4})\s*$/.exec(text)?.[1];
  if (year !== undefined) return { bornOn: null, birthYear: Number(year) };
  const bornOn = parseDate(text);
  return bornOn === null ? null : { bornOn, birthYear: Number(bornOn.slice(0, 4)) };
}

/** As it is typed: the reverse of {@link parseBirth}. */
export const writeBirth = ({ bornOn, birthYear }: Partial<Birth>): string =>
  bornOn ? formatDate(bornOn, 'vi') : birthYear ? String(birthYear) : '';

const noSuchDay: Sentence = {
  vi: 'Không có ngày này. Hãy viết ngày/tháng/năm, ví dụ 20/05/1980, hoặc chỉ năm nếu không rõ ngày.',
  en: 'There is no such day. Write day/month/year, for example 20/05/1980, or the year alone where the day is not known.',
};

export const lacksBirth = (text: string): Sentence | null => (parseBirth(text) === null ? noSuchDay : null);
