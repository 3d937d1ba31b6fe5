import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BelongingListArgs, listErrors } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitLevel } from '../unit/unit.enums.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { answerUrgentIssue, passUrgentIssue } from './handle-urgent-issue.ts';
import { listUrgentIssues, totalUrgentIssues } from './list-urgent-issues.ts';
import { raiseUrgentIssue } from './raise-urgent-issue.ts';
import { IssueHandling, UrgentIssue, UrgentIssueConnection, UrgentIssueTotals } from './urgent-issue.entity.ts';

const stepErrors =
  'Errors: FORBIDDEN, URGENT_ISSUE_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, URGENT_ISSUE_CHANGED, URGENT_ISSUE_ANSWERED, ' +
  'URGENT_ISSUE_DAY_INVALID, IDEMPOTENCY_KEY_REUSED';

@ArgsType()
class IssueListArgs extends BelongingListArgs {
  @Field(() => UnitLevel, { nullable: true, description: 'Only handled at this level.' }) level?: UnitLevel | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only raised on this day or later.' }) from?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait, or only answered ones.' }) isOpen?: boolean | null;
}

@ArgsType()
class IssueTotalsArgs {
  @Field(() => ID, { nullable: true, description: 'Only raised at this unit or below it on the day.' }) unitId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only raised on this day or later.' }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only raised on this day or before; today unless said.' }) asOf?: string | null;
}

@ArgsType()
class RaiseArgs {
  @Field(() => ID, { description: 'Where it is raised.' }) unitId!: string;
  @Field(() => DateScalar, { description: 'The day, not after today.' }) on!: string;
  @Field(() => String, { description: 'What it is about; name nobody who need not be named.' }) matter!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Who is to handle it, the unit or one above; the unit itself unless said. «Đơn vị xử lý»',
  })
  handlerId?: string | null;
  @Field(() => String, { nullable: true, description: keyDescription }) idempotencyKey?: string | null;
}

@ArgsType()
abstract class StepArgs {
  @Field(() => ID, { description: 'The issue.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day, from the last step to today.' }) on!: string;
  @Field(() => Int, { nullable: true, description: versionDescription }) version?: number | null;
  @Field(() => String, { nullable: true, description: keyDescription }) idempotencyKey?: string | null;
}

@ArgsType()
class PassArgs extends StepArgs {
  @Field(() => ID, { description: 'Who is to handle it now: the unit it was raised at, or one above.' }) handlerId!: string;
}

@ArgsType()
class AnswerArgs extends StepArgs {
  @Field(() => String, { description: 'The answer.' }) answer!: string;
}

/** ORG-044: urgent issues of women. */
@Resolver(() => UrgentIssue)
export class UrgentIssueResolver {
  @Query(() => UrgentIssueConnection, {
    nullable: true,
    description: `Urgent issues within the caller's part of the Union, latest first (ORG-044). «Vấn đề cấp thiết của phụ nữ» ${listErrors}`,
  })
  async urgentIssues(@Args(() => IssueListArgs) { first, after, ...asked }: IssueListArgs, @Ctx() { em, viewer, visibility }: Context) {
    const filter = { ...asked, unitId: await narrowedTo({ visibility }, asked.unitId) };
    return listUrgentIssues(em, viewer, { filter, size: pageSize(first), after });
  }

  @Query(() => [UrgentIssueTotals], {
    nullable: true,
    description:
      "How many urgent issues each level handles within the caller's part of the Union, and how long its answers took (ORG-044).",
  })
  async urgentIssueTotals(
    @Args(() => IssueTotalsArgs) asked: IssueTotalsArgs,
    @Ctx() { em, viewer, visibility }: Context,
  ): Promise<UrgentIssueTotals[]> {
    return totalUrgentIssues(em, viewer, { ...asked, unitId: await narrowedTo({ visibility }, asked.unitId) });
  }

  @Mutation(() => UrgentIssue, {
    description:
      'Raises an urgent issue of women. «Nêu vấn đề cấp thiết» Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, URGENT_ISSUE_TEXT_MISSING, ' +
      'URGENT_ISSUE_DAY_INVALID, URGENT_ISSUE_UNIT_INVALID, URGENT_ISSUE_HANDLER_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  raiseUrgentIssue(@Args(() => RaiseArgs) args: RaiseArgs, @Ctx() context: Context): Promise<UrgentIssue> {
    return raiseUrgentIssue(context, args);
  }

  @Mutation(() => UrgentIssue, {
    description: `Passes an urgent issue on to another level; whoever has it in hand does. «Chuyển cấp xử lý» ${stepErrors}, URGENT_ISSUE_HANDLER_INVALID.`,
  })
  passUrgentIssue(@Args(() => PassArgs) args: PassArgs, @Ctx() context: Context): Promise<UrgentIssue> {
    return passUrgentIssue(context, args);
  }

  @Mutation(() => UrgentIssue, {
    description: `Answers an urgent issue; whoever has it in hand does. «Trả lời» ${stepErrors}, URGENT_ISSUE_TEXT_MISSING.`,
  })
  answerUrgentIssue(@Args(() => AnswerArgs) args: AnswerArgs, @Ctx() context: Context): Promise<UrgentIssue> {
    return answerUrgentIssue(context, args);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Where it was raised.' })
  async unit(@Root() { unitId }: UrgentIssue, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who handles it, or has answered it. «Đơn vị xử lý»' })
  async handler(@Root() { handlerId }: UrgentIssue, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(handlerId)) ? units.load({ id: handlerId }) : null;
  }
}

@Resolver(() => IssueHandling)
export class IssueHandlingResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit; null if the caller may not see it.' })
  async handler(@Root() { handlerId }: IssueHandling, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(handlerId)) ? units.load({ id: handlerId }) : null;
  }
}
