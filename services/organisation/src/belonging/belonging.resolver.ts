import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Belonging } from './belonging.entity.ts';
import { endBelonging } from './end-belonging.ts';

@Resolver(() => Belonging)
export class BelongingResolver {
  @Mutation(() => Belonging, {
    description:
      'Ends what a unit has: a term before its time, a body or a club that is dissolved, an address that is given up; it stays in the ' +
      'history. «Kết thúc» Errors: FORBIDDEN, BELONGING_NOT_FOUND, UNIT_NOT_IN_CHARGE, BELONGING_CHANGED, BELONGING_ENDED, ' +
      'BELONGING_END_BEFORE_START, TERM_END_NOT_EARLY, BELONGING_TEXT_BLANK, IDEMPOTENCY_KEY_REUSED.',
  })
  endBelonging(
    @Arg('id', () => ID, { description: 'What ends.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'Last day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why it ends; name no person.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Belonging> {
    return endBelonging(context, { id, on, reason, version, idempotencyKey });
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit it stands at on the day asked for; of what waits, the one that ended.',
  })
  async unit(@Root() { unitId }: Belonging, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }
}
