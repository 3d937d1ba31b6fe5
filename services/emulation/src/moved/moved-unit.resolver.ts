import type { MovedUnitKey } from '@vwu/kit/moved-unit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MovedEmulation, MovedUnit } from './moved-unit.entity.ts';

@Resolver(() => MovedUnit)
export class MovedEmulationResolver {
  @FieldResolver(() => MovedEmulation, {
    nullable: true,
    description: "What of emulation has to move; null outside the caller's part of the Union. Targets of a year are not kept yet.",
  })
  emulation(@Root() unit: MovedUnitKey, @Ctx() { movedEmulation }: Context): Promise<MovedEmulation | null> {
    return movedEmulation.load(unit);
  }
}
