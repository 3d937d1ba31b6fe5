import { saysWhere } from '../plan/carry-children.ts';
import type { UnitChange } from '../plan/change-plan.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { before, type Drafting, on, type Reference } from './drafting.ts';
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
): { readonly placements: ReadonlyMap<string, string>; readonly refusals: readonly Refusal[] } {
  const said = (given ?? []).map(({ unit, under, toOutcome }) => {
    const key = toOutcome ?? '';
    return { unitId: idOf(before(unit)), key, isKnown: !!under || outcomes.has(key), placeId: under ? idOf(on(under)) : outcomes.get(key) };
  });
  const spoken = new Set(changes.filter(saysWhere).map(({ unitId }) => unitId));
  const twice = [...Map.groupBy(said, ({ unitId }) => unitId)]
    .filter(([unitId, places]) => spoken.has(unitId) || new Set(places.map(({ placeId }) => placeId)).size > 1)
    .map(([unitId]) => unitId);
  return {
    placements: new Map(said.flatMap(({ unitId, placeId }) => (placeId === undefined ? [] : [[unitId, placeId] as const]))),
    refusals: [
      ...said.filter(({ isKnown }) => !isKnown).map(({ key, unitId }) => outcomeUnknown(key, unitId)),
      ...(twice.length > 0 ? [placedTwice(twice)] : []),
    ],
  };
}

export const outcomeUnknown = (key: string, fromId: string): Refusal =>
  refuse(
    'UNIT_OUTCOME_UNKNOWN',
    `Có phần chuyển về «${key}» nhưng không có kết quả nào mang khóa này. Hãy sửa khóa.`,
    `A piece goes to "${key}", but no outcome has that key. Mend the key.`,
    fromId,
  );

const placedTwice = (unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_PIECE_TWICE',
    'Nơi đến của đơn vị được nêu hai lần, hoặc trái với phần khác của quyết định. Mỗi đơn vị chỉ nêu một nơi đến.',
    'Where a unit goes is said twice, or against what else is said of it. Name one place for each unit.',
    ...unitIds,
  );
