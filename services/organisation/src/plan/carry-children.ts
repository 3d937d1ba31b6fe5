import { ruleProfileOf } from '../rule-profile/rule-profiles.ts';
import { levelRank } from '../unit/unit.enums.ts';
import type { Ending, Piece, UnitChange } from './change-plan.ts';
import { type Refusal, refuse } from './refusal.ts';
import { versionOn } from './timeline.ts';
import type { KnownUnit, World } from './world.ts';

/** What a command says itself, by which the units below those that end find their place. */
export interface Ordered {
  readonly day: string;
  readonly changes: readonly UnitChange[];
  readonly pieces: readonly Piece[];
  /** Superiors the command names, by unit. */
  readonly placements: ReadonlyMap<string, string>;
  /** Units it speaks of, though where they go is refused. */
  readonly undecided: readonly string[];
  /** The level of a unit, new ones included. */
  levelOf(id: string): KnownUnit['level'];
}

export interface Carried {
  /** All changes: those of the command, and where units below go. */
  readonly changes: readonly UnitChange[];
  readonly refusals: readonly Refusal[];
}

interface Place {
  readonly parentId: string;
  readonly ground: 'CARRIED' | 'PROVISIONAL';
}

/**
 * Gives the units directly below those that end a place, each for a stated reason: where the command says; along with a
 * superior that went whole; else branches, groups and bases of other kinds wait under the nearest common superior until
 * somebody places them. A commune is never placed by guess: it is refused.
 */
export function carryChildren(world: World, ordered: Ordered): Carried {
  const spoken = new Set(ordered.changes.filter(saysWhere).map(({ unitId }) => unitId));
  const placed = [...ordered.placements]
    .filter(([unitId]) => !spoken.has(unitId))
    .map(([unitId, parentId]): UnitChange => ({ unitId, act: 'ALTER', ground: 'ORDERED', set: { parentId } }));
  const ends = endsOf(world, ordered);
  const carried = orphansOf(world, ordered, new Set([...spoken, ...ordered.undecided])).map((orphan) => ({
    orphan,
    where: placeOf(ordered, orphan, ends.get(orphan.parent)),
  }));
  const homeless = carried.filter(({ where }) => where === null).map(({ orphan }) => orphan.child.id);
  return {
    changes: joined([
      ...ordered.changes,
      ...placed,
      ...carried.flatMap(({ orphan, where }) => (where ? [moveTo(orphan.child.id, where)] : [])),
    ]),
    refusals: homeless.length > 0 ? [notPlaced(homeless)] : [],
  };
}

/** The units directly below those that end, but for those the command speaks of itself. */
const orphansOf = (world: World, { changes, placements, day }: Ordered, spoken: ReadonlySet<string>): Orphan[] =>
  changes.flatMap((change) =>
    change.act === 'CLOSE'
      ? world
          .childrenOf(change.unitId, day)
          .filter(({ id }) => !placements.has(id) && !spoken.has(id))
          .map((child) => ({ parent: change.unitId, ending: change.ending, child }))
      : [],
  );

const moveTo = (unitId: string, { parentId, ground }: Place): UnitChange => ({ unitId, act: 'ALTER', ground, set: { parentId } });

/** Whether a change ends its unit or says where it hangs. */
export const saysWhere = (change: UnitChange): boolean => change.act !== 'ALTER' || change.set.parentId !== undefined;

/** One change for each unit: a name the command gives it and a place it is carried to are one. */
const joined = (changes: readonly UnitChange[]): UnitChange[] =>
  [...Map.groupBy(changes, ({ unitId }) => unitId).values()].map((ofUnit) => ofUnit.reduce(join));

const join = (one: UnitChange, other: UnitChange): UnitChange =>
  one.act === 'ALTER' && other.act === 'ALTER' ? { ...one, ground: other.ground, set: { ...one.set, ...other.set } } : one;

interface Orphan {
  readonly parent: string;
  readonly ending: Ending;
  readonly child: KnownUnit;
}

/** Where what is below a unit that ends can go. */
interface End {
  readonly heir: string | undefined;
  readonly superior: string | null;
}

/** Looked up once for each unit that ends, however many hang below it. */
function endsOf(world: World, ordered: Ordered): ReadonlyMap<string, End> {
  const pieces = Map.groupBy(ordered.pieces, ({ fromId }) => fromId);
  const planned = plannedParents(ordered.changes);
  const closed = ordered.changes.filter(({ act }) => act === 'CLOSE').map(({ unitId }) => unitId);
  const ending = new Set(closed);
  return new Map(
    closed.map((unitId) => {
      const successors = (pieces.get(unitId) ?? []).map(({ toId }) => toId);
      const chains = (successors.length > 0 ? successors : [unitId]).map((id) => chainAbove(world, ordered.day, planned, id));
      return [unitId, { heir: successors[0], superior: nearestCommon(chains, ending) }];
    }),
  );
}

function placeOf(ordered: Ordered, { ending, child }: Orphan, { heir, superior = null }: Partial<End> = {}): Place | null {
  if (ending === 'MERGED' && heir !== undefined && levelRank(ordered.levelOf(heir)) < levelRank(child.level))
    return { parentId: heir, ground: 'CARRIED' };
  const mayWait = child.level === 'BRANCH' || child.level === 'GROUP' || !ruleProfileOf(child.kind).hasAdministrativeUnit;
  return mayWait && superior !== null ? { parentId: superior, ground: 'PROVISIONAL' } : null;
}

/** The nearest unit above all successors that goes on after the day; of a dissolved unit, the nearest above it. */
const nearestCommon = (chains: readonly string[][], ending: ReadonlySet<string>): string | null =>
  chains[0]?.find((id) => !ending.has(id) && chains.every((chain) => chain.includes(id))) ?? null;

/** Where the command itself hangs units. */
const plannedParents = (changes: readonly UnitChange[]) =>
  new Map(changes.map((change) => [change.unitId, change.act === 'CLOSE' ? undefined : change.set.parentId]));

function chainAbove(world: World, day: string, planned: ReturnType<typeof plannedParents>, start: string): string[] {
  const parentOf = (id: string): string | null => planned.get(id) ?? (world.find(id) ? lastParent(world, id, day) : null);
  const chain: string[] = [];
  for (let id = parentOf(start); id !== null && !chain.includes(id); id = parentOf(id)) chain.push(id);
  return chain;
}

const lastParent = (world: World, id: string, day: string): string | null => {
  const timeline = world.timelineOf(id);
  return (versionOn(timeline, day) ?? timeline.versions.at(-1))?.parentId ?? null;
};

const notPlaced = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_CHILD_NOT_PLACED',
    `Chưa nêu nơi đến của ${unitIds.length} đơn vị cấp dưới. Hãy nêu cấp trên mới của từng đơn vị.`,
    `${unitIds.length} units below have nowhere to go. Name the new superior of each.`,
    ...unitIds,
  );
