import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { readReport, rereadReport } from './submit-upward-report.ts';
import type { UpwardReport } from './upward-report.entity.ts';
import {
  UpwardReportChanged,
  UpwardReportDayInvalid,
  UpwardReportGuided,
  UpwardReportNotFound,
  UpwardReportTextMissing,
} from './upward-report.errors.ts';

export interface GuideUpwardReport {
  readonly id: string;
  readonly on: string;
  readonly guidance: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Says what the direct superior has to say to a report, «định hướng chỉ đạo kịp thời» (ORG-038): who answers for the superior
 * does, and where that ended, who answers for what it went into.
 *
 * @throws {UpwardReportNotFound | UnitNotFound | NotInCharge | UpwardReportChanged | UpwardReportGuided
 *   | UpwardReportTextMissing | UpwardReportDayInvalid}
 */
export async function guideUpwardReport({ em, viewer, reach }: Context, request: GuideUpwardReport): Promise<UpwardReport> {
  const { id, on, guidance, version = null, idempotencyKey = null } = request;
  requireScope(viewer, 'organisation:write');
  const known = isId(id) ? await readReport(em, id) : undefined;
  if (!known || !(await reach.load(known.unitId))) throw new UpwardReportNotFound(id);
  await requireCharge(em, viewer, 'organisation', known.superiorId);
  const input = { id, on, version };
  const command: Command = { schema: 'organisation', name: 'guideUpwardReport', viewer, input, texts: [guidance], idempotencyKey };
  return runCommand(em, command, { work: (tx) => guide(tx, request), subjectOf: () => id, reload: rereadReport });
}

async function guide(tx: EntityManager, { id, on, guidance, version }: GuideUpwardReport): Promise<UpwardReport> {
  await rows(tx, sql`select from organisation.upward_report where id = ${id} for update`);
  const report = await rereadReport(tx, id);
  if (version != null && version !== report.version) throw new UpwardReportChanged(id);
  if (report.guidedOn !== null) throw new UpwardReportGuided(id);
  if (guidance.trim() === '') throw new UpwardReportTextMissing();
  if (on < report.reportedOn || on > today()) throw new UpwardReportDayInvalid(on, report.reportedOn, today());
  await rows(
    tx,
    sql`update organisation.upward_report set guidance = ${guidance.trim()}, guided_on = ${on}, version = version + 1 where id = ${id}`,
  );
  return rereadReport(tx, id);
}
