import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import { type BaseQuestion, prepareQuestion } from '../base/base-question.ts';
import { BaseGroup, type BaseGroupBy } from './base-group.entity.ts';
import { groupingOf } from './grouping.ts';

/** A unit whose bases are meant: all of the nation, those of a province, a base itself. */
export interface SummarisedUnit {
  readonly unitId: string;
  readonly level: 'NATION' | 'PROVINCE' | 'BASE';
}

/**
 * Counts and sums bases by group, in the order of the Vietnamese alphabet. Its counts over all groups are those of the
 * list with the same filter; its sums leave out special bases, whose members count where they live (F-43).
 *
 * @param groupBy null puts all bases into one group.
 * @param of the unit whose bases are meant; all the question is of, unless said.
 * @throws {PeriodUnknown | FilterRangeEmpty | FilterTooLarge}
 */
export async function summariseBases(
  em: EntityManager,
  viewer: Viewer,
  groupBy: BaseGroupBy | null,
  asked: BaseQuestion,
  of?: SummarisedUnit,
): Promise<BaseGroup[]> {
  const { from, where, classificationYear } = await prepareQuestion(em, viewer, asked);
  const { key, label } = groupingOf(groupBy, classificationYear);
  return instances(
    em,
    BaseGroup,
    sql`
    ${from.before}
    select ${groupBy} as "groupBy", g.key, max(g.label) as label, count(*)::int as bases,
      count(*) filter (where g.status = 'BELOW')::int as below, count(*) filter (where g.status = 'AT_THRESHOLD')::int as "atThreshold",
      count(*) filter (where g.status = 'MET')::int as met, count(*) filter (where g.status = 'NO_DATA')::int as "noData",
      count(*) filter (where g.status = 'NOT_APPLICABLE')::int as "notApplicable",
      coalesce(sum(g.members) filter (where g.status <> 'NOT_APPLICABLE'), 0)::int as members,
      coalesce(sum(g.women18_plus) filter (where g.status <> 'NOT_APPLICABLE' and g.members is not null), 0)::int as "women18Plus",
      coalesce(sum(g.members_needed), 0)::int as "membersNeeded",
      count(*) filter (where g.mentor_count > 0 and g.status in ('BELOW', 'AT_THRESHOLD'))::int as mentored,
      count(*) filter (where g.mentor_status = 'REQUIRED_MISSING')::int as "mentorRequiredMissing",
      coalesce(bool_or(g.origin = 'DEMONSTRATION'), false) as demonstration, coalesce(bool_or(g.method = 'ESTIMATED'), false) as estimated
    from (
      select ${key} as key, ${label} as label, r.status, r.members, r.women18_plus, r.members_needed, r.mentor_count, r.mentor_status, r.origin, r.method
      from ${from.name} r where ${where} and ${isOf(of)}
    ) as g
    group by g.key
    order by max(g.label) collate "vi-x-icu", g.key`,
  );
}

function isOf(unit: SummarisedUnit | undefined) {
  if (!unit || unit.level === 'NATION') return sql`true`;
  return unit.level === 'PROVINCE' ? sql`r.province_id = ${unit.unitId}` : sql`r.unit_id = ${unit.unitId}`;
}
