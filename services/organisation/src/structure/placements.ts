import { saysWhere } from '../plan/carry-children.ts';
import type { UnitChange } from '../plan/change-plan.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { before, type Draft, type Drafting, on, type Reference } from './drafting.ts';
import { outcomeUnknown } from './redraw.errors.ts';
import type { PlacementInput } from './structure.input.ts';

type Given = readonly PlacementInput[] | null | undefined;

export const referPlacements = (given: Given): Reference[] =>
  (given ?? []).flatMap(({ unit, under }) => [before(unit), ...(under ? [on(under)] : [])]);

/** What the rest of the command says. */
interface Said {
  /** The unit each outcome is, by its key; none for an outcome that is refused itself. */
  readonly outcomes: ReadonlyMap<string, string | undefined>;
  readonly changes: readonly UnitChange[];
}

/**
 * Where a command sends units below those that end. A place it cannot mean is told, not passed over: the unit would go
 * somewhere by itself.
 */
export function placementsOf(
  given: Given,
  { idOf }: Drafting,
  { outcomes, changes }: Said,
): Pick<Draft, 'placements' | 'refusals' | 'undecided'> {
  const said = (given ?? []).flatMap(({ unit, under, toOutcome }) => {
    const unitId = idOf(before(unit));
    if (unitId === null) return [];
    const key = toOutcome ?? '';
    return [{ unitId, key, isKnown: !!under || outcomes.has(key), placeId: (under ? idOf(on(under)) : outcomes.get(key)) ?? null }];
  });
  const spoken = new Set(changes.filter(saysWhere).map(({ unitId }) => unitId));
  const twice = [...Map.groupBy(said, ({ unitId }) => unitId)]
    .filter(([unitId, places]) => spoken.has(unitId) || new Set(places.map(({ placeId }) => placeId)).size > 1)
    .map(([unitId]) => unitId);
  return {
    placements: new Map(said.flatMap(({ unitId, placeId }) => (placeId === null ? [] : [[unitId, placeId] as const]))),
    undecided: said.filter(({ placeId }) => placeId === null).map(({ unitId }) => unitId),
    refusals: [
      ...said.filter(({ isKnown }) => !isKnown).map(({ key, unitId }) => outcomeUnknown(key, unitId)),
      ...(twice.length > 0 ? [placedTwice(twice)] : []),
    ],
  };
}

const placedTwice = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_PIECE_TWICE',
    'Nơi đến của đơn vị được nêu hai lần, hoặc trái với phần khác của quyết định. Mỗi đơn vị chỉ nêu một nơi đến.',
    'Where a unit goes is said twice, or against what else is said of it. Name one place for each unit.',
    ...unitIds,
  );
