import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { BaseKindCount, BranchTypeCount, OfficeAssociations } from './breakdown.entity.ts';

const onDay = { nullable: true, description: 'The day to speak of; today unless said.' } as const;

@Resolver(() => Unit)
export class BreakdownResolver {
  @FieldResolver(() => [BranchTypeCount], {
    nullable: true,
    description:
      'The branches below the unit on a day by what they gather women by, each type that occurs once: together as many as `counts` ' +
      "has branches (ORG-037); null outside the caller's part of the Union. «Thống kê chi hội theo loại hình»",
  })
  branchCounts(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() { branchTypes }: Context,
  ): Promise<readonly BranchTypeCount[] | null> {
    return branchTypes.load({ unitId: id, day: asOf ?? today() });
  }

  @FieldResolver(() => [BaseKindCount], {
    nullable: true,
    description:
      'The bases below the unit on a day by kind, each kind that occurs once: together those `counts` has of its bases and of its other ' +
      "bases (ORG-004…006, 014, 051); null outside the caller's part of the Union. «Thống kê cơ sở theo loại hình»",
  })
  kindCounts(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() { baseKinds }: Context,
  ): Promise<readonly BaseKindCount[] | null> {
    return baseKinds.load({ unitId: id, day: asOf ?? today() });
  }

  @FieldResolver(() => OfficeAssociations, {
    nullable: true,
    description:
      'How many provinces and districts of the unit have an association of their own office on a day (ORG-024): 7 of 7 is all; null ' +
      "outside the caller's part of the Union.",
  })
  officeAssociations(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() { offices }: Context,
  ): Promise<OfficeAssociations | null> {
    return offices.load({ unitId: id, day: asOf ?? today() });
  }
}
