import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { admitMemberOrganisation } from './admit-member-organisation.ts';
import { MemberOrganisation, MemberOrganisationConnection, memberOrganisations } from './member-organisation.entity.ts';

@ArgsType()
class AdmitArgs extends RecordBelongingArgs {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Int, { nullable: true, description: 'Members on the day of admission; a number, never names.' }) members?: number | null;
}

@Resolver(() => Unit)
export class MemberOrganisationsOfUnitResolver {
  @FieldResolver(() => [MemberOrganisation], {
    nullable: true,
    description: `The organisations the unit has admitted, on a day; ${outside}`,
  })
  memberOrganisations(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<MemberOrganisation[] | null> {
    return belongings.of(memberOrganisations).load({ unitId: id, asOf });
  }
}

@Resolver(() => MemberOrganisation)
export class MemberOrganisationResolver {
  @Query(() => MemberOrganisationConnection, {
    nullable: true,
    description: `Member organisations within the caller's part of the Union on a day (ORG-007). ${listErrors}`,
  })
  memberOrganisations(@Args(() => BelongingListArgs) args: BelongingListArgs, @Ctx() context: Context) {
    return listBelongings(context, memberOrganisations, args);
  }

  @Mutation(() => MemberOrganisation, {
    description: `Admits a member organisation. «Kết nạp» Errors: ${recordErrors}, MEMBER_COUNT_INVALID.`,
  })
  admitMemberOrganisation(@Args(() => AdmitArgs) args: AdmitArgs, @Ctx() context: Context): Promise<MemberOrganisation> {
    return admitMemberOrganisation(context, args);
  }
}
