import type { Context } from '../context.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/** Accepts a checked report: by somebody who has never closed it (four eyes). @throws what {@link takeStep} refuses. */
export const acceptReport = (context: Context, step: TakeStep): Promise<PeriodReport> =>
  takeStep(context, step, { act: 'ACCEPT', name: 'acceptReport' });
