import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { asksOnlyIds, type GraphQLResolveInfo } from '@vwu/kit/selection';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ancestorsOf, childrenOf, parentOf } from './family.loader.ts';
import { findUnitByCode } from './find-unit-by-code.ts';
import { searchUnits, UnitFilter } from './search-units.ts';
import { UnitTag } from './tag.loader.ts';
import { LineageEdge, Unit, UnitConnection } from './unit.entity.ts';
import { narrowedTo } from './unit.policy.ts';

const asOfDescription = 'The day to speak of; today unless said, or the last day of a closed unit.';

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true, description: 'A unit by its id, closed ones too. Errors: UNIT_NOT_FOUND.' })
  async unit(
    @Arg('id', () => ID, { description: 'Identity of the unit.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { units, visibility }: Context,
  ): Promise<Unit> {
    const unit = (await visibility.load(id)) ? await units.load({ id, asOf }) : null;
    if (!unit) throw new UnitNotFound(id);
    return unit;
  }

  @Query(() => Unit, {
    nullable: true,
    description:
      'The unit that had a government code on a day. Codes are re-used: 26740 was Phường Bến Nghé and is Phường Sài Gòn. Errors: UNIT_CODE_NOT_FOUND.',
  })
  unitByCode(
    @Arg('code', () => String, { description: 'Government code with its leading zeros.' }) code: string,
    @Arg('asOf', () => DateScalar, { description: 'The day the code was in force.' }) asOf: string,
    @Ctx() context: Context,
  ): Promise<Unit> {
    return findUnitByCode(context, code, asOf);
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description:
      "Units valid on a day, within the caller's part of the Union. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  async units(
    @Arg('filter', () => UnitFilter, { nullable: true, description: 'Which units.' }) filter: UnitFilter | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const within = await narrowedTo({ visibility }, filter?.within);
    const parentId = await narrowedTo({ visibility }, filter?.parentId);
    return searchUnits(em, viewer, { filter: { ...filter, within, parentId }, asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The one unit directly above; null for the Central Union. «Hội cấp trên trực tiếp»',
  })
  parent(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<Unit | null> {
    return parentOf({ unit, asOf }, context);
  }

  @FieldResolver(() => [Unit], { nullable: true, description: 'The units above, nearest first, up to the Central Union.' })
  ancestors(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Unit[]> {
    return ancestorsOf({ unit, asOf }, context, asksOnlyIds(info));
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description:
      "The units directly below that are in the caller's part of the Union; null for a unit outside it. " +
      'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async children(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { children, reach }: Context,
  ) {
    const page = childrenOf({ unit, asOf }, { first, after });
    return (await reach.load(unit.id)) ? children.load(page) : null;
  }

  @FieldResolver(() => [LineageEdge], { nullable: true, description: 'What went into this unit when it was formed.' })
  predecessors(@Root() unit: Unit, @Ctx() { lineage }: Context): Promise<LineageEdge[]> {
    return lineage.load({ unitId: unit.id, towards: 'predecessors' });
  }

  @FieldResolver(() => [LineageEdge], { nullable: true, description: 'Where this unit went when it ended.' })
  successors(@Root() unit: Unit, @Ctx() { lineage }: Context): Promise<LineageEdge[]> {
    return lineage.load({ unitId: unit.id, towards: 'successors' });
  }

  @FieldResolver(() => [UnitTag], { nullable: true, description: 'Kinds of area the unit lies in on a day.' })
  areaTags(
    @Root() unit: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { tags }: Context,
  ): Promise<UnitTag[]> {
    return tags.load({ unitId: unit.id, asOf });
  }
}

@Resolver(() => LineageEdge)
export class LineageEdgeResolver {
  @FieldResolver(() => Unit, {
    nullable: true,
    description: "The unit at the other end; null if it is outside the caller's part of the Union.",
  })
  async unit(@Root() { unitId }: LineageEdge, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }
}

/** Federation's way in: other subgraphs hold only the id. */
export async function resolveUnit({ id }: { id: string }, { units, visibility }: Context): Promise<Unit | null> {
  // both are asked for at the same time: a gateway names only what it was given, so few are read for nothing
  const [isVisible, unit] = await Promise.all([visibility.load(id), units.load({ id })]);
  return isVisible ? unit : null;
}
