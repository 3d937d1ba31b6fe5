import { today } from '@vwu/kit/clock';
import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const officerOfBase = callers.baseOfficer(unitId('xã một'));
const points = { DIRECTION: 8, RUNNING: 7, MANAGEMENT: 9, CONTENT_AND_METHOD: 5, CAPACITY: 6, GATHERING: 4, CARE: 10 };
const scoresOf = (given: object) => Object.entries({ ...points, ...given }).map(([criterion, score]) => ({ criterion, score }));

const review = async (given: object = {}, viewer: Viewer = officerOfBase) => {
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($unitId: ID!, $year: Int!, $scores: [CriterionScoreInput!]!, $note: String, $version: Int, $key: String) {
      reviewBase(unitId: $unitId, year: $year, scores: $scores, note: $note, version: $version, idempotencyKey: $key) {
        year scores { criterion score } total maximum note version } }`,
    { unitId: unitId('xã một'), year: 2025, scores: scoresOf({}), ...given },
  );
  return { review: data?.reviewBase, codes };
};
const look = async (name: string, question: string, viewer: Viewer = organiser) => {
  const { data, codes } = await union.ask(viewer, `{ unit(id: "${unitId(name)}") { answer: ${question} } }`);
  return codes.length > 0 ? codes : data?.unit.answer;
};

test('a base reviews itself once a year with points for every criterion of management (ORG-052)', async () => {
  const { review: written, codes } = await review({ note: 'cần đổi mới cách tập hợp' });
  expect(codes).toEqual([]);
  expect(written).toEqual({
    year: 2025,
    scores: Object.entries(points).map(([criterion, score]) => ({ criterion, score })),
    total: 49,
    maximum: 70,
    note: 'cần đổi mới cách tập hợp',
    version: 1,
  });
  expect(await look('xã một', 'selfReview(year: 2025) { total origin }')).toEqual({ total: 49, origin: 'RECORDED' });
  expect(await look('xã một', 'selfReview(year: 2024) { total }')).toBeNull();
  const { data } = await union.ask(
    callers.baseOfficer(unitId('xã hai')),
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã một')}" }]) { ... on Unit { selfReview(year: 2025) { total } } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('it is judged anew as a whole, and not over what somebody else has written meanwhile', async () => {
  await review({ version: 0 });
  expect((await review({ version: 0 })).codes).toEqual(['SELF_REVIEW_CHANGED']);
  const anew = await review({ version: 1, scores: scoresOf({ CARE: 3 }), key: 'lại' });
  expect(anew.review).toMatchObject({ total: 42, note: null, version: 2 });
  expect(await review({ version: 1, scores: scoresOf({ CARE: 3 }), key: 'lại' })).toEqual(anew);
  const { rows } = await union.db.query('select command, input from organisation.audit_record order by id');
  expect(rows.map(({ command }) => command)).toEqual(['reviewBase', 'reviewBase']);
});

test('what does not fit is refused, and nothing written', async () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ scores: scoresOf({}).slice(1) }, 'SELF_REVIEW_SCORES_INVALID'],
    [{ scores: [...scoresOf({}).slice(1), { criterion: 'CARE', score: 1 }] }, 'SELF_REVIEW_SCORES_INVALID'],
    [{ scores: scoresOf({ CARE: 11 }) }, 'SELF_REVIEW_SCORES_INVALID'],
    [{ scores: scoresOf({ CARE: -1 }) }, 'SELF_REVIEW_SCORES_INVALID'],
    [{ year: Number(today().slice(0, 4)) + 1 }, 'SELF_REVIEW_YEAR_INVALID'],
    [{ year: 2012 }, 'SELF_REVIEW_YEAR_INVALID'],
    [{ unitId: unitId('chi hội 1') }, 'SELF_REVIEW_UNIT_INVALID'],
    [{ unitId: unitId('xã hai') }, 'UNIT_NOT_FOUND'],
  ];
  for (const [given, code] of wrong) expect((await review(given)).codes).toEqual([code]);
  expect((await review({}, callers.analyst(unitId('Trung ương')))).codes).toEqual(['FORBIDDEN']);
  const { rows } = await union.db.query(
    'select (select count(*) from organisation.self_review) + (select count(*) from organisation.self_review_score) as count',
  );
  expect(rows).toEqual([{ count: '0' }]);
});

test('a base that has not is a gap; those that have are summed up in whole numbers', async () => {
  await review();
  await review({ unitId: unitId('xã hai'), scores: scoresOf({ GATHERING: 10 }) }, callers.baseOfficer(unitId('xã hai')));
  expect(await look('tỉnh A', 'selfReviewSummary(year: 2025) { bases reviewed criteria { criterion points least } }')).toEqual({
    bases: 3,
    reviewed: 2,
    criteria: Object.entries({ ...points, GATHERING: 7 }).map(([criterion, half]) => ({
      criterion,
      points: 2 * half,
      least: criterion === 'GATHERING' ? 4 : half,
    })),
  });
  expect(await look('tỉnh B', 'selfReviewSummary(year: 2025) { bases reviewed criteria { points } }')).toEqual({
    bases: 1,
    reviewed: 0,
    criteria: [],
  });
  const { data } = await union.ask(organiser, '{ basesWithoutSelfReview(year: 2025) { totalCount edges { node { fullName } } } }');
  expect(data?.basesWithoutSelfReview.edges.map(({ node }: { node: { fullName: string } }) => node.fullName)).toEqual(['xã ba', 'xã bốn']);
  await union.run('dissolveUnits', { units: [ref('xã ba')], effectiveOn: '2025-06-01' });
  expect(await look('tỉnh A', 'selfReviewSummary(year: 2025) { bases }')).toEqual({ bases: 2 });
});

test('many bases cost as many statements as one', async () => {
  await review();
  const ask = (level: string) =>
    union.ask(
      organiser,
      `{ units(filter: { level: ${level} }) { edges { node { selfReview(year: 2025) { total } selfReviewSummary(year: 2025) { bases } } } } }`,
    );
  const [one, many] = [await ask('CENTRAL'), await ask('BASE')];
  expect([one.data?.units.edges.length, many.data?.units.edges.length, many.statements]).toEqual([1, 5, one.statements]);
});
