import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { plantWorld } from './world.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantWorld(database.db);
  await database.db.query('call insights.maintain_bases()');
});

afterAll(() => database.close());

const central = callers.analyst(unitId('Trung ương'));
const officer = callers.provinceOfficer(unitId('tỉnh A'));

interface Listing {
  readonly filter?: object;
  readonly orderBy?: readonly string[];
  readonly period?: string;
  readonly asOf?: string;
  readonly first?: number;
  readonly after?: string;
}

const list = async ({ period = '2026H1', ...rest }: Listing, viewer = officer) => {
  const { data, codes } = await ask(
    viewer,
    `query ($filter: BaseFilter, $orderBy: [BaseOrder!], $period: String!, $asOf: Date, $first: Int, $after: String) {
      bases(filter: $filter, orderBy: $orderBy, period: $period, asOf: $asOf, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node {
          name provinceName clusterName areaTags membersNeeded mentorCount mentorStatus classification classificationYear
          gatheringRate { numerator denominator percent status indicative ruleSet } provenance { origin method } unit { id }
        } }
      }
    }`,
    { period, ...rest },
  );
  const nodes = (data?.bases.edges ?? []).map(({ node }: { node: object }) => node);
  return {
    codes,
    nodes,
    names: nodes.map(({ name }: { name: string }) => name),
    totalCount: data?.bases.totalCount,
    pageInfo: data?.bases.pageInfo,
  };
};

describe('the list of bases', () => {
  test('shows what four services know of a base, in one row', async () => {
    const { nodes } = await list({ filter: { search: 'xã An' }, asOf: '2026-03-15' });
    expect(nodes[0]).toMatchObject({
      name: 'xã An',
      provinceName: 'tỉnh A',
      clusterName: 'cụm 1',
      areaTags: [],
      membersNeeded: 2,
      mentorCount: 2,
      mentorStatus: 'ASSIGNED',
      classification: 'GOOD',
      classificationYear: 2025,
      gatheringRate: { numerator: 2_999, denominator: 5_000, percent: 59.98, status: 'BELOW', indicative: false, ruleSet: 'VN-2022-2027' },
      provenance: { origin: 'DEMONSTRATION', method: 'AS_REPORTED' },
      unit: { id: unitId('xã An') },
    });
  });

  test('drops no base for lack of figures, of a mentor or of a target (F-48)', async () => {
    const { nodes, totalCount } = await list({ orderBy: ['NAME_ASC'] });
    expect(totalCount).toBe(6);
    expect(
      Object.fromEntries(
        nodes.map(({ name, gatheringRate, mentorStatus }: { name: string; gatheringRate: { status: string }; mentorStatus: string }) => [
          name,
          [gatheringRate.status, mentorStatus],
        ]),
      ),
    ).toEqual({
      chợ: ['NOT_APPLICABLE', 'OPTIONAL_MISSING'],
      'xã An': ['BELOW', 'ASSIGNED'],
      'xã Ấn': ['AT_THRESHOLD', 'REQUIRED_MISSING'],
      'xã Bình': ['MET', 'OPTIONAL_MISSING'],
      'xã Dũng': ['NO_DATA', 'OPTIONAL_MISSING'],
      'xã Đức': ['MET', 'OPTIONAL_MISSING'],
    });
  });

  test('speaks of the map, the mentors and the cluster of its day', async () => {
    expect((await list({ period: '2024Y' })).names).toContain('xã cũ');
    expect((await list({ period: '2024Y', asOf: '2025-07-01' })).names).not.toContain('xã cũ');
    const mentors = async (asOf: string) => (await list({ filter: { search: 'xã An' }, asOf })).nodes[0]?.mentorCount;
    expect([await mentors('2025-12-31'), await mentors('2026-02-28'), await mentors('2026-03-01'), await mentors('2026-04-01')]).toEqual([
      0, 1, 2, 1,
    ]);
    expect((await list({ period: '2024Y' })).nodes[0]?.clusterName).toBeNull();
  });

  test('defaults to the last day of the period', async () => {
    expect((await list({ filter: { search: 'xã An' } })).nodes[0]?.mentorCount).toBe(1);
  });

  test('shows nothing of another province', async () => {
    expect((await list({ filter: { provinceId: unitId('tỉnh B') } })).totalCount).toBe(0);
    expect((await list({}, central)).names).toContain('xã ở B');
    const { codes } = await ask(officer, `{ base(unitId: "${unitId('xã ở B')}", period: "2026H1") { name } }`);
    expect(codes).toEqual(['UNIT_NOT_FOUND']);
  });
});

describe('a filter', () => {
  test.each([
    ['status', { gatheringStatus: ['BELOW', 'AT_THRESHOLD'] }, ['xã An', 'xã Ấn', 'xã ở B']],
    ['province', { provinceId: unitId('tỉnh B') }, ['xã ở B']],
    ['cluster', { clusterId: unitId('cụm 2') }, ['xã ở B']],
    ['a province that is no id', { provinceId: 'tỉnh nào' }, []],
    ['a band from 60', { rate: { gte: 60, lt: 60.02 } }, ['xã Ấn']],
    ['a band below 60', { rate: { lt: 60 } }, ['xã An', 'xã ở B']],
    ['a band above 100', { rate: { gte: 100 } }, ['xã Đức']],
    ['having a mentor', { mentored: true }, ['xã An']],
    ['lacking a required mentor', { mentorStatus: ['REQUIRED_MISSING'] }, ['xã Ấn']],
    ['class of the last year', { classification: ['GOOD'] }, ['xã An']],
    ['class of another year', { classification: ['AVERAGE'], year: 2024 }, ['xã An']],
    ['kind of area', { areaTags: ['URBAN', 'SPECIAL_DIFFICULT'] }, ['xã Ấn', 'xã Đức']],
    ['part of the name without diacritics', { search: 'an' }, ['xã An', 'xã Ấn']],
    ['đ as d', { search: 'duc' }, ['xã Đức']],
    ['either', { or: [{ search: 'duc' }, { mentored: true }] }, ['xã An', 'xã Đức']],
    ['neither', { not: { or: [{ search: 'an' }, { search: 'x' }] } }, ['chợ']],
    [
      'what is unknown is not met, and its negation holds',
      { not: { classification: ['GOOD'] }, gatheringStatus: ['NO_DATA'] },
      ['xã Dũng'],
    ],
    ['three services at once', { and: [{ gatheringStatus: ['BELOW'] }, { mentored: true }, { classification: ['GOOD'] }] }, ['xã An']],
    ['none of an empty either', { or: [] }, []],
  ])('by %s', async (_what, filter, names) => {
    const found = await list({ filter, orderBy: ['NAME_ASC'] }, central);
    expect(found.names).toEqual(names);
    expect(found.totalCount).toBe(names.length);
  });

  test.each([
    ['a band that is empty', { rate: { gte: 60, lt: 50 } }, 'FILTER_RANGE_EMPTY'],
    ['too many conditions', { and: Array.from({ length: 60 }, () => ({ mentored: true })) }, 'FILTER_TOO_LARGE'],
    ['too deep', { not: { not: { not: { not: { not: { not: { not: {} } } } } } } }, 'FILTER_TOO_LARGE'],
  ])('with %s is refused', async (_what, filter, code) => {
    expect((await list({ filter })).codes).toEqual([code]);
  });

  test('a period that does not exist is refused', async () => {
    expect((await list({ period: '2021H9' })).codes).toEqual(['PERIOD_UNKNOWN']);
  });
});

describe('an order', () => {
  test.each([
    [['RATE_ASC'], ['xã An', 'xã Ấn', 'xã Bình', 'xã Đức']],
    [['RATE_DESC'], ['xã Đức', 'xã Bình', 'xã Ấn', 'xã An']],
    [['NAME_DESC'], ['xã Đức', 'xã Bình', 'xã Ấn', 'xã An']],
    [
      ['MEMBERS_NEEDED_DESC', 'NAME_ASC'],
      ['xã An', 'xã Ấn', 'xã Bình', 'xã Đức'],
    ],
    [
      ['MENTOR_COUNT_DESC', 'NAME_DESC'],
      ['xã An', 'xã Đức', 'xã Bình', 'xã Ấn'],
    ],
    [
      ['WOMEN_DESC', 'NAME_ASC'],
      ['xã An', 'xã Ấn', 'xã Bình', 'xã Đức'],
    ],
  ])('by %s', async (orderBy, names) => {
    expect((await list({ orderBy, filter: { rate: { gte: 0 } } })).names).toEqual(names);
  });

  test('puts bases without a value last, both ways', async () => {
    for (const order of ['RATE_ASC', 'RATE_DESC']) {
      const { nodes } = await list({ orderBy: [order] });
      expect(nodes.slice(-2).map(({ gatheringRate }: { gatheringRate: { percent: number | null } }) => gatheringRate.percent)).toEqual([
        null,
        null,
      ]);
    }
  });

  test.each([[['RATE_ASC']], [['RATE_DESC', 'NAME_ASC']], [['WOMEN_ASC']], [['MEMBERS_NEEDED_DESC']], [['NAME_DESC', 'MENTOR_COUNT_ASC']]])(
    'by %s pages through every base once',
    async (orderBy) => {
      const all = (await list({ orderBy }, central)).names;
      const paged: string[] = [];
      let page = await list({ orderBy, first: 2 }, central);
      paged.push(...page.names);
      while (page.pageInfo.hasNextPage) {
        page = await list({ orderBy, first: 2, after: page.pageInfo.endCursor }, central);
        expect(page.totalCount).toBe(all.length);
        paged.push(...page.names);
      }
      expect(paged).toEqual(all);
    },
  );

  test('does not go on from the cursor of another question', async () => {
    const { pageInfo } = await list({ first: 1 });
    expect((await list({ first: 1, after: pageInfo.endCursor, filter: { mentored: true } })).codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
    expect((await list({ after: 'no cursor' })).codes).toEqual(['CURSOR_INVALID']);
    expect((await list({ first: 100_000 })).codes).toEqual(['PAGE_SIZE_INVALID']);
  });
});

describe('the summary', () => {
  const summarise = async (groupBy: string, filter: object = {}, viewer = central) =>
    (
      await ask(
        viewer,
        `query ($groupBy: BaseGroupBy!, $filter: BaseFilter) { basesSummary(groupBy: $groupBy, filter: $filter, period: "2026H1") {
          key label bases below atThreshold met noData notApplicable members women18Plus membersNeeded mentored mentorRequiredMissing notAbovePercent demonstration province { id }
        } }`,
        { groupBy, filter },
      )
    ).data?.basesSummary;

  test('counts and sums what the list shows', async () => {
    expect(await summarise('PROVINCE')).toEqual([
      {
        key: unitId('tỉnh A'),
        label: 'tỉnh A',
        bases: 6,
        below: 1,
        atThreshold: 1,
        met: 2,
        noData: 1,
        notApplicable: 1,
        members: 14_100,
        women18Plus: 20_000,
        membersNeeded: 3,
        mentored: 1,
        mentorRequiredMissing: 1,
        notAbovePercent: 50,
        demonstration: true,
        province: { id: unitId('tỉnh A') },
      },
      expect.objectContaining({ label: 'tỉnh B', bases: 1, below: 1, members: 10, notAbovePercent: 100 }),
    ]);
  });

  test('groups by cluster, status and class, none left out', async () => {
    expect((await summarise('CLUSTER')).map(({ label, bases }: { label: string; bases: number }) => [label, bases])).toEqual([
      ['cụm 1', 6],
      ['cụm 2', 1],
    ]);
    const sum = (groups: { bases: number }[]) => groups.reduce((total, { bases }) => total + bases, 0);
    expect(sum(await summarise('GATHERING_STATUS'))).toBe(7);
    expect(sum(await summarise('CLASSIFICATION'))).toBe(7);
    expect((await summarise('CLASSIFICATION')).map(({ key }: { key: string | null }) => key)).toContain(null);
  });

  test('is of the caller’s part of the Union only', async () => {
    expect((await summarise('PROVINCE', {}, officer)).map(({ label }: { label: string }) => label)).toEqual(['tỉnh A']);
  });
});

test('a list of one and of many bases cost the same number of statements', async () => {
  const question =
    'query ($first: Int) { bases(period: "2026H1", first: $first) { totalCount edges { node { name gatheringRate { percent } } } } }';
  await ask(central, question, { first: 1 });
  const one = await ask(central, question, { first: 1 });
  const many = await ask(central, question, { first: 200 });
  expect(many.statements).toBe(one.statements);
  expect(many.statements).toBe(1);
});
