import { expect, test } from 'vitest';
import { drawnReviews } from './reviews.ts';

const review = (heldOn: string, operationalPercent: number | null) => ({
  __typename: 'StatisticsReview' as const,
  id: heldOn,
  heldOn,
  members: 2_900,
  women18Plus: 5_210,
  operationalPercent,
});

test('a review without a rate is not drawn, and where a service does not answer there is none', () => {
  const known = review('2023-06-10', 55.66);
  expect(drawnReviews([review('2022-12-01', null), known])).toEqual([known]);
  expect(drawnReviews(null)).toEqual([]);
});
