import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Lineage, LineageLink, LineageNode } from './lineage.entity.ts';
import { lineageOf } from './lineage.loader.ts';

@Resolver(() => Unit)
export class UnitLineageResolver {
  @FieldResolver(() => Lineage, {
    nullable: true,
    description:
      'What flowed into the unit and out of it, as units and the pieces between them. Errors: LINEAGE_DEPTH_INVALID. «Sơ đồ kế thừa»',
  })
  lineage(
    @Root() { id }: Unit,
    @Arg('depth', () => Int, { nullable: true, description: 'Steps back and steps onward, 1 to 10; 3 unless said.' }) depth: number | null,
    @Ctx() { wholeLineages }: Context,
  ): Promise<Lineage> {
    return wholeLineages.load(lineageOf(id, depth));
  }
}

/** The unit as it is called today, or was when it ended; null where the caller may not see it. */
const seen = async (id: string, { units, visibility }: Context): Promise<Unit | null> =>
  (await visibility.load(id)) ? units.load({ id }) : null;

@Resolver(() => LineageNode)
export class LineageNodeResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit.' })
  unit(@Root() { unitId }: LineageNode, @Ctx() context: Context): Promise<Unit | null> {
    return seen(unitId, context);
  }
}

@Resolver(() => LineageLink)
export class LineageLinkResolver {
  @FieldResolver(() => Unit, { nullable: true, description: "The older unit; null if it is outside the caller's part of the Union." })
  from(@Root() { fromId }: LineageLink, @Ctx() context: Context): Promise<Unit | null> {
    return seen(fromId, context);
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The newer unit; null if it is outside the caller's part of the Union." })
  to(@Root() { toId }: LineageLink, @Ctx() context: Context): Promise<Unit | null> {
    return seen(toId, context);
  }
}
