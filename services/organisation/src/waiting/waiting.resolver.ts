import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Belonging } from '../belonging/belonging.entity.ts';
import { kindOfTable } from '../belonging/kinds.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { listWaitingBelongings } from './list-waiting-belongings.ts';
import { placeBelonging } from './place-belonging.ts';
import { WaitingBelonging, WaitingBelongingConnection } from './waiting-belonging.entity.ts';

@Resolver(() => WaitingBelonging)
export class WaitingResolver {
  @Query(() => WaitingBelongingConnection, {
    nullable: true,
    description:
      'Clubs, addresses, service units and the like whose unit was split or dissolved and of which nobody has said where they go on, ' +
      'longest first (ORG-010). Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  waitingBelongings(
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listWaitingBelongings(em, viewer, { size: pageSize(first), after });
  }

  @Mutation(() => Belonging, {
    description:
      'Says where something goes on whose unit was split or dissolved, without a gap. «Bố trí» Errors: FORBIDDEN, BELONGING_NOT_FOUND, ' +
      'UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, BELONGING_CHANGED, BELONGING_NOT_WAITING, BELONGING_UNIT_NOT_VALID, IDEMPOTENCY_KEY_REUSED.',
  })
  placeBelonging(
    @Arg('id', () => ID, { description: 'What waits.' }) id: string,
    @Arg('unitId', () => ID, { description: 'Where it goes on.' }) unitId: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Belonging> {
    return placeBelonging(context, { id, unitId, version, idempotencyKey });
  }

  @FieldResolver(() => Belonging, { nullable: true, description: 'What waits, with all that is known of it.' })
  thing(@Root() { id, table }: WaitingBelonging, @Ctx() { belongings }: Context): Promise<Belonging | null> {
    return belongings.byId(kindOfTable(table)).load(id);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that ended.' })
  async unit(@Root() { unitId }: WaitingBelonging, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => [Unit], { description: "The units it went into that are in the caller's part of the Union." })
  async candidates(@Root() { candidates }: WaitingBelonging, @Ctx() { units, reach }: Context): Promise<Unit[]> {
    const visible = await Promise.all(candidates.map((id) => reach.load(id)));
    const found = await Promise.all(candidates.filter((_id, index) => visible[index]).map((id) => units.load({ id })));
    return found.filter((unit) => unit !== null);
  }
}
