import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { central, openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

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
    expect((await reader.list({ orderBy, filter: { rate: { gte: 0 } } })).names).toEqual(names);
  });

  test('puts bases without a value last, both ways', async () => {
    for (const order of ['RATE_ASC', 'RATE_DESC']) {
      const { nodes } = await reader.list({ orderBy: [order] });
      expect(nodes.slice(-2).map(({ gatheringRate }: { gatheringRate: { percent: number | null } }) => gatheringRate.percent)).toEqual([
        null,
        null,
      ]);
    }
  });

  test.each([[['RATE_ASC']], [['RATE_DESC', 'NAME_ASC']], [['WOMEN_ASC']], [['MEMBERS_NEEDED_DESC']], [['NAME_DESC', 'MENTOR_COUNT_ASC']]])(
    'by %s pages through every base once',
    async (orderBy) => {
      const all = (await reader.list({ orderBy }, central)).names;
      const paged: string[] = [];
      let page = await reader.list({ orderBy, first: 2 }, central);
      paged.push(...page.names);
      while (page.pageInfo.hasNextPage) {
        page = await reader.list({ orderBy, first: 2, after: page.pageInfo.endCursor }, central);
        expect(page.totalCount).toBe(all.length);
        paged.push(...page.names);
      }
      expect(paged).toEqual(all);
    },
  );

  test('does not go on from the cursor of another question', async () => {
    const { pageInfo } = await reader.list({ first: 1 });
    expect((await reader.list({ first: 1, after: pageInfo.endCursor, filter: { mentored: true } })).codes).toEqual([
      'CURSOR_OF_ANOTHER_QUERY',
    ]);
    expect((await reader.list({ after: 'no cursor' })).codes).toEqual(['CURSOR_INVALID']);
    expect((await reader.list({ first: 100_000 })).codes).toEqual(['PAGE_SIZE_INVALID']);
  });
});
