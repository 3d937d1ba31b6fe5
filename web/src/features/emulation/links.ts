import type { ClassChoice } from '../../address/choices.ts';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen } from '../../address/view.ts';
import { momentOf } from './use-rating-year.ts';
import type { RatedScope } from './use-ratings.ts';

/** The ways from the page: to the list of exactly the bases that were counted, and deeper into the page itself. */
export function useRatingLinks(year: number) {
  const { view, hrefOf } = useView();
  const listOf = ({ clusterId, provinceId }: RatedScope, classes: readonly ClassChoice[] = []) =>
    hrefOf({ ...nothingOpen, ...momentOf(year), filter: { ...noFilter, clusterId, provinceId, classes } }, '/bases');
  const within = ({ clusterId, provinceId }: RatedScope) =>
    hrefOf({ ...nothingOpen, year, part: view.part, filter: { ...noFilter, clusterId, provinceId } });
  const by = (part: string | null) => hrefOf({ part });
  const open = (baseId: string) => hrefOf({ baseId });
  return { listOf, within, by, open };
}
