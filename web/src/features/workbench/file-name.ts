import { todayInVietnam } from '../../language/dates.ts';

/** BasesNotAbove-2026-11-28.csv */
export const fileName = (operation: string | null, ending: 'csv' | 'json'): string =>
  `${operation ?? 'truy-van'}-${todayInVietnam()}.${ending}`;
