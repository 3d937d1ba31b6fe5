import type { ExpectedSight } from './expected-sight.ts';

/** Whom one asks, and what one looks up by its id, where everybody and everything would take too long. */
export interface Focus {
  readonly holders: ReadonlySet<string>;
  readonly units: readonly string[];
}

interface Turn {
  /** The units that a decision changed. */
  readonly touched: readonly string[];
  /** The number of the event: a different part of the rest is asked after each. */
  readonly turn: number;
}

/** How many turns it takes until each of the rest was asked. */
const turns = 9;

/**
 * Those an event concerns: the units it changed, those that are seen by others than before, and whoever saw or sees them; with
 * the root, against which is held what is missing, and a part of the rest.
 */
export function focusOf(before: ExpectedSight, after: ExpectedSight, { touched, turn }: Turn): Focus {
  const all = idsByName(after);
  const differing = new Map(all.map((id) => [id, before.holdersOver(id).symmetricDifference(after.holdersOver(id))]));
  const concerned = new Set([...touched, ...all.filter((id) => differing.get(id)?.size !== 0)]);
  const inTurn = all.filter((_id, index) => index % turns === turn % turns);
  const units = [...new Set([...concerned, ...inTurn])].filter((id) => all.includes(id));
  const roots = all.filter((id) => after.seesAll(id));
  const holders = new Set([...roots, ...inTurn, ...concerned, ...[...differing.values()].flatMap((some) => [...some])]);
  return { holders, units };
}

/** Everybody, about every third unit. */
export const focusOnThirds = (sight: ExpectedSight): Focus =>
  focusOn(
    sight,
    idsByName(sight).filter((_id, index) => index % 3 === 0),
  );

/** In the same order in every run, which the ids are not. */
const idsByName = (sight: ExpectedSight): string[] =>
  sight.units.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(({ id }) => id);

/** Everybody, about some units. */
export const focusOn = (sight: ExpectedSight, units: readonly string[]): Focus => ({
  holders: new Set(sight.units.map(({ id }) => id)),
  units,
});
