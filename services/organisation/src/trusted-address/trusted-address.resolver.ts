import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { recordTrustedAddress } from './record-trusted-address.ts';
import { TrustedAddress, TrustedAddressConnection, TrustedAddressCoverage, trustedAddresses } from './trusted-address.entity.ts';

@ArgsType()
class RecordAddressArgs extends RecordBelongingArgs {
  @Field(() => String, { description: 'The place, never a person.' }) place!: string;
  @Field(() => String, { nullable: true, description: 'Line of the place, never of a person.' }) phone?: string | null;
}

@Resolver(() => Unit)
export class TrustedAddressesOfUnitResolver {
  @FieldResolver(() => [TrustedAddress], { nullable: true, description: `The trusted addresses of the unit itself on a day; ${outside}` })
  trustedAddresses(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<TrustedAddress[] | null> {
    return belongings.of(trustedAddresses).load({ unitId: id, asOf });
  }

  @FieldResolver(() => TrustedAddressCoverage, {
    nullable: true,
    description: `How many branches, the unit itself and those below it, have a trusted address on a day; ${outside}`,
  })
  trustedAddressCoverage(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { addressCoverage }: Context,
  ): Promise<TrustedAddressCoverage | null> {
    return addressCoverage.load({ unitId: id, asOf });
  }
}

@Resolver(() => TrustedAddress)
export class TrustedAddressResolver {
  @Query(() => TrustedAddressConnection, {
    nullable: true,
    description: `Trusted addresses within the caller's part of the Union on a day (ORG-047). ${listErrors}`,
  })
  trustedAddresses(@Args(() => BelongingListArgs) args: BelongingListArgs, @Ctx() context: Context) {
    return listBelongings(context, trustedAddresses, args);
  }

  @Mutation(() => TrustedAddress, { description: `Records a trusted address. «Ghi địa chỉ tin cậy» Errors: ${recordErrors}.` })
  recordTrustedAddress(@Args(() => RecordAddressArgs) args: RecordAddressArgs, @Ctx() context: Context): Promise<TrustedAddress> {
    return recordTrustedAddress(context, args);
  }
}
