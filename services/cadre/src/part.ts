import { type RawBuilder, sql } from '@vwu/kit/database';
import { isWithinReach, type Reach } from '@vwu/kit/reach';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Viewer } from '@vwu/kit/viewer';

/** A part of the tree: a unit with what was below it on a day; all the viewer sees unless a unit is named. */
export interface Part {
  readonly unitId: string | null | undefined;
  readonly day: string;
}

/** @throws {UnitNotFound} if a unit is named that the viewer does not see. */
export async function requirePart(reach: Reach, unitId: string | null | undefined): Promise<void> {
  if (unitId != null && !(await reach.load(unitId))) throw new UnitNotFound(unitId);
}

/** The condition that a unit is in a part of the tree, and within the viewer's reach. */
export function isInPart(viewer: Viewer, { unitId, day }: Part, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  const seen = isWithinReach(viewer, 'organisation', unit);
  return unitId == null ? seen : sql`(${seen} and ${unit} in (select organisation.below(${unitId}::uuid, ${day}::date)))`;
}
