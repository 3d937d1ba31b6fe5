import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { central, officer, openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

describe('the summary', () => {
  const summarise = async (groupBy: string, filter: object = {}, viewer = central) =>
    (
      await reader.ask(
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

  test('leaves the members of bases without a target out of the sums, as they count where they live', async () => {
    const [special] = await summarise('PROVINCE', { gatheringStatus: ['NOT_APPLICABLE'] });
    expect(special).toMatchObject({ bases: 1, notApplicable: 1, members: 0, notAbovePercent: null });
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
