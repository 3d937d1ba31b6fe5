import type { UnitKey } from '@vwu/kit/unit-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { StatedFigure } from './stated-figure.entity.ts';

@Resolver(() => UnitReference)
export class StatedResolver {
  @FieldResolver(() => [StatedFigure], {
    nullable: true,
    description: 'What documents state of the unit, whatever the subject: figures stand where figures are kept. «Số liệu trong văn bản»',
  })
  statedFigures(@Root() unit: UnitKey, @Ctx() { stated }: Context): Promise<StatedFigure[] | null> {
    return stated.load({ unitId: unit.id });
  }
}
