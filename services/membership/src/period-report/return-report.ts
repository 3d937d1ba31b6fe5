import type { Context } from '../context.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { ReportReasonMissing } from './period-report.errors.ts';
import { type TakeStep, takeStep } from './take-step.ts';

const maxReason = 500;

export interface ReturnReport extends TakeStep {
  /** What is to be mended. */
  readonly reason: string;
}

/**
 * Returns a closed report to its base: its figures can be recorded again, and it is closed anew.
 *
 * @throws {ReportReasonMissing} and what {@link takeStep} refuses.
 */
export async function returnReport(context: Context, { reason, ...step }: ReturnReport): Promise<PeriodReport> {
  const text = reason.normalize('NFC').trim();
  return takeStep(context, step, {
    act: 'RETURN',
    name: 'returnReport',
    reason: text,
    require: async () => {
      if (text === '' || text.length > maxReason) throw new ReportReasonMissing(maxReason);
    },
  });
}
