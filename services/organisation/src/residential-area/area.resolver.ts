import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ResidentialAreaType } from '../unit/unit.enums.ts';
import { areasOf } from './area.loader.ts';
import { AreaWithoutBranch, AreaWithoutBranchConnection } from './area-without-branch.entity.ts';
import { coverArea, recordArea } from './record-area.ts';

const asOfDescription = 'The day to speak of; today unless said.';

@Resolver(() => Unit)
export class UnitAreasResolver {
  @FieldResolver(() => AreaWithoutBranchConnection, {
    nullable: true,
    description:
      "Residential areas without a branch below the unit on a day (ORG-016); null outside the caller's part. " +
      'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  residentialAreasWithoutBranch(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { areas }: Context,
  ) {
    return areas.load(areasOf(id, asOf, { first, after }));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether no residential area below is known to be without a branch. «Không còn thôn bản trắng tổ chức Hội» Null outside the caller's part.",
  })
  async hasBranchEverywhere(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { areas }: Context,
  ): Promise<boolean | null> {
    const page = await areas.load(areasOf(id, asOf, {}));
    return page && page.totalCount === 0;
  }
}

@Resolver(() => AreaWithoutBranch)
export class AreaWithoutBranchResolver {
  @Mutation(() => AreaWithoutBranch, {
    description:
      'Puts a residential area on the list of those without a branch. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'AREA_NAME_MISSING, AREA_BASE_INVALID, AREA_KNOWN, IDEMPOTENCY_KEY_REUSED.',
  })
  recordAreaWithoutBranch(
    @Arg('baseId', () => ID, { description: 'The base the area lies in.' }) baseId: string,
    @Arg('name', () => String, { description: 'Name with its kind: bản Nậm Pồ.' }) name: string,
    @Arg('areaType', () => ResidentialAreaType, { description: 'Kind of residential area.' }) areaType: ResidentialAreaType,
    @Arg('from', () => DateScalar, { description: 'First day it is known to be without a branch.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AreaWithoutBranch> {
    return recordArea(context, { baseId, name, areaType, from, idempotencyKey });
  }

  @Mutation(() => AreaWithoutBranch, {
    description:
      'Takes an area off the list from the day on that a branch gathers there. Errors: FORBIDDEN, AREA_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'AREA_COVERED, AREA_BRANCH_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  coverAreaWithoutBranch(
    @Arg('id', () => ID, { description: 'The area.' }) id: string,
    @Arg('branchId', () => ID, { description: 'A branch of its base, or of what answers for it since.' }) branchId: string,
    @Arg('from', () => DateScalar, { description: 'First day the branch gathers there.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AreaWithoutBranch> {
    return coverArea(context, { id, branchId, from, idempotencyKey });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The base it lies in.' })
  async base(@Root() { baseId }: AreaWithoutBranch, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(baseId)) ? units.load({ id: baseId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The branch that gathers there since; null while there is none.' })
  async branch(@Root() { branchId }: AreaWithoutBranch, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return branchId !== null && (await visibility.load(branchId)) ? units.load({ id: branchId }) : null;
  }
}
