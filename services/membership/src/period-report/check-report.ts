import type { Context } from '../context.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/** Checks a closed report, as officers of the unit directly above the base do. @throws what {@link takeStep} refuses. */
export const checkReport = (context: Context, step: TakeStep): Promise<PeriodReport> =>
  takeStep(context, step, { act: 'CHECK', name: 'checkReport' });
