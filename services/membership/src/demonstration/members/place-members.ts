import { apportion, drawBetween } from '@vwu/kit/draw';
import type { Home, MemberBase } from './homes.ts';

/**
 * How many members each home has: by the women of its base, and within a base by weights that are drawn. A base whose women are
 * not known has as many as one of the middle.
 */
export function placeMembers(bases: readonly MemberBase[], count: number): readonly (readonly [home: Home, members: number])[] {
  const known = bases.map(({ women }) => women).filter((women) => women > 0);
  const middle = known.toSorted((a, b) => a - b)[known.length >> 1] ?? 1;
  const ofBases = apportion(
    count,
    bases.map(({ women }) => women || middle),
  );
  return bases.flatMap(({ homes }, index) => {
    const ofHomes = apportion(
      ofBases[index] ?? 0,
      homes.map(({ id }) => drawBetween(0.5, 1.5, 'home', id)),
    );
    return homes.map((home, place) => [home, ofHomes[place] ?? 0] as const);
  });
}
