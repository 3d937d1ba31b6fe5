import { maxTextLength } from '@vwu/kit/text';

/** A unit that goes into another: which of its equal parts; a whole one is part 0 of 1. */
export interface Part {
  readonly unitId: string;
  readonly index: number;
  readonly of: number;
}

/**
 * Writes of what a unit is made as short as it can be told: `B` for a base or `A` for a unit above, the day, then of each
 * unit the 16 bytes of its id in base64url and, of a part, `~index~of` to base 36, each after a point. More than a text may
 * hold is left out whole: services then say nothing rather than something wrong. (Fourteen units were the most in 2025.)
 */
export function writeComposition(isBase: boolean, day: string, parts: readonly Part[]): string {
  const start = `${isBase ? 'B' : 'A'}${day.replaceAll('-', '')}`;
  const full = [start, ...parts.map(writePart)].join('.');
  return full.length > maxTextLength ? start : full;
}

function writePart({ unitId, index, of }: Part): string {
  const id = Buffer.from(unitId.replaceAll('-', ''), 'hex').toString('base64url');
  return of === 1 ? id : `${id}~${index.toString(36)}~${of.toString(36)}`;
}
