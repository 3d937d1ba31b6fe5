/** How many members, and how many of them count in the rate. */
export type Pair = readonly [members: number, counted: number];

/** Counts by what is counted; what is nothing is not there. */
export type Tally = Record<string, Pair>;

/** Counts of homes. */
export type Tallies = Record<string, Tally>;

/** Adds to one count. */
export function addTo(tally: Tally, key: string, [members, counted]: Pair): void {
  const [before, countedBefore] = tally[key] ?? [0, 0];
  const sum: Pair = [before + members, countedBefore + counted];
  if (sum[0] === 0 && sum[1] === 0) delete tally[key];
  else tally[key] = sum;
}

/** Adds all counts of another. */
export function addAll(tally: Tally, more: Tally): void {
  for (const [key, pair] of Object.entries(more)) addTo(tally, key, pair);
}

/** Adds the counts of other homes. */
export function addHomes(tallies: Tallies, more: Tallies): void {
  for (const [home, tally] of Object.entries(more)) {
    const kept = tallies[home] ?? {};
    addAll(kept, tally);
    if (Object.keys(kept).length === 0) delete tallies[home];
    else tallies[home] = kept;
  }
}
