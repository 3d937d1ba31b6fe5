import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockFigures } from '../figures/lock-figures.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { type PeriodReport, requiredScope } from './period-report.entity.ts';
import {
  ReportAlreadyClosed,
  ReportChanged,
  ReportFourEyes,
  ReportLocked,
  ReportNotCentral,
  ReportNotOwn,
  ReportNotParent,
  ReportOvertaken,
  ReportStepInvalid,
  ReportUnitNotBase,
} from './period-report.errors.ts';
import { readReports } from './read-reports.ts';
import { type ReportAct, type ReportState, stateAfter } from './report-state.ts';

export interface TakeStep {
  readonly unitId: string;
  readonly period: string;
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface Act {
  readonly act: ReportAct;
  /** The name of the mutation. */
  readonly name: string;
  readonly reason?: string;
  /** What else the act does, after the step is written. */
  also?(tx: EntityManager, report: PeriodReport, period: ReportingPeriod): Promise<void>;
  /** What else it asks for, before anything is written. */
  require?(tx: EntityManager, report: PeriodReport, period: ReportingPeriod): Promise<void>;
}

/**
 * Takes a report one step on its way (D8), in one transaction with its line in the ledger; two at once wait for each other, and the
 * second is told that the report has changed.
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | PeriodUnknown | ReportUnitNotBase | ReportNotOwn | ReportNotParent | ReportNotCentral
 *   | ReportFourEyes | ReportAlreadyClosed | ReportLocked | ReportStepInvalid | ReportOvertaken | ReportChanged}
 */
export async function takeStep(context: Context, step: TakeStep, act: Act): Promise<PeriodReport> {
  const { viewer, em } = context;
  const { unitId, version, idempotencyKey } = step;
  requireScope(viewer, requiredScope(act.act));
  await requireCharge(em, viewer, 'organisation', unitId);
  const period = await requirePeriod(context, step.period);
  const input = { unitId, period: period.code, version };
  const texts = act.reason === undefined ? [] : [act.reason];
  const command: Command = { schema: 'membership', name: act.name, viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => unitId,
    work: (tx) => take(tx, viewer, { unitId, version, period, act }),
    reload: (tx) => requireReport(tx, viewer, unitId, period),
  });
}

interface Taken {
  readonly unitId: string;
  readonly version: number;
  readonly period: ReportingPeriod;
  readonly act: Act;
}

async function take(tx: EntityManager, viewer: Viewer, { unitId, version, period, act }: Taken): Promise<PeriodReport> {
  await lockFigures(tx, unitId, period);
  // and by its row, as those do who lock many at once
  await rows(tx, sql`select from membership.period_report where unit_id = ${unitId}::uuid and period = ${period.code} for update`);
  const report = await requireReport(tx, viewer, unitId, period);
  requireStanding(report, act.act);
  const to = requireStep(report, act.act);
  if (report.version !== version) throw new ReportChanged(version, report.version);
  await act.require?.(tx, report, period);
  await write(tx, viewer, report, { ...act, to });
  await act.also?.(tx, report, period);
  return requireReport(tx, viewer, unitId, period);
}

async function requireReport(tx: EntityManager, viewer: Viewer, unitId: string, { code }: ReportingPeriod): Promise<PeriodReport> {
  const [report] = await readReports(tx, viewer, sql`select ${unitId}::uuid as unit_id, ${code}::text as period`);
  if (!report) throw new ReportUnitNotBase(unitId, code);
  return report;
}

function requireStanding(report: PeriodReport, act: ReportAct): void {
  if (report.mayBe(act)) return;
  if (act === 'CLOSE') throw new ReportNotOwn(report.unitId);
  if (act === 'LOCK') throw new ReportNotCentral();
  throw report.standing.isParent ? new ReportFourEyes() : new ReportNotParent(report.unitId);
}

function requireStep(report: PeriodReport, act: ReportAct): ReportState {
  const { state } = report;
  const to = stateAfter(act, state);
  if (to === null) {
    if (state === 'LOCKED') throw new ReportLocked();
    throw act === 'CLOSE' ? new ReportAlreadyClosed(state) : new ReportStepInvalid(act, state);
  }
  if (report.isHeld(act)) throw new ReportOvertaken();
  return to;
}

async function write(
  tx: EntityManager,
  viewer: Viewer,
  { unitId, period, state }: PeriodReport,
  { act, to, reason }: Act & { to: ReportState },
): Promise<void> {
  const closes = act === 'CLOSE';
  await rows(
    tx,
    sql`
    insert into membership.period_report as r (unit_id, period, state, closed_on, last_closed_on, origin)
    values (${unitId}::uuid, ${period}, ${to}, ${today()}, ${today()}, 'RECORDED')
    on conflict (unit_id, period) do update set state = excluded.state, version = r.version + 1,
      last_closed_on = case when ${closes} then excluded.last_closed_on else r.last_closed_on end`,
  );
  const step = sql`
    insert into membership.period_report_step (id, unit_id, period, act, from_state, to_state, taken_by, holder_id, reason)
    values (${uuidv7()}, ${unitId}::uuid, ${period}, ${act}, ${state}, ${to}, ${viewer.subject}, ${viewer.unitId}::uuid, ${reason ?? null})`;
  await rows(tx, step).catch((error: unknown) => {
    throw violates(error, 'period_report_four_eyes') ? new ReportFourEyes() : error;
  });
}
