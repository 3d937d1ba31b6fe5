import type { Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';

/** What cadres have done over time, by the cadre. */
export type CareerLoader<Span> = DataLoader<string, Span[]>;

/**
 * Batches what cadres have done, in the order it is read in. A cadre may come from elsewhere: what she did in units out of the
 * viewer's reach is left out.
 */
export const createCareerLoader = <Span extends { readonly cadreId: string; readonly unitId: string }>(
  reach: Reach,
  read: (cadreIds: readonly string[]) => Promise<Span[]>,
): CareerLoader<Span> =>
  new DataLoader(async (ids) => {
    const found = await read(ids);
    const within = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byCadre = Map.groupBy(
      found.filter((_span, index) => within[index]),
      ({ cadreId }) => cadreId,
    );
    return ids.map((id) => byCadre.get(id) ?? []);
  });
