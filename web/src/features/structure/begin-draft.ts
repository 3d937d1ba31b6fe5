import type { AdminType, UnitKind, UnitLevel } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Act, beginDraft, type Draft, type Naming, noName, typesOf } from './draft.ts';
import { firstLevelBelow } from './levels.ts';

/** What a draft must know of the unit it begins at. */
export interface DraftedUnit {
  readonly id: string;
  readonly version?: number | null;
  readonly name?: string | null;
  readonly level?: UnitLevel | null;
  readonly kind?: UnitKind | null;
  readonly adminType?: AdminType | null;
  readonly validTo?: string | null;
}

/**
 * The empty form of an act about a unit: a rename with the name there is, a change of type with the next type, all else
 * with no name. Null for a unit of which the reader may not know enough.
 */
export function draftFor(act: Act, unit: DraftedUnit, fullName: string): Draft | null {
  const { id, version, level } = unit;
  if (!level || version == null) return null;
  const subject = { id, version, fullName, level };
  const naming = firstNaming(act, level, { adminType: unit.adminType ?? null, name: unit.name ?? '', code: '' });
  return { ...beginDraft({ subject, naming, effectiveOn: todayInVietnam() }), level: firstLevelBelow(level) };
}

function firstNaming(act: Act, level: UnitLevel, present: Naming): Naming {
  if (act === 'establish') return noName(firstLevelBelow(level));
  if (act === 'changeType') return { ...present, adminType: typesOf(level).find((type) => type !== present.adminType) ?? null };
  return act === 'rename' ? present : { ...present, name: '' };
}
