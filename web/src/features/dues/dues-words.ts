import type { ReliefReason } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** Why somebody pays less, or nothing (FEE-006). */
export const reliefWords: Record<ReliefReason, Sentence> = {
  ELDERLY: two('phụ nữ cao tuổi', 'elderly'),
  HOUSEHOLD: two('hộ gia đình có nhiều hội viên', 'household of several members'),
  BASE_DECISION: two('theo quyết định của Hội cơ sở', 'by decision of the base'),
};

/** Months are named by their first day; whoever writes one writes any day of it. */
export const monthOf = (day: string): string => (day === '' ? '' : `${day.slice(0, 8)}01`);

/** 03/2026. */
export const formatMonth = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** 03/2026 – 06/2026, or the one month. */
export const formatMonths = (first: string, last: string): string =>
  first === last ? formatMonth(first) : `${formatMonth(first)} – ${formatMonth(last)}`;

/** The part of a year dues are looked at for: to today in the running one, for later months are not owed yet. */
export function spanOf(year: number, today: string): { readonly from: string; readonly to: string } {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, to: last < today || today < `${year}-01-01` ? last : today };
}
