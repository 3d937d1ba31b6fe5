import { type Boundaries, boundaryDay } from '@vwu/kit/boundaries';
import { type EntityManager, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { RawBuilder } from 'kysely';
import { type Period, requirePeriod } from '../period/period.ts';
import { BoundariesOfAnotherDay } from './base.errors.ts';
import { type BaseFilter, conditionOf } from './base-filter.ts';
import { keptRows, mustRestate, type RowSource, restatedRows } from './restated-rows.ts';

/** What `boundaries` means for a list, whose rows are of one day. */
export const mapDescription =
  'On which units: those of the last day of the period as they reported, or restated on those of a day, which is then the day of the map, the ' +
  'mentors and the cluster too. Unless said, the units of `asOf`.';

/** What every question about bases says, however its answer is shown. */
export interface BaseQuestion {
  readonly filter: BaseFilter | null | undefined;
  readonly period: string;
  /** The map's day; the last day of the period unless said. */
  readonly asOf: string | null | undefined;
  /** On which units the figures are; those of the map's day unless said. */
  readonly boundaries: Boundaries | null | undefined;
}

/** A question made ready for SQL over rows `r` like those of `insights.base_row`: one condition, which the viewer's scope is part of. */
export interface PreparedQuestion {
  readonly period: Period;
  readonly day: string;
  readonly classificationYear: number;
  readonly from: RowSource;
  readonly where: RawBuilder<unknown>;
}

/**
 * The one place where a question meets the scope: lists, counts, groups and exports all start here.
 *
 * @throws {PeriodUnknown | BoundariesInvalid | BoundariesOfAnotherDay | FilterRangeEmpty | FilterTooLarge}
 */
export async function prepareQuestion(
  em: EntityManager,
  viewer: Viewer,
  { filter, period: code, asOf, boundaries }: BaseQuestion,
): Promise<PreparedQuestion> {
  const period = await requirePeriod(em, code);
  const mapDay = boundaryDay(boundaries, period.endsOn);
  if (asOf != null && mapDay !== null && asOf !== mapDay) throw new BoundariesOfAnotherDay(asOf, mapDay);
  const day = mapDay ?? asOf ?? period.endsOn;
  const isRestated = day !== period.endsOn && (await mustRestate(em, period, day));
  const where = sql`
    r.period = ${period.code} and r.valid_to >= ${day}::date and r.valid_from <= ${day}::date
    and ${isWithinReach(viewer, 'organisation', sql`r.unit_id`)} and ${conditionOf(filter ?? {})}`;
  const from = isRestated ? restatedRows(viewer, period, day) : keptRows;
  return { period, day, classificationYear: filter?.year ?? period.classificationYear, from, where };
}

/** The columns of a {@link BaseRow}. */
export const baseColumns = ({ classificationYear }: PreparedQuestion) => sql`
  r.unit_id as "unitId", r.full_name as name, r.province_name as "provinceName", r.cluster_name as "clusterName", r.area_tags as "areaTags",
  r.members, r.women18_plus as "women18Plus", r.status, r.members_needed as "membersNeeded", r.mentor_count as "mentorCount",
  r.mentor_status as "mentorStatus", r.support_state as "supportState", r.support_causes as "supportCauses",
  r.classes ->> ${String(classificationYear)} as classification, ${classificationYear}::int as "classificationYear",
  r.rule_set_id as "ruleSetId", r.origin, r.method, r.source_body as "sourceBody", r.as_of as "asOf",
  r.parts_reported as "partsReported", r.parts_expected as "partsExpected"`;
