import { isFull } from './env.ts';
import type { ExpectedSight } from './expected-sight.ts';
import type { Choice } from './questions.ts';

/** Whom one asks what, where everybody and everything would take too long. */
export interface Focus extends Choice {
  /** The units whose accounts are asked. */
  readonly holders: ReadonlySet<string>;
  /** What is looked up by its id, and what lists are narrowed to. */
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
/** How many turns it takes until each question was put. */
const parts = 3;
/** How many units are looked up besides those an event concerns. */
const most = 4;

/** One question of so many, another each time. */
const inTurnOf =
  (turn: number, of: number) =>
  (index: number): boolean =>
    index % of === turn % of;

/**
 * Those an event concerns: the units it changed, those that are seen by others than before, and whoever saw or sees them; with
 * the root, against which is held what is missing, and a part of the rest. They are asked a part of the questions. By night
 * everybody is, about all of a unit, and a part of the lists.
 */
export function focusOf(before: ExpectedSight, after: ExpectedSight, { touched, turn }: Turn): Focus {
  const all = idsByName(after);
  const differing = new Map(all.map((id) => [id, before.holdersOver(id).symmetricDifference(after.holdersOver(id))]));
  const concerned = new Set([...touched, ...all.filter((id) => differing.get(id)?.size !== 0)]);
  const inTurn = all.filter((_id, index) => index % turns === turn % turns);
  const units = all.filter((id) => concerned.has(id)).slice(0, most);
  const holders = new Set([...rootsOf(after), ...inTurn, ...concerned, ...[...differing.values()].flatMap((some) => [...some])]);
  const choice = { fields: inTurnOf(turn, parts), lists: inTurnOf(turn, parts) };
  // in nine turns each list has been narrowed to each unit
  if (isFull) return { ...focusOnThirds(after, turn), lists: inTurnOf(Math.floor(turn / 3), parts) };
  return { holders, units: [...new Set([...units, ...inTurn])], ...choice };
}

/** The first unit of each level by its name, and what is looked up as often: one who stands at each, asked everything. */
export function focusOnLevels(sight: ExpectedSight): Focus {
  const levels = Map.groupBy(
    sight.units.filter(({ id }) => sight.charges(id, id)),
    ({ level }) => level,
  );
  const firsts = [...levels.values()].flatMap((units) => idsOf(units.toSorted(byName)).slice(0, 1));
  return { holders: new Set(firsts), units: firsts };
}

/** Everybody, about every third unit. */
export const focusOnThirds = (sight: ExpectedSight, turn = 0): Focus =>
  focusOn(
    sight,
    idsByName(sight).filter((_id, index) => index % 3 === turn % 3),
  );

/** In the same order in every run, which the ids are not. */
const idsByName = (sight: ExpectedSight): string[] => idsOf(sight.units.toSorted(byName));

const idsOf = (units: ExpectedSight['units']): string[] => units.map(({ id }) => id);

type Named = ExpectedSight['units'][number];

const byName = (a: Named, b: Named): number => (a.name < b.name ? -1 : Number(a.name > b.name));

const rootsOf = (sight: ExpectedSight): string[] => idsOf(sight.units).filter((id) => sight.seesAll(id));

/** Everybody, about some units. */
const focusOn = (sight: ExpectedSight, units: readonly string[]): Focus => ({ holders: new Set(idsOf(sight.units)), units });

/** The same without lists, but by night. */
export const focusOnUnits = (sight: ExpectedSight, units: readonly string[]): Focus =>
  isFull ? focusOn(sight, units) : { ...focusOn(sight, units), lists: () => false };
