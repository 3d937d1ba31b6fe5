import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { asksOnlyIds } from './selection.ts';

const schema = buildSchema('type Query { things: [Thing!]! } type Thing { id: ID! name: String! }');

/** What is asked of `things` in a query, as its resolver sees it. */
async function onlyIds(query: string): Promise<boolean | undefined> {
  let answer: boolean | undefined;
  const things = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    answer = asksOnlyIds(info);
    return [{ id: '1', name: 'x' }];
  };
  const { errors } = await graphql({ schema, source: query, rootValue: { things } });
  expect(errors).toBeUndefined();
  return answer;
}

test.each([
  ['ids', '{ things { id } }'],
  ['ids and the type, under other names', '{ things { key: id __typename } }'],
  ['ids in fragments', 'fragment F on Thing { id } { things { ...F ... on Thing { id } } }'],
])('%s are ids only', async (_what, query) => {
  expect(await onlyIds(query)).toBe(true);
});

test.each([
  ['a name', '{ things { id name } }'],
  ['a name in a fragment', 'fragment F on Thing { name } { things { id ...F } }'],
  ['a name in a second selection of the same field', '{ things { id } things { name } }'],
  ['a name that goes by `id`', '{ things { id: name } }'],
  ['a name that may be skipped', '{ things { id name @skip(if: true) } }'],
])('%s is more than an id', async (_what, query) => {
  expect(await onlyIds(query)).toBe(false);
});
