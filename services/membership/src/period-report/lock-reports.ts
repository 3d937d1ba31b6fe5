import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { keepLocked } from './lock-report.ts';
import { requiredScope } from './period-report.entity.ts';
import { ReportNoBases, ReportNotCentral } from './period-report.errors.ts';
import { readProgress } from './read-progress.ts';
import { reports } from './read-reports.ts';
import type { ReportProgress } from './report-progress.entity.ts';

export interface LockReports {
  readonly unitId: string;
  readonly period: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Locks all accepted reports of a province or the nation for a period in one act; what is not accepted yet stays where it is.
 *
 * @returns how far the unit is then.
 * @throws {Forbidden | UnitNotFound | PeriodUnknown | ReportNotCentral | ReportNoBases}
 */
export async function lockReports(context: Context, { unitId, period: code, idempotencyKey }: LockReports): Promise<ReportProgress> {
  const { viewer, em } = context;
  requireScope(viewer, requiredScope('LOCK'));
  await requireCharge(em, viewer, 'organisation', unitId);
  const period = await requirePeriod(context, code);
  const command: Command = { schema: 'membership', name: 'lockReports', viewer, input: { unitId, period: code }, idempotencyKey };
  const reload = (tx: EntityManager) => progressOf(tx, unitId, period);
  return runCommand(em, command, {
    subjectOf: () => unitId,
    reload,
    work: async (tx) => {
      await requireCentral(tx, viewer);
      await lockAll(tx, viewer, unitId, period);
      return reload(tx);
    },
  });
}

async function progressOf(tx: EntityManager, unitId: string, { code }: ReportingPeriod): Promise<ReportProgress> {
  const [progress] = await readProgress(tx, sql`select ${unitId}::uuid as unit_id, ${code}::text as period`);
  if (!progress) throw new ReportNoBases(unitId, code);
  return progress;
}

async function requireCentral(tx: EntityManager, { unitId }: Viewer): Promise<void> {
  const central = await rows(tx, sql`select from organisation.unit where id = ${unitId}::uuid and level = 'CENTRAL'`);
  if (central.length === 0) throw new ReportNotCentral();
}

/** Whoever takes a step with one of these holds its figures by name; here they are held by their rows, in one order. */
async function lockAll(tx: EntityManager, viewer: Viewer, unitId: string, period: ReportingPeriod): Promise<void> {
  const { code } = period;
  const locked = await rows(
    tx,
    sql<{ unitId: string }>`
    with due as materialized (
      select r.unit_id
      from membership.reporting_period p
      join organisation.unit_ancestor n on n.ancestor_id = ${unitId}::uuid and p.ends_on between n.valid_from and n.valid_to
      join organisation.unit u on u.id = n.unit_id and ${reports}
      join membership.period_report r on r.unit_id = u.id and r.period = p.code and r.state = 'ACCEPTED'
      where p.code = ${code}
    ), held as materialized (
      select r.unit_id from membership.period_report r where r.period = ${code} and r.unit_id in (select unit_id from due) order by r.unit_id for update
    )
    update membership.period_report r set state = 'LOCKED', version = r.version + 1
    from held where r.unit_id = held.unit_id and r.period = ${code} and r.state = 'ACCEPTED' returning r.unit_id as "unitId"`,
  );
  const unitIds = locked.map((one) => one.unitId);
  await rows(
    tx,
    sql`
    insert into membership.period_report_step (id, unit_id, period, act, from_state, to_state, taken_by, holder_id)
    select k.id, k.unit_id, ${code}, 'LOCK', 'ACCEPTED', 'LOCKED', ${viewer.subject}, ${viewer.unitId}::uuid
    from unnest(${unitIds.map(() => uuidv7())}::uuid[], ${unitIds}::uuid[]) as k (id, unit_id)`,
  );
  await keepLocked(tx, period, unitIds);
}
