import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitEvent } from '../event/unit-event.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitLevel } from '../unit/unit.enums.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { listUnitChanges } from './list-unit-changes.ts';
import { DayRange, UnitChange, UnitChangeConnection, UnitChangeKind } from './unit-change.entity.ts';

@Resolver(() => UnitChange)
export class UnitChangeResolver {
  @Query(() => UnitChangeConnection, {
    nullable: true,
    description:
      'What changed for units between two days, by the decisions now in force and in the order of their effect. «Biến động tổ chức» ' +
      'Errors: DAYS_REVERSED, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async unitChanges(
    @Arg('between', () => DayRange, { description: 'The days.' }) between: DayRange,
    @Arg('province', () => ID, {
      nullable: true,
      description: 'Only this province, those that went into it, and units below them on the day or the day before.',
    })
    province: string | null,
    @Arg('level', () => UnitLevel, { nullable: true, description: 'Only units of this level.' }) level: UnitLevel | null,
    @Arg('kinds', () => [UnitChangeKind], { nullable: true, description: 'Only changes of one of these kinds.' }) kinds:
      | UnitChangeKind[]
      | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const below = await narrowedTo({ visibility }, province);
    return listUnitChanges(em, viewer, { between, province: below, level, kinds, size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit, as it is called today or was when it ended.' })
  async unit(@Root() { unitId }: UnitChange, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => UnitEvent, { nullable: true, description: 'The event, with its decision.' })
  event(@Root() { eventId }: UnitChange, @Ctx() { eventsById }: Context): Promise<UnitEvent | null> {
    return eventsById.load(eventId);
  }
}
