import type { Ask, AskedReport } from './gather-report.ts';
import type { GatheredReport, ReportHead, Term, TermPeriod } from './gathered-report.ts';
import { ReportKindInvalid } from './report.errors.ts';
import { termPeriodQuestion, termQuestion } from './report-questions.ts';

/** Of what a report is (REP-003, REP-011): a half-year or a year; what has been of a term by its middle; the whole term. */
export const reportKinds = ['PERIODIC', 'MID_TERM', 'END_TERM'] as const;
export type ReportKind = (typeof reportKinds)[number];

interface Calendar {
  readonly ruleSets: readonly Term[];
  readonly reportingPeriods: readonly { readonly code: string; readonly endsOn: string; readonly hasFigures: boolean }[];
}

/**
 * What a review of a term says besides: the years of the term so far, each as it was reported, on the units of the day, so that they
 * compare (002: «sơ kết, rút kinh nghiệm giữa kỳ và tổng kết cuối nhiệm kỳ»). The last period of a term is of its end, every other of its
 * middle.
 *
 * @throws {ReportKindInvalid}
 */
export async function gatherTerm(ask: Ask, { kind, unitId, asOf }: AskedReport, head: ReportHead): Promise<GatheredReport['review']> {
  if (kind === 'PERIODIC') return null;
  const { ruleSets, reportingPeriods } = (await ask(termQuestion, {})) as Calendar;
  const term = ruleSets.find(({ id }) => id === head.ruleSet);
  if (!term || (kind === 'END_TERM') !== (head.endsOn === term.lastEndsOn)) throw new ReportKindInvalid(kind, head.period);
  const years = reportingPeriods.filter(({ code, endsOn, hasFigures }) => {
    const isOfTerm = endsOn >= term.firstEndsOn && endsOn <= head.endsOn;
    return isOfTerm && (code === head.period || (hasFigures && code.endsWith('Y')));
  });
  const boundaries = { kind: 'AS_OF', date: asOf };
  const periods: TermPeriod[] = [];
  for (const { code } of years) {
    const { report } = (await ask(termPeriodQuestion, { unitId, period: code, asOf, boundaries })) as { report: TermPeriod };
    periods.push(report);
  }
  return { kind, term, periods };
}
