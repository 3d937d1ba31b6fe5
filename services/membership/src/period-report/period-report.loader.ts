import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { carriedColumns, carriedFrom } from './carried-reports.ts';
import { CarriedReport, type PeriodReport, ReportStep, ReportWarning } from './period-report.entity.ts';
import { readProgress } from './read-progress.ts';
import { readReports } from './read-reports.ts';
import type { ReportProgress } from './report-progress.entity.ts';

/** A unit, and the period something of it is asked for. */
export interface InPeriod {
  readonly unitId: string;
  readonly period: string;
}

const keyText = ({ unitId, period }: InPeriod) => `${unitId}@${period}`;

const rowsOf = (keys: readonly InPeriod[]): RawBuilder<unknown> => sql`
  select * from unnest(${keys.map(keyText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ period }) => period)}::text[]) as k (key, unit_id, period)`;

type Loader<Value> = DataLoader<InPeriod, Value, string>;

export type PeriodReportLoader = Loader<PeriodReport | null>;
export type ReportProgressLoader = Loader<ReportProgress | null>;
export type ReportStepLoader = Loader<ReportStep[]>;
export type ReportWarningLoader = Loader<ReportWarning[]>;
export type CarriedReportLoader = Loader<CarriedReport[]>;

/** Reports of bases; null for what does not report for the period, and for what the viewer may not see. */
export const createPeriodReportLoader = (em: EntityManager, viewer: Viewer, reach: Reach): PeriodReportLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = new Map((await readReports(em, viewer, rowsOf(keys))).map((report) => [keyText(report), report]));
    return (text) => found.get(text) ?? null;
  });

/** How far units are; null for units without a base that reports, and for what the viewer may not see. */
export const createReportProgressLoader = (em: EntityManager, reach: Reach): ReportProgressLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = new Map((await readProgress(em, rowsOf(keys))).map((progress) => [keyText(progress), progress]));
    return (text) => found.get(text) ?? null;
  });

/** The ledgers of reports, oldest line first. Whoever asks has seen the report. */
export const createReportStepLoader = (em: EntityManager, viewer: Viewer): ReportStepLoader =>
  createLists(em, ReportStep, (asked) => {
    const seesPersons = hasScope(viewer, 'persons');
    return sql`
      select k.key, s.act, s.from_state as "from", s.to_state as "to",
        to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt", s.holder_id as "holderId",
        case when ${seesPersons} then s.taken_by end as "takenBy", case when ${seesPersons} then s.reason end as reason
      from (${asked}) as k join membership.period_report_step s using (unit_id, period) order by s.id`;
  });

/** What looked wrong when reports were closed. Whoever sees no persons is not told how many members there are one by one. */
export const createReportWarningLoader = (em: EntityManager, viewer: Viewer): ReportWarningLoader =>
  createLists(
    em,
    ReportWarning,
    (asked) => sql`
      select k.key, w.kind, w.found, w.expected
      from (${asked}) as k join membership.period_report_warning w using (unit_id, period)
      where w.kind not in ('COUNTED_DIFFERS', 'AGGREGATES_LARGE') or ${hasScope(viewer, 'persons')} order by w.kind`,
  );

/** Reports of bases that ended within the period and went, whole or in part, into others. Whoever asks has seen the others. */
export const createCarriedReportLoader = (em: EntityManager, viewer: Viewer): CarriedReportLoader =>
  createLists(
    em,
    CarriedReport,
    (asked) => sql`
      select k.key, ${carriedColumns(viewer)}
      from (${asked}) as k join membership.reporting_period p on p.code = k.period
      join organisation.unit_heir h on h.heir_id = k.unit_id and h.effective_on <= p.ends_on
      ${carriedFrom}
      left join membership.period_report own on own.unit_id = k.unit_id and own.period = p.code
      order by h.effective_on, h.unit_id`,
  );

/** Batches lists of what belongs to units in periods into one statement, which gives each row the key it belongs to. */
function createLists<Thing extends object>(
  em: EntityManager,
  type: new () => Thing,
  statement: (asked: RawBuilder<unknown>) => RawBuilder<unknown>,
): Loader<Thing[]> {
  return new DataLoader(
    async (keys) => {
      const found = await rows(em, statement(rowsOf(keys)) as RawBuilder<{ key: string }>);
      const things = Map.groupBy(
        found.map(({ key, ...row }) => ({ key, thing: Object.assign(new type(), row) })),
        ({ key }) => key,
      );
      return keys.map((key) => (things.get(keyText(key)) ?? []).map(({ thing }) => thing));
    },
    { cacheKeyFn: keyText },
  );
}
