import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { FiguresHeld } from '../figures/figures.errors.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { ReportState } from './report-state.ts';

/** The state of a report, read by who holds the figures of the base for the period ({@link lockFigures}). */
export async function reportState(tx: EntityManager, unitId: string, { code }: ReportingPeriod): Promise<ReportState> {
  const [report] = await rows(
    tx,
    sql<{ state: ReportState }>`select state from membership.period_report where unit_id = ${unitId}::uuid and period = ${code}`,
  );
  return report?.state ?? 'OPEN';
}

/**
 * Figures change while their report is open, or was returned (D8).
 *
 * @throws {FiguresHeld} while it is closed, checked, accepted or locked.
 */
export async function requireOpenReport(tx: EntityManager, unitId: string, period: ReportingPeriod): Promise<void> {
  const state = await reportState(tx, unitId, period);
  if (state !== 'OPEN' && state !== 'RETURNED') throw new FiguresHeld(state, period.code);
}
