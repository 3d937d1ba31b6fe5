/** What a target is allocated by: how many women of a unit are not members yet, and what has been set for it, if anything. */
export interface Share {
  readonly unitId: string;
  readonly notYetMembers: number;
  readonly official: number | null;
}

/**
 * F05, TGT-003: a target in proportion to the women who are not members yet, by largest remainders, so that the sum is exact. What
 * is official stands; what is left of the target goes to the others, nothing if more than the target has been set.
 *
 * @returns the increase of each unit. Of equal remainders the unit that comes first by its id has the one that is over.
 */
export function allocate(target: number, shares: readonly Share[]): ReadonlyMap<string, number> {
  const official = shares.reduce((sum, share) => sum + (share.official ?? 0), 0);
  const open = shares.filter((share) => share.official === null);
  const left = Math.max(target - official, 0);
  const whole = open.reduce((sum, share) => sum + share.notYetMembers, 0);
  const parts = open.map((share) => partOf(left, whole, share));
  const over = whole === 0 ? 0 : left - parts.reduce((sum, { increase }) => sum + increase, 0);
  const first = parts.toSorted((a, b) => b.remainder - a.remainder || (a.unitId < b.unitId ? -1 : 1)).slice(0, over);
  const rounded = new Set(first.map(({ unitId }) => unitId));
  return new Map([
    ...shares.filter((share) => share.official !== null).map(({ unitId, official: set }) => [unitId, set ?? 0] as const),
    ...parts.map(({ unitId, increase }) => [unitId, increase + (rounded.has(unitId) ? 1 : 0)] as const),
  ]);
}

/** Exact: a target of a million times the women of the nation is below 2⁵³. */
function partOf(left: number, whole: number, { unitId, notYetMembers }: Share) {
  const exact = left * notYetMembers;
  return { unitId, increase: whole === 0 ? 0 : Math.floor(exact / whole), remainder: whole === 0 ? 0 : exact % whole };
}
