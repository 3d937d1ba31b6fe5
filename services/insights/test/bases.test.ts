import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { central, officer, openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

describe('the list of bases', () => {
  test('shows what four services know of a base, in one row', async () => {
    const { nodes } = await reader.list({ filter: { search: 'xã An' }, asOf: '2026-03-15' });
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
    const { nodes, totalCount } = await reader.list({ orderBy: ['NAME_ASC'] });
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

  test('flags more members than women, and keeps the rate as it is (RATE-019)', async () => {
    const { data } = await reader.ask(
      officer,
      '{ bases(period: "2026H1", orderBy: [NAME_ASC]) { edges { node { name gatheringRate { isOver100 percent } } } } }',
    );
    const over = data?.bases.edges.flatMap(
      ({ node }: { node: { name: string; gatheringRate: { isOver100: boolean; percent: number } } }) =>
        node.gatheringRate.isOver100 ? [[node.name, node.gatheringRate.percent]] : [],
    );
    expect(over).toEqual([['xã Đức', 102]]);
  });

  test('speaks of the map, the mentors and the cluster of its day', async () => {
    expect((await reader.list({ period: '2024Y' })).names).toContain('xã cũ');
    expect((await reader.list({ period: '2024Y', asOf: '2025-07-01' })).names).not.toContain('xã cũ');
    const mentors = async (asOf: string) => (await reader.list({ filter: { search: 'xã An' }, asOf })).nodes[0]?.mentorCount;
    expect([await mentors('2025-12-31'), await mentors('2026-02-28'), await mentors('2026-03-01'), await mentors('2026-04-01')]).toEqual([
      0, 1, 2, 1,
    ]);
    expect((await reader.list({ period: '2024Y' })).nodes[0]?.clusterName).toBeNull();
  });

  test('defaults to the last day of the period', async () => {
    expect((await reader.list({ filter: { search: 'xã An' } })).nodes[0]?.mentorCount).toBe(1);
  });

  test('shows nothing of another province', async () => {
    expect((await reader.list({ filter: { provinceId: unitId('tỉnh B') } })).totalCount).toBe(0);
    expect((await reader.list({}, central)).names).toContain('xã ở B');
    const { codes } = await reader.ask(officer, `{ base(unitId: "${unitId('xã ở B')}", period: "2026H1") { name } }`);
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
    ['having a class', { classified: true }, ['xã An', 'xã Ấn']],
    ['having none yet', { classified: false, search: 'x' }, ['xã Bình', 'xã Dũng', 'xã Đức', 'xã ở B']],
    ['having a class in another year', { classified: true, year: 2024 }, ['xã An']],
    ['a class, or none yet', { or: [{ classification: ['GOOD'] }, { classified: false, kind: ['SPECIAL'] }] }, ['chợ', 'xã An']],
    ['kind of area', { areaTags: ['URBAN', 'SPECIAL_DIFFICULT'] }, ['xã Ấn', 'xã Đức']],
    ['type of the administrative unit (ORG-003)', { adminType: ['PHUONG'] }, ['xã Bình', 'xã Đức']],
    ['kind (ORG-004)', { kind: ['SPECIAL', 'OFFICE'] }, ['chợ']],
    ['neither of a type nor of a kind', { not: { or: [{ adminType: ['XA'] }, { kind: ['SPECIAL'] }] } }, ['xã Bình', 'xã Đức']],
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
    const found = await reader.list({ filter, orderBy: ['NAME_ASC'] }, central);
    expect(found.names).toEqual(names);
    expect(found.totalCount).toBe(names.length);
  });

  test('by the type of the administrative unit is by that of the day of the map', async () => {
    const wards = async (asOf: string) => (await reader.list({ filter: { adminType: ['PHUONG'] }, asOf, orderBy: ['NAME_ASC'] })).names;
    expect([await wards('2026-03-31'), await wards('2026-04-01')]).toEqual([['xã Đức'], ['xã Bình', 'xã Đức']]);
  });

  test.each([
    ['a band that is empty', { rate: { gte: 60, lt: 50 } }, 'FILTER_RANGE_EMPTY'],
    ['too many conditions', { and: Array.from({ length: 60 }, () => ({ mentored: true })) }, 'FILTER_TOO_LARGE'],
    ['too many searches', { or: Array.from({ length: 6 }, () => ({ search: 'xã' })) }, 'FILTER_TOO_LARGE'],
    ['too deep', { not: { not: { not: { not: { not: { not: { not: {} } } } } } } }, 'FILTER_TOO_LARGE'],
  ])('with %s is refused', async (_what, filter, code) => {
    expect((await reader.list({ filter })).codes).toEqual([code]);
  });

  test('a period that does not exist is refused', async () => {
    expect((await reader.list({ period: '2021H9' })).codes).toEqual(['PERIOD_UNKNOWN']);
  });
});

test('a list of one and of many bases cost the same number of statements', async () => {
  const question =
    'query ($first: Int) { bases(period: "2026H1", first: $first) { totalCount edges { node { name gatheringRate { percent } } } } }';
  await reader.ask(central, question, { first: 1 });
  const one = await reader.ask(central, question, { first: 1 });
  const many = await reader.ask(central, question, { first: 200 });
  expect(many.statements).toBe(one.statements);
  expect(many.statements).toBe(1);
});
