import { type EntityManager, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { RawBuilder } from 'kysely';
import { type Period, requirePeriod } from '../period/period.ts';
import { type BaseFilter, conditionOf } from './base-filter.ts';

/** What every question about bases says, however its answer is shown. */
export interface BaseQuestion {
  readonly filter: BaseFilter | null | undefined;
  readonly period: string;
  /** The map's day; the last day of the period unless said. */
  readonly asOf: string | null | undefined;
}

/** A question made ready for SQL over `insights.base_row r`: one condition, which the viewer's scope is part of. */
export interface PreparedQuestion {
  readonly period: Period;
  readonly day: string;
  readonly classificationYear: number;
  readonly where: RawBuilder<unknown>;
}

/**
 * The one place where a question meets the scope: lists, counts, groups and exports all start here.
 *
 * @throws {PeriodUnknown | FilterRangeEmpty | FilterTooLarge}
 */
export async function prepareQuestion(
  em: EntityManager,
  viewer: Viewer,
  { filter, period: code, asOf }: BaseQuestion,
): Promise<PreparedQuestion> {
  const period = await requirePeriod(em, code);
  const day = asOf ?? period.endsOn;
  const where = sql`
    r.period = ${period.code} and r.valid_to >= ${day}::date and r.valid_from <= ${day}::date
    and ${isWithinReach(viewer, 'organisation', sql`r.unit_id`)} and ${conditionOf(filter ?? {})}`;
  return { period, day, classificationYear: filter?.year ?? period.classificationYear, where };
}

/** The columns of a {@link BaseRow}. */
export const baseColumns = ({ classificationYear }: PreparedQuestion) => sql`
  r.unit_id as "unitId", r.full_name as name, r.province_name as "provinceName", r.cluster_name as "clusterName", r.area_tags as "areaTags",
  r.members, r.women18_plus as "women18Plus", r.status, r.members_needed as "membersNeeded", r.mentor_count as "mentorCount",
  r.mentor_status as "mentorStatus", r.support_state as "supportState", r.classes ->> ${String(classificationYear)} as classification, ${classificationYear}::int as "classificationYear",
  r.rule_set_id as "ruleSetId", r.origin, r.method, r.source_body as "sourceBody", r.as_of as "asOf",
  r.parts_reported as "partsReported", r.parts_expected as "partsExpected"`;
