import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { BaseFigures } from '../figures/figures.entity.ts';
import { FigureSource } from './figure-source.entity.ts';

/** Figures; those of a planned unit are of none that is there. */
type Source = Omit<BaseFigures, 'unitId'> & { readonly unitId: string | null };

@Resolver(() => BaseFigures)
export class SourceResolver {
  @FieldResolver(() => [FigureSource], {
    nullable: true,
    description:
      'What the figures are made of, largest share first: the unit itself, as it reported, or those it was formed of; null for a unit that ' +
      'is planned only, of which its key says it. «Hợp thành từ»',
  })
  sources(@Root() { unitId, period, boundariesOn }: Source, @Ctx() { figureSources }: Context): Promise<FigureSource[] | null> | null {
    return unitId === null ? null : figureSources.load({ unitId, period, day: boundariesOn ?? null });
  }
}
