import type { UnitPartsFragment } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

type Found = NonNullable<UnitPartsFragment['statisticsReviews']>[number];

/** A review that found a rate: the second series beside the rate of the term (F-3, MEM-015). */
export interface Review extends Found {
  readonly operationalPercent: number;
}

/** Reviews a rate can be told of, oldest first; of a commune without women 18+ there is none. */
export const drawnReviews = (reviews: UnitPartsFragment['statisticsReviews']): readonly Review[] =>
  (reviews ?? []).flatMap((one) => (one.operationalPercent == null ? [] : [{ ...one, operationalPercent: one.operationalPercent }]));

/** Which of the two rates it is, wherever it stands: never the one targets are judged by. */
export const operationalWords: Sentence = {
  vi: 'Tỷ lệ theo rà soát với thống kê xã, để điều hành (không dùng xét chỉ tiêu)',
  en: 'Rate by reviews with the statistician of the commune, operational (not what targets are judged by)',
};
