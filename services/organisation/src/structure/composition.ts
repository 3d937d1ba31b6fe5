import { maxTextLength } from '@vwu/kit/text';

/** What of a unit counts in another: the part from `from` to `to` of `of`; a whole one is 0 to 1 of 1. */
export interface Part {
  readonly unitId: string;
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** Whose people a unit has on the map of a day, told by the units of the day before. */
export interface Holding {
  /** A base that is formed of its parts; one that goes on, whose first part is itself; or a unit above, which has the bases of its parts. */
  readonly kind: 'FORMED_BASE' | 'BASE' | 'ABOVE';
  /** First day of the new order. */
  readonly day: string;
  /** Null, one or all of them, where it cannot be told. */
  readonly parts: readonly (Part | null)[] | null;
  /** Of a unit above: units whose bases do not count, though they stand below one of its parts. */
  readonly without?: readonly string[];
  /** Whether nobody knows how many people it has, for a part was given by a unit that goes on. */
  readonly isEstimated?: boolean;
}

const letters = { FORMED_BASE: 'B', BASE: 'C', ABOVE: 'A' } as const;

/**
 * Writes of what a unit is made as short as it can be told: a letter for its kind, the day, `e` for an estimate; then of each part the
 * 16 bytes of its id in base64url after a point, of one that is not whole with `~from~to~of` to base 36 (`~from~of` where it is one of
 * equal parts), and after an exclamation mark what does not count. More than a text may hold is left out whole: services then say
 * nothing rather than something wrong. (Fourteen units were the most in 2025.)
 */
export function writeComposition({ kind, day, parts, without = [], isEstimated = false }: Holding): string {
  const start = `${letters[kind]}${day.replaceAll('-', '')}`;
  const known = parts?.filter((part) => part !== null) ?? [];
  if (known.length < (parts?.length ?? 1)) return start;
  const told = [...known.map((part) => `.${writePart(part)}`), ...without.map((id) => `!${writeId(id)}`)];
  const full = [start, isEstimated ? 'e' : '', ...told].join('');
  return full.length > maxTextLength ? start : full;
}

function writePart({ unitId, from, to, of }: Part): string {
  if (of === 1) return writeId(unitId);
  const numbers = to === from + 1 ? [from, of] : [from, to, of];
  return [writeId(unitId), ...numbers.map((number) => number.toString(36))].join('~');
}

const writeId = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

export const whole = (unitId: string): Part => ({ unitId, from: 0, to: 1, of: 1 });

/** Equal parts, of as many units as anything was ever split into; and what known shares leave over, which are kept to millionths. */
const scales = [1, 1_000_000].flatMap((scale) => Array.from({ length: 36 }, (_one, index) => scale * (index + 1)));

/** Writes a part as the integers it was cut by: as exact as the figures are cut by it. Null for what is cut finer than that. */
export function partFrom(unitId: string, from: number, to: number): Part | null {
  const of = scales.find((scale) => [from, to].every((end) => Math.abs(end * scale - Math.round(end * scale)) < 1e-8));
  return of === undefined ? null : { unitId, from: Math.round(from * of), to: Math.round(to * of), of };
}
