import { isDay } from '@vwu/kit/date';

/** What of a unit counts in another: the part from `from` to `to` of `of`; a whole one is 0 to 1 of 1. */
interface Part {
  readonly unitId: string;
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** Whose people a unit has on the map of a day, as its key says it by the units of the day before. */
export interface Composition {
  /** First day of the new order. */
  readonly day: string;
  /** A base has what bases reported; a unit above, the bases that its parts had. */
  readonly isBase: boolean;
  /** The base itself, where it goes on. */
  readonly selfId: string | null;
  /** Whether nobody knows how many people it has, for a part was given by a unit that goes on. */
  readonly isEstimated: boolean;
  readonly parts: readonly Part[];
  /** Units whose bases do not count, though they stand below one that is there whole. */
  readonly without: readonly string[];
}

const shape = /^([ABC])(\d{4})(\d{2})(\d{2})(e?)((?:[.!][\w-]{22}(?:~[0-9a-z]{1,6}){0,3}){0,21})$/;
const parted = /[.!][^.!]+/g;

/**
 * Reads the key `composition` of a `PlannedUnit`: `B` for a base that is formed, `C` for one that goes on and is its own first part, or
 * `A` for a unit above; the day as `YYYYMMDD`, then `e` for an estimate; then for each part a point, the 16 bytes of its id in base64url
 * and, unless it is whole, `~from~to~of` or, of equal parts, `~from~of` to base 36; then what does not count, after an exclamation mark.
 *
 * @returns null for any other text: a stranger may write what she likes.
 */
export function readComposition(text: unknown): Composition | null {
  const [, letter, year, month, date, mark, list = ''] = (typeof text === 'string' && shape.exec(text)) || [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  const told = list.match(parted) ?? [];
  const { parts = [], without = [] } = Object.groupBy(told, (one) => (one.startsWith('.') ? 'parts' : 'without'));
  const [all, others] = [parts.map(partFrom), without.map(partFrom)];
  const isSound =
    all.every(({ from, to, of }) => from < to && to <= of) && others.every(({ of }) => of === 1) && new Set(told).size === told.length;
  return isSound
    ? {
        day,
        isBase: letter !== 'A',
        selfId: letter === 'C' ? (all[0]?.unitId ?? null) : null,
        isEstimated: mark === 'e',
        parts: all,
        without: others.map(({ unitId }) => unitId),
      }
    : null;
}

function partFrom(text: string): Part {
  const [id = '', ...numbers] = text.slice(1).split('~');
  const [from = 0, ...rest] = numbers.map((number) => Number.parseInt(number, 36));
  const [to = from + 1, of = 1] = rest.length > 1 ? rest : [from + 1, ...rest];
  // what has the length of an id and is none names nothing that is there
  return { unitId: idOf(Buffer.from(id, 'base64url')), from, to, of };
}

const idOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
