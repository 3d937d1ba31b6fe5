import { isDay } from '@vwu/kit/date';

/** One unit that goes into a planned one: which of its equal parts; a whole unit is part 0 of 1. */
export interface Part {
  readonly unitId: string;
  readonly index: number;
  readonly of: number;
}

/** What a unit that a reorganisation opens is made of, as its key says it. */
export interface Composition {
  /** First day of the unit. */
  readonly day: string;
  /** A base is made of what bases reported; a unit above, of the bases that its parts had. */
  readonly isBase: boolean;
  readonly parts: readonly Part[];
}

const shape = /^([BA])(\d{4})(\d{2})(\d{2})((?:\.[\w-]{22}(?:~[0-9a-z]{1,2}~[0-9a-z]{1,2})?){0,21})$/;

/**
 * Reads the key `composition` of a `PlannedUnit`: `B` for a base or `A` for a unit above, the day as `YYYYMMDD`, then for
 * each unit it is made of a point, the 16 bytes of its id in base64url and, of a part, `~index~of` to base 36.
 *
 * @returns null for any other text: a stranger may write what she likes.
 */
export function readComposition(text: unknown): Composition | null {
  const [, level, year, month, date, list = ''] = (typeof text === 'string' && shape.exec(text)) || [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  const parts = list.split('.').filter(Boolean).map(partFrom);
  const isSound = parts.every(({ index, of }) => index < of) && new Set(parts.map(({ unitId }) => unitId)).size === parts.length;
  return isSound ? { day, isBase: level === 'B', parts } : null;
}

function partFrom(text: string): Part {
  const [id = '', index = '0', of = '1'] = text.split('~');
  // what has the length of an id and is none names nothing that is there
  const unitId = idOf(Buffer.from(id, 'base64url'));
  return { unitId, index: Number.parseInt(index, 36), of: Number.parseInt(of, 36) };
}

const idOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
