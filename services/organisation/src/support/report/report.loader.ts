import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { paperStatus } from './paper-status.ts';
import { SupportReport, SupportReportDue } from './report.entity.ts';
import { reportColumns } from './submit-report.ts';

/** The reports of a province for all periods since it was formed, oldest first; null for units the viewer may not see. */
export type ReportLoader = DataLoader<{ unitId: string }, SupportReportDue[] | null, string>;

interface Row {
  readonly unitId: string;
  readonly period: string;
  readonly deadline: string;
  readonly report: SupportReport | null;
  /** Whether it had a case open at any time of the period. */
  readonly isRequired: boolean;
}

export const createReportLoader = (em: EntityManager, reach: Reach): ReportLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const ids = keys.map(({ unitId }) => unitId);
      const found = await rows(em, dueReports(ids));
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => (byUnit.get(unitId) ?? []).map(dueOf);
    },
  );

const dueOf = ({ report, ...row }: Row): SupportReportDue =>
  Object.assign(new SupportReportDue(), row, {
    report: report && Object.assign(new SupportReport(), report),
    status: paperStatus(report?.submittedOn ?? null, row.deadline, row.isRequired),
  });

/** A province without a case in the period need not report (F-49). */
const dueReports = (ids: readonly string[]) => sql<Row>`
  with asked as (
    select u.id, p.code, p.deadline, p.ends_on, lag(p.deadline, 1, '-infinity') over (partition by u.id order by p.ends_on) as since
    from organisation.unit u cross join membership.reporting_period p
    where u.id = any (${ids}::uuid[]) and u.level = 'PROVINCE' and p.ends_on between u.opened_on and u.closed_on
  )
  select k.id as "unitId", k.code as period, k.deadline::text as deadline,
    case when r.period is not null then (select to_json(one) from (select ${reportColumns}) as one) end as report,
    exists (
      select from organisation.unit_ancestor a join organisation.support_state s on s.unit_id = a.unit_id
      where a.ancestor_id = k.id and k.deadline between a.valid_from and a.valid_to and s.state <> 'CLOSED_MET'
        and s.valid_from < least(k.deadline, ${today()}::date + 1) and s.valid_to >= k.since) as "isRequired"
  from asked k left join organisation.support_report r on r.province_id = k.id and r.period = k.code
  order by k.id, k.ends_on`;
