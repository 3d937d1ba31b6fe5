import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { FiguresChange } from './figures-change.entity.ts';
import { readChange } from './read-change.ts';

@Resolver(() => UnitReference)
export class ChangeResolver {
  @FieldResolver(() => FiguresChange, {
    nullable: true,
    description:
      'What changed between two periods, due to people and due to restructuring apart; of a province or the nation too. Null where a report is ' +
      "missing altogether, and outside the caller's part of the Union. Errors: PERIOD_UNKNOWN, PERIODS_REVERSED.",
  })
  figuresChange(
    @Root() { id }: UnitKey,
    @Arg('from', () => String, { description: 'First period: 2024Y.' }) from: string,
    @Arg('to', () => String, { description: 'Last period: 2026H1.' }) to: string,
    @Ctx() context: Context,
  ): Promise<FiguresChange | null> {
    return readChange(context, id, from, to);
  }
}
