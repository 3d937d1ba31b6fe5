import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import { BaseClass } from '../base/base.enums.ts';
import type { BaseQuestion } from '../base/base-question.ts';
import type { ClassCount } from '../classification/class-count.entity.ts';
import { requirePeriod } from '../period/period.ts';
import { summariseBases } from '../summary/summarise-bases.ts';
import { summariseUnit } from '../summary/summarise-unit.ts';
import { findReportedUnit } from './find-reported-unit.ts';
import { Report } from './report.entity.ts';

export interface AskedReport {
  readonly unitId: string;
  readonly period: string;
  readonly asOf: string | null | undefined;
}

/**
 * What a report is of, and the sums over its bases: each by the statement that answers `basesSummary`, so that a report can say nothing
 * else than the page (REP-009).
 *
 * @throws {PeriodUnknown | UnitNotFound | ReportLevelInvalid | ReportUnitNotThere}
 */
export async function readReport(em: EntityManager, viewer: Viewer, { unitId, period: code, asOf }: AskedReport): Promise<Report> {
  const { classificationYear, endsOn } = await requirePeriod(em, code);
  const day = asOf ?? endsOn;
  const unit = await findReportedUnit(em, viewer, unitId, day);
  const question: BaseQuestion = { filter: null, period: code, asOf: day, boundaries: null };
  const [rule, total, classes, provinces] = await Promise.all([
    readRule(em, code),
    summariseUnit(em, viewer, unit, question),
    summariseBases(em, viewer, 'CLASSIFICATION', question, unit),
    unit.level === 'NATION' ? summariseBases(em, viewer, 'PROVINCE', question) : [],
  ]);
  const sums = { total, classes: inOrder(classes.map(({ key, bases }) => ({ class: key as BaseClass | null, bases }))), provinces };
  return Object.assign(new Report(), unit, rule, { period: code, endsOn, day, classificationYear }, sums);
}

const order: readonly (BaseClass | null)[] = [...Object.values(BaseClass), null];

const inOrder = (classes: readonly ClassCount[]): ClassCount[] =>
  classes.toSorted((one, other) => order.indexOf(one.class) - order.indexOf(other.class));

interface Rule {
  readonly deadline: string;
  readonly ruleSet: string;
  readonly thresholdPercent: number;
}

async function readRule(em: EntityManager, code: string): Promise<Rule | undefined> {
  const [rule] = await rows(
    em,
    sql<Rule>`
    select p.deadline, r.id as "ruleSet", r.threshold_percent as "thresholdPercent"
    from membership.reporting_period p join membership.rule_set r on r.id = p.rule_set_id where p.code = ${code}`,
  );
  return rule;
}
