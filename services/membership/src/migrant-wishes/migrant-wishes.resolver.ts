import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { MigrantWishes } from './migrant-wishes.entity.ts';
import { recordMigrantWishes } from './record-migrant-wishes.ts';

@Resolver(() => UnitReference)
export class MigrantWishesResolver {
  @FieldResolver(() => [MigrantWishes], {
    nullable: true,
    description: 'What the base has noted of its members who work elsewhere, the latest first; a few a year (MEM-046).',
  })
  migrantWishes(@Root() { id }: UnitKey, @Ctx() { migrantWishes }: Context): Promise<MigrantWishes[] | null> {
    return migrantWishes.load({ unitId: id });
  }

  @Mutation(() => MigrantWishes, {
    description:
      'Notes how many members of a base work elsewhere, and what they wish for (MEM-046). Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'MIGRANT_WISHES_UNIT_INVALID, MIGRANT_WISHES_INVALID, MIGRANT_WISHES_RECORDED, IDEMPOTENCY_KEY_REUSED.',
  })
  recordMigrantWishes(
    @Arg('unitId', () => ID, { description: 'The base they belong to.' }) unitId: string,
    @Arg('on', () => DateScalar, { description: 'The day it is noted; not one to come.' }) on: string,
    @Arg('migrants', () => Int, { description: 'How many, 0 or more.' }) migrants: number,
    @Arg('wishes', () => String, { description: 'What they feel and wish for.' }) wishes: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MigrantWishes> {
    return recordMigrantWishes(context, { unitId, on, migrants, wishes, idempotencyKey });
  }
}
