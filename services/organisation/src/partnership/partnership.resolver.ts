import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { beginPartnership } from './begin-partnership.ts';
import { PartnerBody, Partnership, PartnershipConnection, partnerships } from './partnership.entity.ts';

@ArgsType()
class PartnershipListArgs extends BelongingListArgs {
  @Field(() => PartnerBody, { nullable: true, description: 'Only those with this body.' }) partner?: PartnerBody | null;
}

@ArgsType()
class BeginArgs extends RecordBelongingArgs {
  @Field(() => PartnerBody, { description: 'With whom.' }) partner!: PartnerBody;
  @Field(() => String, { nullable: true, description: 'Number or title of the agreement.' }) document?: string | null;
}

@Resolver(() => Unit)
export class PartnershipsOfUnitResolver {
  @FieldResolver(() => [Partnership], { nullable: true, description: `The bodies the unit coordinates with on a day; ${outside}` })
  partnerships(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Partnership[] | null> {
    return belongings.of(partnerships).load({ unitId: id, asOf });
  }
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Query(() => PartnershipConnection, {
    nullable: true,
    description: `Bodies coordinated with, within the caller's part of the Union on a day (ORG-036). ${listErrors}`,
  })
  partnerships(@Args(() => PartnershipListArgs) { partner, ...args }: PartnershipListArgs, @Ctx() context: Context) {
    return listBelongings(context, partnerships, args, partner ? { filter: { partner }, where: sql`t.partner = ${partner}` } : {});
  }

  @Mutation(() => Partnership, {
    description: `Records that a unit coordinates with a body. «Phối hợp» Errors: ${recordErrors}, BELONGING_OVERLAPS.`,
  })
  beginPartnership(@Args(() => BeginArgs) args: BeginArgs, @Ctx() context: Context): Promise<Partnership> {
    return beginPartnership(context, args);
  }
}
