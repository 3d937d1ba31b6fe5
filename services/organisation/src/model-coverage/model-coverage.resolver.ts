import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit, UnitConnection } from '../unit/unit.entity.ts';
import { coverageByProvince, listBasesWithoutModel } from './list-coverage.ts';
import { ModelCoverage } from './model-coverage.entity.ts';

const dayDescription = 'The day to speak of; today unless said.';

@Resolver(() => Unit)
export class UnitModelCoverageResolver {
  @FieldResolver(() => ModelCoverage, {
    nullable: true,
    description: "Model coverage of the bases below the unit, or of the base itself (F23); null outside the caller's part of the Union.",
  })
  modelCoverage(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() { modelCoverages }: Context,
  ): Promise<ModelCoverage | null> {
    return modelCoverages.load({ unitId: id, asOf });
  }
}

@Resolver(() => ModelCoverage)
export class ModelCoverageResolver {
  @Query(() => [ModelCoverage], {
    nullable: true,
    description: "Model coverage of each province of a day within the caller's part of the Union (F23), by code.",
  })
  modelCoverage(
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<ModelCoverage[]> {
    return coverageByProvince(context, asOf);
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description:
      'The commune bases without a running model for a target group (SUP-029). Errors: UNIT_NOT_FOUND, PAGE_SIZE_INVALID, CURSOR_INVALID, ' +
      'CURSOR_OF_ANOTHER_QUERY.',
  })
  basesWithoutModel(
    @Arg('within', () => ID, { nullable: true, description: 'Only below this unit.' }) within: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listBasesWithoutModel(context, { within, asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Whose coverage it is.' })
  async unit(@Root() { unitId, asOf }: ModelCoverage, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId, asOf }) : null;
  }
}
