import type { Language } from './language.ts';

const noBreakSpace = '\u00A0';
const threshold = 60;

/** Members and women 18+, as counted; a rate exists when both are known and the second is not 0. */
export interface Ratio {
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
}

interface KnownRatio {
  readonly numerator: number;
  readonly denominator: number;
}

export const isKnown = (ratio: Ratio): ratio is KnownRatio => ratio.numerator != null && ratio.denominator != null && ratio.denominator > 0;

/** 1.234.567 đ. Amounts are digits, of whatever length. */
export const formatDong = (amount: bigint | string, point: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, point);

/** 1.234.567 in Vietnamese, 1,234,567 in English. */
export const formatCount = (count: number, language: Language): string => formatDong(String(count), language === 'vi' ? '.' : ',');

/** A percentage rounded half-up from integers, once: rounding a rounded figure again would turn 59,95 into 60,0. */
function roundedPercent({ numerator, denominator }: KnownRatio, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor((200 * scale * numerator + denominator) / (2 * denominator));
  return (rounded / scale).toFixed(decimals);
}

function localPercent(ratio: KnownRatio, decimals: number, language: Language): string {
  const digits = roundedPercent(ratio, decimals);
  const [whole = '', fraction = ''] = digits.split('.');
  const grouped = formatCount(Number(whole), language);
  return language === 'vi' ? `${grouped},${fraction}${noBreakSpace}%` : `${grouped}.${fraction}%`;
}

/** Less than 0.05 points from the threshold and not on it: one decimal would show 60,0 for what is not 60. */
function isCloseCall({ numerator, denominator }: KnownRatio): boolean {
  const distance = Math.abs(100 * numerator - threshold * denominator);
  return distance > 0 && 20 * distance < denominator;
}

/** 84,3 %; beside the threshold 59,98 %. Null when there is no rate. */
export const formatRate = (ratio: Ratio, language: Language): string | null =>
  isKnown(ratio) ? localPercent(ratio, isCloseCall(ratio) ? 2 : 1, language) : null;

/** A part of a whole, one decimal: 11,3 %. Null of nothing. */
export const formatShare = (part: number, whole: number, language: Language): string | null =>
  whole > 0 ? localPercent({ numerator: part, denominator: whole }, 1, language) : null;

/** 84,9 %: per cent as the server has worked them out, in tenths; nothing is rounded again. */
export const formatTenths = (percent: number, language: Language): string =>
  localPercent({ numerator: Math.round(10 * percent), denominator: 1_000 }, 1, language);

/** 60 %, for the marks of an axis. */
export const formatWholePercent = (percent: number, language: Language): string =>
  language === 'vi' ? `${percent}${noBreakSpace}%` : `${percent}%`;

/** The rate as a number for drawing only; what is read comes from {@link formatRate}. */
export const ratePoints = (ratio: Ratio): number | null => (isKnown(ratio) ? (100 * ratio.numerator) / ratio.denominator : null);

/** A number the reader typed, with a comma or a point; null when it is none. */
export function parseDecimal(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : null;
}

export const formatDecimal = (value: number, language: Language): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);

/** A whole number as readers write it: 1.234.567, 1,234,567, 1 234 567; null when it is none. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  return /^(\d{1,15}|\d{1,3}([., \u00A0]\d{3})+)$/.test(trimmed) ? Number(trimmed.replaceAll(/\D/g, '')) : null;
}
