import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Unit } from '../../unit/unit.entity.ts';
import { SupportReport, SupportReportDue } from './report.entity.ts';
import { submitReport } from './submit-report.ts';

@Resolver(() => Unit)
export class SupportReportResolver {
  @FieldResolver(() => [SupportReportDue], {
    nullable: true,
    description:
      "Half-yearly and yearly reports of the province, oldest first; null outside the caller's part of the Union (SUP-009, SUP-033).",
  })
  supportReports(@Root() { id }: Unit, @Ctx() { support }: Context): Promise<SupportReportDue[] | null> {
    return support.reports.load({ unitId: id });
  }

  @Mutation(() => SupportReport, {
    description:
      'Submits the report of a province for a half-year or a year; what it counts is of the time from the deadline before to its own (SUP-009). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, SUPPORT_UNIT_NOT_PROVINCE, PERIOD_UNKNOWN, SUPPORT_REPORT_SUBMITTED, SUPPORT_TEXT_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  submitSupportReport(
    @Arg('provinceId', () => ID, { description: 'The province.' }) provinceId: string,
    @Arg('period', () => String, { description: '2026H1 or 2026Y.' }) period: string,
    @Arg('summary', () => String, { description: 'Results, issues and methods.' }) summary: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportReport> {
    return submitReport(context, { provinceId, period, summary, idempotencyKey });
  }
}
