import { coarse } from '@vwu/kit/coarse';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import { AggregateOrigin, AggregateOrigins, type AggregateSources, aggregates, type Overlaps, overlapOf } from './aggregate.entity.ts';

/** What is said of the aggregates of figures; overlaps are cut like every part for who sees no persons (SEC-004). */
export function showAggregates(
  figures: Overlaps & { readonly aggregateSources: AggregateSources | null },
  viewer: Viewer,
): AggregateOrigins {
  const of = (aggregate: (typeof aggregates)[number]): AggregateOrigin => {
    const overlap = figures[overlapOf(aggregate)];
    const source = figures.aggregateSources?.[aggregate];
    return Object.assign(new AggregateOrigin(), {
      overlap: hasScope(viewer, 'persons') ? overlap : coarse(overlap),
      sourceBody: source?.sourceBody ?? null,
      countedOn: source?.countedOn ?? null,
    });
  };
  return Object.assign(new AggregateOrigins(), Object.fromEntries(aggregates.map((aggregate) => [aggregate, of(aggregate)])));
}
