import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { requireText } from '../case/check-input.ts';
import { requireProvince } from '../workshop/require-province.ts';
import { type Period, requirePeriod } from './period.ts';
import { SupportReport } from './report.entity.ts';
import { ReportSubmitted } from './report.errors.ts';

export interface SubmitReport {
  readonly provinceId: string;
  readonly period: string;
  readonly summary: string;
  readonly idempotencyKey?: string | null;
}

/** The columns of {@link SupportReport}, from `support_report r`. */
export const reportColumns = sql`
  r.province_id as "provinceId", r.period, r.submitted_on as "submittedOn", r.summary, r.open_cases as "openCases", r.raised,
  r.fallen_back as "fallenBack", r.activities, r.cost_vnd::float8 as "costVnd", r.resources_vnd::float8 as "resourcesVnd", r.origin`;

/**
 * Submits a province's report of a half-year or a year, with what its cases say from the deadline before to its own (SUP-009, SUP-033).
 *
 * @throws {UnitNotFound | NotInCharge | SupportUnitNotProvince | PeriodUnknown | ReportSubmitted | SupportTextMissing}
 */
export async function submitReport({ viewer, em }: Context, request: SubmitReport): Promise<SupportReport> {
  const { provinceId, summary, idempotencyKey = null } = request;
  requireScope(viewer, 'support:manage');
  await requireCharge(em, viewer, 'organisation', provinceId);
  const period = await requirePeriod(em, request.period);
  const input = { provinceId, period: period.code };
  return runCommand(
    em,
    { schema: 'organisation', name: 'submitSupportReport', viewer, input, texts: [summary], idempotencyKey },
    { work: (tx) => submit(tx, request, period), subjectOf: () => provinceId, reload: (tx) => readReport(tx, provinceId, period.code) },
  );
}

async function submit(tx: EntityManager, { provinceId, summary }: SubmitReport, { code, deadline }: Period): Promise<SupportReport> {
  await requireProvince(tx, provinceId);
  // a report that is late counts what fell into its own period, so that nothing is in two reports
  const written = await rows(
    tx,
    sql`
    with own as (
      select c.id from organisation.support_case c
      where c.unit_id in (select organisation.reach_to_base(${provinceId}::uuid, ${today()}::date))
    ), span as (
      select coalesce(max(deadline), '-infinity') as first, least(${today()}::date, ${deadline}::date - 1) as last
      from membership.reporting_period where deadline < ${deadline}::date
    )
    insert into organisation.support_report
      (province_id, period, submitted_on, summary, open_cases, raised, fallen_back, activities, cost_vnd, resources_vnd, origin)
    select ${provinceId}, ${code}, ${today()}, ${requireText('summary', summary)},
      (select count(*) from own join organisation.support_state s on s.case_id = own.id
        where s.state <> 'CLOSED_MET' and span.last between s.valid_from and s.valid_to),
      t.raised, t.fallen_back, w.activities, w.cost, x.amount, 'RECORDED'
    from span
    cross join lateral (
      select count(distinct s.case_id) filter (where s.act = 'CLOSE') as raised, count(distinct s.case_id) filter (where s.act = 'REOPEN') as fallen_back
      from organisation.support_step s join own on own.id = s.case_id where s.taken_on between span.first and span.last) as t
    cross join lateral (
      select count(*) as activities, coalesce(sum(a.cost_vnd), 0) as cost
      from organisation.support_activity a join own on own.id = a.case_id where a.held_on between span.first and span.last) as w
    cross join lateral (
      select coalesce(sum(r.amount_vnd), 0) as amount
      from organisation.support_resource r join own on own.id = r.case_id where r.received_on between span.first and span.last) as x
    on conflict do nothing returning period`,
  );
  if (written.length === 0) throw new ReportSubmitted(provinceId, code);
  return readReport(tx, provinceId, code);
}

async function readReport(em: EntityManager, provinceId: string, period: string): Promise<SupportReport> {
  const [found] = await instances(
    em,
    SupportReport,
    sql`select ${reportColumns} from organisation.support_report r where r.province_id = ${provinceId} and r.period = ${period}`,
  );
  if (!found) throw new Error('a report that was just written is gone');
  return found;
}
