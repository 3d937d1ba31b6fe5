import type { Cell, Kind } from './paper.ts';

/** 1.234.567, whatever the machine speaks (REP-014). */
const count = (value: number): string => String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');

const minus = (value: number): string => (value < 0 ? '-' : '');

/** What a cell is in a text: 1.234.567; 63,52; +12; «-» where nothing is known. */
export function written(value: Cell, kind: Kind): string {
  if (value === null) return '-';
  if (typeof value === 'string') return value;
  if (kind === 'percent') return `${minus(value)}${String(Math.abs(value)).replace('.', ',')}`;
  if (kind === 'growth') return `${value > 0 ? '+' : minus(value)}${count(value)}`;
  return `${minus(value)}${count(value)}`;
}

/** 30/6/2026. */
export const writtenDay = (day: string): string => {
  const [year, month, dayOfMonth] = day.split('-');
  return `${Number(dayOfMonth)}/${Number(month)}/${year}`;
};
