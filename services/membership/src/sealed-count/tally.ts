/** How many members, and how many of them count in the rate. */
export type Pair = [members: number, counted: number];

/** Counts by what is counted. */
export type Tally = Record<string, Pair>;

/** Counts of homes. */
export type Tallies = Record<string, Tally>;

/** Adds to one count. */
export function addTo(tally: Tally, key: string, [members, counted]: Readonly<Pair>): void {
  const kept = tally[key];
  if (kept) {
    kept[0] += members;
    kept[1] += counted;
  } else tally[key] = [members, counted];
}

/** Adds all counts of another. */
export function addAll(tally: Tally, more: Tally): void {
  for (const key in more) addTo(tally, key, more[key] ?? nothing);
}

const nothing: Pair = [0, 0];

/** What is left of counts that are nothing is not kept. */
export const pruned = (tally: Tally): Tally =>
  Object.fromEntries(Object.entries(tally).filter(([, [members, counted]]) => members !== 0 || counted !== 0));
