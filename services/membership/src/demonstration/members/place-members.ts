import { apportion, draw, drawBetween } from '@vwu/kit/draw';
import type { Home, MemberBase } from './homes.ts';

/** With fewer of its members a base has fewer branches and groups that have any, not branches of one. */
const fewest = 12;

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
    const members = ofBases[index] ?? 0;
    const peopled = homesFor(homes, members);
    const ofHomes = apportion(
      members,
      peopled.map(({ id }) => drawBetween(0.5, 1.5, 'home', id)),
    );
    return peopled.map((home, place) => [home, ofHomes[place] ?? 0] as const);
  });
}

/** Those of a base that so many live in. */
function homesFor(homes: readonly Home[], members: number): readonly Home[] {
  const most = Math.max(1, Math.round(members / fewest));
  if (homes.length <= most) return homes;
  const chosen = new Set(
    homes
      .map(({ id }) => ({ id, at: draw('peopled', id) }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, most)
      .map(({ id }) => id),
  );
  return homes.filter(({ id }) => chosen.has(id));
}
