import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { BaseFigures } from '../figures/figures.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { acceptReport } from './accept-report.ts';
import { listToPlace } from './carried-reports.ts';
import { checkReport } from './check-report.ts';
import { closeReport } from './close-report.ts';
import { listReports, PeriodReportFilter } from './list-reports.ts';
import { lockReport } from './lock-report.ts';
import { lockReports } from './lock-reports.ts';
import { ReturnArgs, StepArgs } from './period-report.args.ts';
import { CarriedReport, PeriodReport, PeriodReportConnection, ReportStep, ReportWarning } from './period-report.entity.ts';
import { readBoard } from './read-board.ts';
import { ReportBoard, ReportProgress } from './report-progress.entity.ts';
import { returnReport } from './return-report.ts';

const inPeriod = { description: 'Period: 2026H1 or 2026Y.' };
const once = { nullable: true, description: keyDescription };
const refusals =
  'FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PERIOD_UNKNOWN, REPORT_UNIT_NOT_BASE, REPORT_LOCKED, REPORT_STEP_INVALID, REPORT_CHANGED, ' +
  'IDEMPOTENCY_KEY_REUSED';

@Resolver(() => UnitReference)
export class PeriodReportResolver {
  @FieldResolver(() => PeriodReport, {
    nullable: true,
    description: 'The report of a base for a period; null for what does not report for it. Errors: PERIOD_UNKNOWN. «Báo cáo kỳ»',
  })
  async periodReport(@Root() { id }: UnitKey, @Arg('period', () => String, inPeriod) period: string, @Ctx() context: Context) {
    const { code } = await requirePeriod(context, period);
    return context.periodReports.load({ unitId: id, period: code });
  }

  @FieldResolver(() => ReportProgress, {
    nullable: true,
    description: 'How many of the bases below have reported for a period, and how. Errors: PERIOD_UNKNOWN. «Tiến độ báo cáo»',
  })
  async reportProgress(@Root() { id }: UnitKey, @Arg('period', () => String, inPeriod) period: string, @Ctx() context: Context) {
    const { code } = await requirePeriod(context, period);
    return context.reportProgress.load({ unitId: id, period: code });
  }

  @Query(() => ReportBoard, {
    nullable: true,
    description:
      'Who has closed, is late, was returned or is missing: of the nation by provinces, of a province of before the reform by districts ' +
      '(REP-001, REP-009). Errors: UNIT_NOT_FOUND, PERIOD_UNKNOWN, REPORT_NO_BASES. «Bảng theo dõi hạn»',
  })
  reportBoard(
    @Arg('unitId', () => ID, { description: 'The nation, a province, a district or a base.' }) unitId: string,
    @Arg('period', () => String, inPeriod) period: string,
    @Ctx() context: Context,
  ): Promise<ReportBoard> {
    return readBoard(context, unitId, period);
  }

  @Query(() => PeriodReportConnection, {
    nullable: true,
    description:
      'Reports of the bases below a unit, by the alphabet, those nobody has closed too. Errors: UNIT_NOT_FOUND, PERIOD_UNKNOWN, ' +
      'PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY. «Báo cáo kỳ của các cơ sở»',
  })
  periodReports(
    @Arg('unitId', () => ID, { description: 'The unit the bases lie below on the last day of the period.' }) unitId: string,
    @Arg('period', () => String, inPeriod) period: string,
    @Arg('filter', () => PeriodReportFilter, { nullable: true, description: 'Which of them; all unless said.' })
    filter: PeriodReportFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listReports(context, { unitId, period, filter: filter ?? {}, size: pageSize(first), after });
  }

  @Query(() => [CarriedReport], {
    nullable: true,
    description:
      'Reports of bases that were split within the period, while what they went into has not reported (ORG-010). Errors: UNIT_NOT_FOUND, ' +
      'PERIOD_UNKNOWN. «Báo cáo của cơ sở đã chia tách»',
  })
  reportsToPlace(
    @Arg('unitId', () => ID, { description: 'The unit they lay below on their last day.' }) unitId: string,
    @Arg('period', () => String, inPeriod) period: string,
    @Ctx() context: Context,
  ): Promise<CarriedReport[]> {
    return listToPlace(context, unitId, period);
  }

  @Mutation(() => PeriodReport, {
    description:
      'Closes the report of a base, as its officers do; again after it was returned. What looks wrong is kept with it. Errors: ' +
      `${refusals}, REPORT_NOT_OWN, REPORT_ALREADY_CLOSED, REPORT_WITHOUT_FIGURES, REPORT_PERIOD_AHEAD. «Chốt báo cáo»`,
  })
  closeReport(@Args(() => StepArgs) step: StepArgs, @Ctx() context: Context): Promise<PeriodReport> {
    return closeReport(context, step);
  }

  @Mutation(() => PeriodReport, {
    description: `Checks a closed report, as officers of the unit directly above do. Errors: ${refusals}, REPORT_NOT_PARENT, REPORT_OVERTAKEN. «Kiểm tra»`,
  })
  checkReport(@Args(() => StepArgs) step: StepArgs, @Ctx() context: Context): Promise<PeriodReport> {
    return checkReport(context, step);
  }

  @Mutation(() => PeriodReport, {
    description: `Returns a closed report to its base to be mended. Errors: ${refusals}, REPORT_NOT_PARENT, REPORT_REASON_MISSING. «Trả lại»`,
  })
  returnReport(@Args(() => ReturnArgs) step: ReturnArgs, @Ctx() context: Context): Promise<PeriodReport> {
    return returnReport(context, step);
  }

  @Mutation(() => PeriodReport, {
    description:
      'Accepts a checked report; whoever has ever closed it may not (four eyes). Errors: ' +
      `${refusals}, REPORT_NOT_PARENT, REPORT_FOUR_EYES, REPORT_OVERTAKEN. «Chấp nhận»`,
  })
  acceptReport(@Args(() => StepArgs) step: StepArgs, @Ctx() context: Context): Promise<PeriodReport> {
    return acceptReport(context, step);
  }

  @Mutation(() => PeriodReport, {
    description: `Locks an accepted report, as Central does; its figures are kept for good. Errors: ${refusals}, REPORT_NOT_CENTRAL. «Khóa báo cáo»`,
  })
  lockReport(@Args(() => StepArgs) step: StepArgs, @Ctx() context: Context): Promise<PeriodReport> {
    return lockReport(context, step);
  }

  @Mutation(() => ReportProgress, {
    description:
      'Locks all accepted reports of a province or the nation in one act. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PERIOD_UNKNOWN, ' +
      'REPORT_NOT_CENTRAL, REPORT_NO_BASES, IDEMPOTENCY_KEY_REUSED. «Khóa các báo cáo đã chấp nhận»',
  })
  lockReports(
    @Arg('unitId', () => ID, { description: 'The nation, a province or a district.' }) unitId: string,
    @Arg('period', () => String, inPeriod) period: string,
    @Arg('idempotencyKey', () => String, once) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ReportProgress> {
    return lockReports(context, { unitId, period, idempotencyKey });
  }
}

@Resolver(() => PeriodReport)
export class PeriodReportFieldsResolver {
  @FieldResolver(() => BaseFigures, { nullable: true, description: 'What the base reports; null while it has recorded nothing. «Số liệu»' })
  async figures(@Root() { unitId, period, endsOn }: PeriodReport, @Ctx() { figures }: Context): Promise<BaseFigures | null> {
    const counts = await figures.load({ unitId, period, day: endsOn });
    return counts?.hasFigures ? counts : null;
  }

  @FieldResolver(() => [ReportStep], { description: 'What was done to it, oldest first; of generated reports nothing is told. «Nhật ký»' })
  steps(@Root() report: PeriodReport, @Ctx() { reportSteps }: Context): Promise<ReportStep[]> {
    return reportSteps.load(report);
  }

  @FieldResolver(() => [ReportWarning], { description: 'What looked wrong when it was closed last (REP-015). «Cảnh báo»' })
  warnings(@Root() report: PeriodReport, @Ctx() { reportWarnings }: Context): Promise<ReportWarning[]> {
    return reportWarnings.load(report);
  }

  @FieldResolver(() => [CarriedReport], {
    description: 'What bases had reported that came to this one within the period: it reports for them too. «Báo cáo của cơ sở nhập vào»',
  })
  carried(@Root() report: PeriodReport, @Ctx() { carriedReports }: Context): Promise<CarriedReport[]> {
    return carriedReports.load(report);
  }
}

@Resolver(() => BaseFigures)
export class FiguresProgressResolver {
  @FieldResolver(() => ReportProgress, {
    nullable: true,
    description: 'How many of the reports the figures rest on are closed, accepted, locked (ARCHITECTURE D7). «Mức độ đầy đủ»',
  })
  reportProgress(@Root() { unitId, period }: BaseFigures, @Ctx() { reportProgress }: Context): Promise<ReportProgress | null> | null {
    return unitId ? reportProgress.load({ unitId, period }) : null;
  }
}
