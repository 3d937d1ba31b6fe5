import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyst, officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.close());

const counts = { womenPermanent: 5_000, womenTemporary: 300, membersPermanent: 2_999, membersTemporary: 101 };
const fields =
  'id heldOn statistician womenPermanent womenTemporary membersPermanent membersTemporary women18Plus members operationalPercent';

const review = (name: string, more: object = {}, viewer = officer, key: string | null = null) =>
  world.ask(
    viewer,
    `mutation ($unitId: ID!, $review: StatisticsReviewInput!, $key: String) {
      recordStatisticsReview(unitId: $unitId, review: $review, idempotencyKey: $key) { ${fields} } }`,
    { unitId: unitId(name), review: { heldOn: '2026-03-02', statistician: 'cán bộ thống kê xã', ...counts, ...more }, key },
  );

const reviewsOf = async (name: string, viewer = officer) =>
  (
    await world.ask(
      viewer,
      `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { statisticsReviews { ${fields} } } } }`,
      {
        id: unitId(name),
      },
    )
  ).data?._entities[0]?.statisticsReviews;

test('a review with the statistician of the commune keeps its day, who took part and the figures by registration (SUP-023)', async () => {
  const first = await review('xã mới', {}, officer, 'một lần');
  expect(first.data?.recordStatisticsReview).toMatchObject({
    ...counts,
    women18Plus: 5_300,
    members: 3_100,
    // beside the rate, which stays with the women of the term (F-3)
    operationalPercent: 58.49,
    statistician: 'cán bộ thống kê xã',
  });
  expect((await review('xã mới', {}, officer, 'một lần')).data).toEqual(first.data);
  await review('xã mới', { heldOn: '2025-09-01', womenTemporary: 101 });
  expect(
    (await reviewsOf('xã mới')).map(({ heldOn, women18Plus }: { heldOn: string; women18Plus: number }) => [heldOn, women18Plus]),
  ).toEqual([
    ['2025-09-01', 5_101],
    ['2026-03-02', 5_300],
  ]);
  // the denominator of the term is not touched by it (SUP-028)
  expect((await world.read('xã mới', '2026H1')).gatheringRate.denominator).toBe(6_001);
  const { rows } = await world.db.query(`select string_agg(input::text, ' ') as text from membership.audit_record`);
  expect(rows[0].text).not.toContain('thống kê');
});

test.each([
  ['of a province', 'tỉnh A', {}, 'STATISTICS_REVIEW_UNIT_INVALID'],
  ['of a special base', 'chợ', {}, 'STATISTICS_REVIEW_UNIT_INVALID'],
  ['of a base that was not there', 'xã mới', { heldOn: '2025-06-30' }, 'STATISTICS_REVIEW_UNIT_INVALID'],
  ['of a day to come', 'xã mới', { heldOn: '2999-01-01' }, 'STATISTICS_REVIEW_DAY_INVALID'],
  ['without a statistician', 'xã mới', { statistician: ' ' }, 'STATISTICS_REVIEW_STATISTICIAN_MISSING'],
  ['with more members than women', 'xã mới', { membersTemporary: 301 }, 'STATISTICS_REVIEW_COUNTS_INVALID'],
  ['with less than none', 'xã mới', { womenPermanent: -1 }, 'STATISTICS_REVIEW_COUNTS_INVALID'],
  ['of a base elsewhere', 'xã ở B', {}, 'UNIT_NOT_FOUND'],
])('a review %s is refused, and nothing is written', async (_what, name, more, code) => {
  expect((await review(name, more)).codes).toEqual([code]);
  expect(await world.rowsOf('statistics_review')).toBe(0);
  expect(await world.rowsOf('audit_record')).toBe(0);
});

test('a review is recorded once for a day, by who has the charge, and seen by those above', async () => {
  await review('xã mới');
  expect((await review('xã mới')).codes).toEqual(['STATISTICS_REVIEW_RECORDED']);
  expect((await review('xã mới', { heldOn: '2026-03-03' }, analyst)).codes).toEqual(['FORBIDDEN']);
  expect(await reviewsOf('xã mới', analyst)).toHaveLength(1);
  expect(await reviewsOf('xã mới', officerOfB)).toBeNull();
});
