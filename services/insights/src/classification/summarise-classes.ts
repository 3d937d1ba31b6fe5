import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import { BaseClass } from '../base/base.enums.ts';
import type { BaseFilter } from '../base/base-filter.ts';
import { prepareQuestion } from '../base/base-question.ts';
import type { BaseGroupBy } from '../summary/base-group.entity.ts';
import { groupingOf } from '../summary/grouping.ts';
import { ClassifiedGroup } from './classified-group.entity.ts';

export interface AskedClasses {
  readonly year: number;
  readonly groupBy: BaseGroupBy;
  readonly filter: BaseFilter | null;
  /** Which bases there are; the last day of the year unless said. */
  readonly asOf: string | null;
}

/** The period whose rows speak of a whole year: its list is where every count leads to. */
const periodOf = (year: number): string => `${year}Y`;

/**
 * Counts bases by class of a year within each group, in the order of the Vietnamese alphabet: over all groups they are those of the
 * list of the year with the same filter. One statement. Classes are never restated: on the units of the day each has its own (F-22).
 *
 * @throws {PeriodUnknown | FilterRangeEmpty | FilterTooLarge}
 */
export async function summariseClasses(
  em: EntityManager,
  viewer: Viewer,
  { year, groupBy, filter, asOf }: AskedClasses,
): Promise<ClassifiedGroup[]> {
  const { from, where } = await prepareQuestion(em, viewer, { filter, period: periodOf(year), asOf, boundaries: null });
  const { key, label } = groupingOf(groupBy, year);
  return instances(
    em,
    ClassifiedGroup,
    sql`
    ${from.before}
    select ${groupBy} as "groupBy", c.key, max(c.label) as label, sum(c.bases)::int as bases,
      coalesce(sum(c.bases) filter (where c.class is not null), 0)::int as classified,
      json_agg(json_build_object('class', c.class, 'bases', c.bases) order by array_position(${Object.values(BaseClass)}::text[], c.class)) as classes
    from (
      select g.key, max(g.label) as label, g.class, count(*)::int as bases
      from (select ${key} as key, ${label} as label, r.classes ->> ${String(year)} as class from ${from.name} r where ${where}) as g
      group by g.key, g.class
    ) as c
    group by c.key
    order by max(c.label) collate "vi-x-icu", c.key`,
  );
}
