import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { BaseFigures } from '../figures/figures.entity.ts';
import { FigureSource } from './figure-source.entity.ts';

@Resolver(() => BaseFigures)
export class SourceResolver {
  @FieldResolver(() => [FigureSource], {
    nullable: true,
    description:
      'What the figures are made of, largest share first: the unit itself, as it reported, or those it was formed of. «Hợp thành từ»',
  })
  sources(@Root() { unitId, period, boundariesOn }: BaseFigures, @Ctx() { figureSources }: Context): Promise<FigureSource[] | null> {
    return figureSources.load({ unitId, period, day: boundariesOn ?? null });
  }
}
