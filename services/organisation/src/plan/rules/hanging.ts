import type { Projection } from '../projection.ts';
import type { Refusal } from '../refusal.ts';
import type { Timeline, Version } from '../timeline.ts';

/** A unit hanging somewhere through a span of days, as the plan would have it. */
export interface Hanging {
  readonly unit: Timeline;
  readonly version: Version;
  readonly under: Timeline;
}

/** Versions that do not end before the new order begins: what was before is as it was. */
export function hangings(projection: Projection): Hanging[] {
  return projection.affected.flatMap((id) => {
    const unit = projection.timelineOf(id);
    return unit.versions
      .filter(({ validTo }) => validTo >= projection.begins)
      .flatMap((version) => (version.parentId === null ? [] : [{ unit, version, under: projection.timelineOf(version.parentId) }]));
  });
}

/** One refusal that names every unit something is wrong with. */
export const aboutUnits = (wrong: readonly Hanging[], say: (unitIds: readonly string[]) => Refusal): Refusal[] =>
  wrong.length > 0 ? [say([...new Set(wrong.map(({ unit }) => unit.unitId))])] : [];
