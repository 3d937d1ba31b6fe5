import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import type { Belonging } from '../belonging/belonging.entity.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { changeAutonomy } from './change-autonomy.ts';
import { establishServiceUnit } from './establish-service-unit.ts';
import { Autonomy, ServiceUnit, ServiceUnitConnection, serviceUnits } from './service-unit.entity.ts';

@ArgsType()
class EstablishArgs extends RecordBelongingArgs {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Autonomy, { description: 'How far it pays for itself.' }) autonomy!: Autonomy;
}

@ArgsType()
class ChangeAutonomyArgs {
  @Field(() => ID, { description: 'The service unit.' }) id!: string;
  @Field(() => DateScalar, { description: 'First day of the new status.' }) from!: string;
  @Field(() => Autonomy, { description: 'How far it pays for itself from then on.' }) autonomy!: Autonomy;
  @Field(() => Int, { nullable: true, description: versionDescription }) version?: number | null;
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

@Resolver(() => Unit)
export class ServiceUnitsOfUnitResolver {
  @FieldResolver(() => [ServiceUnit], { nullable: true, description: `The public service units under the unit on a day; ${outside}` })
  serviceUnits(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<ServiceUnit[] | null> {
    return belongings.of(serviceUnits).load({ unitId: id, asOf });
  }
}

@Resolver(() => ServiceUnit)
export class ServiceUnitResolver {
  @Query(() => ServiceUnitConnection, {
    nullable: true,
    description: `Public service units within the caller's part of the Union on a day (ORG-029). ${listErrors}`,
  })
  serviceUnits(@Args(() => BelongingListArgs) args: BelongingListArgs, @Ctx() context: Context) {
    return listBelongings(context, serviceUnits, args);
  }

  @Mutation(() => ServiceUnit, { description: `Establishes a public service unit. «Thành lập đơn vị sự nghiệp» Errors: ${recordErrors}.` })
  establishServiceUnit(@Args(() => EstablishArgs) args: EstablishArgs, @Ctx() context: Context): Promise<ServiceUnit> {
    return establishServiceUnit(context, args);
  }

  @Mutation(() => ServiceUnit, {
    description:
      'Changes how far a service unit pays for itself, from a day on. «Đổi mức tự chủ» Errors: FORBIDDEN, BELONGING_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, BELONGING_CHANGED, AUTONOMY_DAY_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  changeAutonomy(@Args(() => ChangeAutonomyArgs) args: ChangeAutonomyArgs, @Ctx() context: Context): Promise<Belonging> {
    return changeAutonomy(context, args);
  }
}
