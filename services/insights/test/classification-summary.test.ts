import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { central, officer, openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

interface Asked {
  readonly year?: number;
  readonly groupBy?: string;
  readonly filter?: object;
  readonly asOf?: string;
}

const summarise = async ({ year = 2025, groupBy = 'PROVINCE', ...rest }: Asked = {}, viewer = central) => {
  const { data, codes } = await reader.ask(
    viewer,
    `query ($year: Int!, $groupBy: BaseGroupBy!, $filter: BaseFilter, $asOf: Date) {
      classificationSummary(year: $year, groupBy: $groupBy, filter: $filter, asOf: $asOf) {
        key label bases classified classes { class bases } province { id }
      }
    }`,
    { year, groupBy, ...rest },
  );
  return { codes, groups: data?.classificationSummary };
};

const totalOf = async (filter: object, year: number) => (await reader.list({ period: `${year}Y`, filter }, central)).totalCount;

describe('the summary of classes', () => {
  test('counts by class within each province, with those that are not rated yet', async () => {
    expect((await summarise()).groups).toEqual([
      {
        key: unitId('tỉnh A'),
        label: 'tỉnh A',
        bases: 6,
        classified: 2,
        classes: [
          { class: 'GOOD', bases: 1 },
          { class: 'NOT_COMPLETED', bases: 1 },
          { class: null, bases: 4 },
        ],
        province: { id: unitId('tỉnh A') },
      },
      {
        key: unitId('tỉnh B'),
        label: 'tỉnh B',
        bases: 1,
        classified: 0,
        classes: [{ class: null, bases: 1 }],
        province: { id: unitId('tỉnh B') },
      },
    ]);
  });

  test('counts within each cluster, and bases of none by themselves', async () => {
    const { groups } = await summarise({ groupBy: 'CLUSTER' });
    expect(groups.map(({ label, bases, classified, province }: Record<string, unknown>) => [label, bases, classified, province])).toEqual([
      ['cụm 1', 6, 2, null],
      ['cụm 2', 1, 0, null],
    ]);
    // clusters began in July 2025
    expect((await summarise({ groupBy: 'CLUSTER', year: 2024 })).groups).toMatchObject([
      { key: null, label: null, bases: 7, classified: 0 },
    ]);
  });

  test('is of the bases that were there on the last day of the year, or on another day', async () => {
    const names = async (year: number, asOf?: string) =>
      (await reader.list({ period: `${year}Y`, ...(asOf ? { asOf } : {}) }, central)).names;
    expect(await names(2024)).toContain('xã cũ');
    expect((await summarise({ year: 2024 })).groups[0]).toMatchObject({ bases: 6, classified: 0, classes: [{ class: null, bases: 6 }] });
    const [later] = (await summarise({ year: 2024, asOf: '2025-07-01' })).groups;
    expect(later).toMatchObject({
      bases: 6,
      classified: 1,
      classes: [
        { class: 'AVERAGE', bases: 1 },
        { class: null, bases: 5 },
      ],
    });
    expect(await names(2024, '2025-07-01')).not.toContain('xã cũ');
  });

  test.each([2024, 2025])('of %i has for every count exactly the bases the list shows for it', async (year) => {
    const { groups } = await summarise({ year });
    for (const { key: provinceId, bases, classified, classes } of groups) {
      const counts = classes.map(({ class: grade, bases: counted }: { class: string | null; bases: number }) => [
        grade === null ? { classified: false } : { classification: [grade] },
        counted,
      ]);
      for (const [rated, counted] of [[{}, bases], [{ classified: true }, classified], ...counts])
        expect(await totalOf({ provinceId, ...rated }, year)).toBe(counted);
    }
  });

  test('takes the filters of the list', async () => {
    expect((await summarise({ filter: { clusterId: unitId('cụm 2') } })).groups).toMatchObject([{ label: 'tỉnh B', bases: 1 }]);
    expect((await summarise({ filter: { search: 'an', classified: true } })).groups).toMatchObject([
      { label: 'tỉnh A', bases: 2, classified: 2 },
    ]);
  });

  test('is of the caller’s part of the Union only', async () => {
    expect((await summarise({}, officer)).groups.map(({ label }: { label: string }) => label)).toEqual(['tỉnh A']);
    expect((await summarise({ groupBy: 'CLUSTER' }, officer)).groups.map(({ label }: { label: string }) => label)).toEqual(['cụm 1']);
  });

  test('costs one statement, whatever it is grouped by', async () => {
    for (const groupBy of ['PROVINCE', 'CLUSTER', 'GATHERING_STATUS']) {
      const question = `{ classificationSummary(year: 2025, groupBy: ${groupBy}) { key classes { class bases } } }`;
      expect((await reader.ask(central, question)).statements).toBe(1);
    }
  });

  test.each([
    [{ year: 2019 }, 'PERIOD_UNKNOWN'],
    [{ year: -1 }, 'PERIOD_UNKNOWN'],
    [{ filter: { rate: { gte: 60, lt: 50 } } }, 'FILTER_RANGE_EMPTY'],
  ])('refuses %j', async (asked, code) => {
    expect((await summarise(asked)).codes).toEqual([code]);
  });
});
