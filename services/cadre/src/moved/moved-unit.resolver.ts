import type { ReturnedUnitKey } from '@vwu/kit/moved-unit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MovedPeople, MovedUnit, type MovedUnitKey, ReturnedPeople, ReturnedUnit } from './moved-unit.entity.ts';

@Resolver(() => MovedUnit)
export class MovedPeopleResolver {
  @FieldResolver(() => MovedPeople, {
    nullable: true,
    description: "Positions and mentor assignments that have to move; null outside the caller's part of the Union.",
  })
  people(@Root() unit: MovedUnitKey, @Ctx() { movedPeople }: Context): Promise<MovedPeople | null> {
    return movedPeople.load(unit);
  }
}

@Resolver(() => ReturnedUnit)
export class ReturnedPeopleResolver {
  @FieldResolver(() => ReturnedPeople, {
    nullable: true,
    description: "Positions and mentor assignments that go on; null outside the caller's part of the Union.",
  })
  people(@Root() unit: ReturnedUnitKey, @Ctx() { returnedPeople }: Context): Promise<ReturnedPeople | null> {
    return returnedPeople.load(unit);
  }
}
