import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { guideUpwardReport } from './guide-upward-report.ts';
import { listUpwardReports } from './list-upward-reports.ts';
import { ReportedAreaInput, submitUpwardReport } from './submit-upward-report.ts';
import { UpwardReport, UpwardReportConnection } from './upward-report.entity.ts';

@ArgsType()
class UpwardReportListArgs extends BelongingListArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those the superior has said nothing to, or only the others.' })
  awaitsGuidance?: boolean | null;
}

@ArgsType()
class SubmitArgs {
  @Field(() => ID, { description: 'The base that reports.' }) unitId!: string;
  @Field(() => DateScalar, { description: 'Day it speaks of, not after today.' }) on!: string;
  @Field(() => [ReportedAreaInput], { description: 'Area by area, 1 to 200, each once.' }) areas!: ReportedAreaInput[];
  @Field(() => String, { nullable: true, description: 'What else there is to say.' }) note?: string | null;
  @Field(() => String, { nullable: true, description: keyDescription }) idempotencyKey?: string | null;
}

@ArgsType()
class GuideArgs {
  @Field(() => ID, { description: 'The report.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day of the guidance, from the day of the report to today.' }) on!: string;
  @Field(() => String, { description: 'What the superior says to it.' }) guidance!: string;
  @Field(() => Int, { nullable: true, description: versionDescription }) version?: number | null;
  @Field(() => String, { nullable: true, description: keyDescription }) idempotencyKey?: string | null;
}

/** ORG-038: what a base tells its direct superior. */
@Resolver(() => UpwardReport)
export class UpwardReportResolver {
  @Query(() => UpwardReportConnection, {
    nullable: true,
    description: `Reports of bases to their direct superiors within the caller's part of the Union, latest first (ORG-038). ${listErrors}`,
  })
  async upwardReports(@Args(() => UpwardReportListArgs) args: UpwardReportListArgs, @Ctx() { em, viewer, visibility }: Context) {
    const { asOf, awaitsGuidance, first, after } = args;
    const unitId = await narrowedTo({ visibility }, args.unitId);
    return listUpwardReports(em, viewer, { unitId, asOf, awaitsGuidance, size: pageSize(first), after });
  }

  @Mutation(() => UpwardReport, {
    description:
      'Reports to the direct superior of a base how women take part, area by area; it is there for the superior at once (ORG-038). «Báo cáo Hội ' +
      'cấp trên trực tiếp» Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, UPWARD_REPORT_AREAS_INVALID, UPWARD_REPORT_COUNT_INVALID, ' +
      'UPWARD_REPORT_DAY_INVALID, UPWARD_REPORT_UNIT_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  submitUpwardReport(@Args(() => SubmitArgs) args: SubmitArgs, @Ctx() context: Context): Promise<UpwardReport> {
    return submitUpwardReport(context, args);
  }

  @Mutation(() => UpwardReport, {
    description:
      'Says what the direct superior has to say to a report. «Định hướng chỉ đạo» Errors: FORBIDDEN, UPWARD_REPORT_NOT_FOUND, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, UPWARD_REPORT_CHANGED, UPWARD_REPORT_GUIDED, UPWARD_REPORT_TEXT_MISSING, UPWARD_REPORT_DAY_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  guideUpwardReport(@Args(() => GuideArgs) args: GuideArgs, @Ctx() context: Context): Promise<UpwardReport> {
    return guideUpwardReport(context, args);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The base that reported.' })
  async unit(@Root() { unitId }: UpwardReport, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Its direct superior of that day, whom it reported to.' })
  async superior(@Root() { superiorId }: UpwardReport, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(superiorId)) ? units.load({ id: superiorId }) : null;
  }
}

@Resolver(() => Unit)
export class UpwardReportOfUnitResolver {
  @FieldResolver(() => UpwardReport, {
    nullable: true,
    description: `What the base itself reported last up to a day (ORG-038); null when it has not, and ${outside}`,
  })
  latestUpwardReport(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { latestReports }: Context,
  ): Promise<UpwardReport | null> {
    return latestReports.load({ unitId: id, asOf });
  }
}
