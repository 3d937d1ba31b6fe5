import { Boundaries, boundaryDay } from '@vwu/kit/boundaries';
import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { MemberCounts } from './count.entity.ts';
import { DaysInvalid } from './count.errors.ts';
import { MemberGrowth } from './growth.entity.ts';
import { readPeriodGrowth } from './read-period-growth.ts';

const ofDay = 'On which units; unless said, and with AS_REPORTED, on those of';

@Resolver(() => UnitReference)
export class CountResolver {
  @FieldResolver(() => MemberCounts, {
    nullable: true,
    description:
      'How many members the unit has on a day. On an earlier map whoever was admitted to what was formed since belongs to what it was formed ' +
      'of, and is counted above all of these. Null for a unit that was not there on the day whose units are meant, or part of whose members now ' +
      "belong outside the caller's part of the Union. Errors: BOUNDARIES_INVALID. «Số hội viên theo hồ sơ»",
  })
  memberCounts(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day counted; today unless said.' }) asOf: string | null,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: `${ofDay} the day counted.` }) boundaries: Boundaries | null,
    @Ctx() { memberCounts }: Context,
  ): Promise<MemberCounts | null> {
    const day = asOf ?? today();
    return memberCounts.load({ unitId: id, day, boundariesOn: boundaryDay(boundaries, day) ?? day });
  }

  @FieldResolver(() => MemberGrowth, {
    nullable: true,
    description:
      'How the members have become more or fewer between two days, on the units of one day. Null as `memberCounts` is. Errors: DAYS_INVALID, ' +
      'BOUNDARIES_INVALID. «Biến động hội viên»',
  })
  memberGrowth(
    @Root() { id }: UnitKey,
    @Arg('from', () => DateScalar, { description: 'The day before the time asked for: 31 December for a year.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: string,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: `${ofDay} the last day.` }) boundaries: Boundaries | null,
    @Ctx() { memberGrowth }: Context,
  ): Promise<MemberGrowth | null> {
    if (from >= to) throw new DaysInvalid(from, to);
    return memberGrowth.load({ unitId: id, from, to, boundariesOn: boundaryDay(boundaries, to) ?? to });
  }

  @FieldResolver(() => MemberGrowth, {
    nullable: true,
    description:
      'How the members have become more or fewer since the end of the year before the one a period is of, up to its last day, or today while ' +
      'it goes on: for reports (F-8). Of a base whose report is locked it is what it was locked with, beside what the ledgers say now (D8). Null where no member was recorded, and if the unit was not there on the last day. Errors: ' +
      'PERIOD_UNKNOWN. «Biến động hội viên trong kỳ báo cáo»',
  })
  async periodGrowth(
    @Root() { id }: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Ctx() context: Context,
  ): Promise<MemberGrowth | null> {
    return readPeriodGrowth(context, id, await requirePeriod(context, period));
  }
}
