import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { readRecordedChanges, readRecordedPieces } from './read-recorded.ts';
import { RecordedChange, RecordedChangeConnection, RecordedPieceConnection } from './recorded-change.entity.ts';

const which =
  'Of an event that was corrected, by the correction in force; where that puts nothing in its place, as it was first recorded. ' +
  'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.';
const event = 'The event; of one the caller knows nothing of, the list is empty.';

@Resolver(() => RecordedChange)
export class RecordedChangeResolver {
  @Query(() => RecordedChangeConnection, {
    nullable: true,
    description: `What the decision of an event says of each unit within the caller's part of the Union. ${which}`,
  })
  unitEventChanges(
    @Arg('eventId', () => ID, { description: event }) eventId: string,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return readRecordedChanges(em, viewer, { eventId, size: pageSize(first), after });
  }

  @Query(() => RecordedPieceConnection, {
    nullable: true,
    description: `What went where by an event, where either unit is within the caller's part of the Union. ${which}`,
  })
  unitEventPieces(
    @Arg('eventId', () => ID, { description: event }) eventId: string,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return readRecordedPieces(em, viewer, { eventId, size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit, as it is called today, or was when it ended.' })
  unit(@Root() { unitId }: RecordedChange, @Ctx() { units }: Context): Promise<Unit | null> {
    return units.load({ id: unitId });
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: "The superior it is hung under; null where none is said, or outside the caller's part.",
  })
  async parent(@Root() { parentId }: RecordedChange, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return parentId !== null && (await visibility.load(parentId)) ? units.load({ id: parentId }) : null;
  }
}
