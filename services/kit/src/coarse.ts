/** SEC-004: fewer than this are so few that a count may tell of one of them. */
const smallest = 5;

/**
 * A count as those may see it who see no persons: none below five, and otherwise down to the last five. All counts are cut alike,
 * sums too, so that taking one from another, of whatever units, days or maps, never leaves fewer than five for certain.
 */
export const coarse = (count: number): number | null => (count < smallest ? null : count - (count % smallest));

/** Shows counts, cut down where they are for somebody who sees no persons, and says whether they are. */
export const shown = <Field extends string, Counts extends { [Each in Field]: number | null }>(
  counts: Counts,
  fields: readonly Field[],
  isCoarse: boolean,
): Counts =>
  Object.assign(counts, { isCoarse }, isCoarse ? Object.fromEntries(fields.map((field) => [field, coarse(counts[field] ?? 0)])) : {});
