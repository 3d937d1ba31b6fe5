import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from './unit.entity.ts';
import { AdminType, BaseModel, UnitStatus } from './unit.enums.ts';

/** The argument of what belongs to a version: a service that only points at a unit can still ask for the name of a day. */
const onDay = {
  nullable: true,
  description: 'The day to speak of, null where the unit was not there; unless said the day asked for where the unit was entered.',
} as const;

const versionOn = async (unit: Unit, asOf: string | null | undefined, { units }: Context): Promise<Unit | null> =>
  asOf == null ? unit : units.load({ id: unit.id, asOf });

@Resolver(() => Unit)
export class UnitOnDayResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Government code on that day. Codes are re-used: look up by code needs a date. «Mã»',
  })
  async code(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return (await versionOn(unit, asOf, context))?.code ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name without the type. «Tên»' })
  async name(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return (await versionOn(unit, asOf, context))?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name with the type: Xã Hiệp Thạnh. «Tên đầy đủ»' })
  async fullName(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return (await versionOn(unit, asOf, context))?.fullName ?? null;
  }

  @FieldResolver(() => AdminType, {
    nullable: true,
    description: 'Type of the administrative unit on that day; null where there is none. «Loại đơn vị hành chính»',
  })
  async adminType(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<AdminType | null> {
    return (await versionOn(unit, asOf, context))?.adminType ?? null;
  }

  @FieldResolver(() => BaseModel, {
    nullable: true,
    description: 'How a base is built below its Executive Committee on that day; null if unknown (ORG-002). «Mô hình tổ chức»',
  })
  async baseModel(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, onDay) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<BaseModel | null> {
    return (await versionOn(unit, asOf, context))?.baseModel ?? null;
  }

  @FieldResolver(() => UnitStatus, { nullable: true, description: 'What the unit is on a day. «Tình trạng»' })
  status(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
  ): UnitStatus {
    return unit.statusOn(asOf ?? today());
  }
}
