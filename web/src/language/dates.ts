import type { Language, Sentence } from './language.ts';

/** First day of the present map: provinces 63 → 34, no more districts. */
export const reformDay = '2025-07-01';

export const isBeforeReform = (day: string): boolean => day < reformDay;

/** Today where the Union is, whatever the clock of the reader's machine is set to. */
export const todayInVietnam = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(now);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 10/06/2026; in English 10 Jun 2026, which no reader takes for October. */
export function formatDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** 10/06/2026 as typed, with or without leading zeros; null when there is no such day. */
export function parseDate(text: string): string | null {
  const [, date, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  if (!date || !month || !year) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Whether a text is a day of the calendar in the form YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** 21:37:40 in Vietnam. */
export const formatTime = (instant: string): string =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'medium' }).format(new Date(instant));

/** 10/06/2026 21:37 in Vietnam. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  return `${formatDate(todayInVietnam(at), language)} ${formatTime(instant).slice(0, 5)}`;
}

/** The last day a period speaks of: its map is that of this day. */
export const lastDayOf = (period: string): string => `${period.slice(0, 4)}${period.endsWith('H1') ? '-06-30' : '-12-31'}`;

export const isPeriod = (text: string): boolean => /^\d{4}(H1|Y)$/.test(text);

export function periodName(period: string): Sentence {
  const year = period.slice(0, 4);
  return period.endsWith('H1') ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` } : { vi: `Năm ${year}`, en: `Year ${year}` };
}

/** For the narrow places of a chart: 6T/2026, 2025. */
export function shortPeriodName(period: string): Sentence {
  const year = period.slice(0, 4);
  return period.endsWith('H1') ? { vi: `6T/${year}`, en: `H1 ${year}` } : { vi: year, en: year };
}

/** The last period that was over on a day. */
export function lastPeriodOver(day: string): string {
  const year = Number(day.slice(0, 4));
  if (day.endsWith('-12-31')) return `${year}Y`;
  return day >= `${year}-06-30` ? `${year}H1` : `${year - 1}Y`;
}
