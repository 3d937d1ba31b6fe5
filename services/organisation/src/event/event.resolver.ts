import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitEvent } from './unit-event.entity.ts';
import { UnitVersion } from './unit-version.entity.ts';

@Resolver(() => Unit)
export class UnitHistoryResolver {
  @FieldResolver(() => [UnitVersion], {
    nullable: true,
    description: "What the unit was called and where it hung, oldest first; null outside the caller's part of the Union. «Lịch sử»",
  })
  history(@Root() { id }: Unit, @Ctx() { history }: Context): Promise<UnitVersion[] | null> {
    return history.load({ unitId: id });
  }

  @FieldResolver(() => [UnitEvent], {
    nullable: true,
    description:
      "The decisions that changed the unit, in the order of their effect, corrected ones too; null outside the caller's part. «Sự kiện»",
  })
  events(@Root() { id }: Unit, @Ctx() { events }: Context): Promise<UnitEvent[] | null> {
    return events.load({ unitId: id });
  }
}

@Resolver(() => UnitEvent)
export class UnitEventResolver {
  @FieldResolver(() => UnitEvent, { nullable: true, description: 'The correction now in force for it, with its decision. «Đính chính»' })
  async correctedBy(@Root() { correctedById }: UnitEvent, @Ctx() { eventsById }: Context): Promise<UnitEvent | null> {
    return correctedById === null ? null : eventsById.load(correctedById);
  }
}

@Resolver(() => UnitVersion)
export class UnitVersionResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The superior through these days, as it is called today.' })
  async parent(@Root() { parentId }: UnitVersion, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return parentId !== null && (await visibility.load(parentId)) ? units.load({ id: parentId }) : null;
  }
}
