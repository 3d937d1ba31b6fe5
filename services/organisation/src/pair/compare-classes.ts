import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { classesNamed, type PairFinding, type UnitPairKind } from './pair.enums.ts';

/** The latest class of a unit, and how it stands in its scheme: 1 is the best. */
export interface LatestClass {
  readonly unitId: string;
  readonly grade: string;
  readonly year: number;
  readonly schemeId: string;
  readonly rank: number;
}

/**
 * The latest class of units up to the year of a day, as `emulation` publishes them: of branches by their own scale, of
 * bases by theirs (EMU-006).
 */
export const readLatestClasses = (em: EntityManager, unitIds: readonly string[], day: string): Promise<LatestClass[]> =>
  rows(
    em,
    sql<LatestClass>`
    select distinct on (c.unit_id) c.unit_id as "unitId", c.class as grade, c.year, c.scheme_id as "schemeId",
      array_position(s.classes, c.class) as rank
    from (
      select unit_id, year, class, scheme_id from emulation.branch_classification
      union all
      select unit_id, year, class, scheme_id from emulation.classification
    ) as c
    join emulation.classification_scheme s on s.id = c.scheme_id
    where c.unit_id = any (${unitIds}::uuid[]) and c.year <= extract(year from ${day}::date)
    order by c.unit_id, c.year desc`,
  );

/** What the latest classes say of a pair. Classes of different schemes are never compared (F-22). */
export function compareClasses(kind: UnitPairKind, helper: LatestClass | undefined, helped: LatestClass | undefined): PairFinding {
  if (!helper || !helped) return 'NOT_CLASSIFIED';
  if (helper.schemeId !== helped.schemeId) return 'NOT_COMPARABLE';
  if (helper.rank > helped.rank) return 'WEAKER_HELPS_STRONGER';
  if (helper.rank === helped.rank) return 'EQUAL';
  const named = classesNamed[kind];
  return helper.grade === named.helper && helped.grade === named.helped ? 'AS_NAMED' : 'STRONGER_HELPS_WEAKER';
}
