import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { nextPage } from './next-page.ts';
import { listsIn } from './tables.ts';

const page = (pageInfo?: object) => ({ totalCount: 9, ...(pageInfo && { pageInfo }), edges: [{ node: { id: '1' } }] });

function next(query: string, data: Record<string, unknown>) {
  const document = parse(query);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const [list] = listsIn(data);
  return operation && list && nextPage(document, operation, list);
}

const more = { hasNextPage: true, endCursor: 'c' };

test('the cursor goes into the variable the list takes it from', () => {
  const query = 'query ($a: String) { bases(period: "2026H1", after: $a) { totalCount } }';
  expect(next(query, { bases: page(more) })).toEqual({ kind: 'more', variable: 'a', cursor: 'c' });
});

test('aliases and fragments lead to it too', () => {
  const query =
    'query ($a: String) { u: unit(id: 1) { ...F } } fragment F on Unit { ... on Unit { below: children(after: $a) { totalCount } } }';
  expect(next(query, { u: { below: page(more) } })).toEqual({ kind: 'more', variable: 'a', cursor: 'c' });
});

test('what a question lacks to turn pages is said', () => {
  expect(next('{ bases { totalCount } }', { bases: page(more) })).toEqual({ kind: 'lacking', what: 'after' });
  expect(next('{ bases { totalCount } }', { bases: page() })).toEqual({ kind: 'lacking', what: 'pageInfo' });
});

test('the last page, and a list without pages, lead nowhere', () => {
  const query = 'query ($a: String) { bases(after: $a) { totalCount } }';
  expect(next(query, { bases: page({ hasNextPage: false, endCursor: 'c' }) })).toEqual({ kind: 'none' });
  expect(next('{ ruleSets { id } }', { ruleSets: [{ id: '1' }] })).toEqual({ kind: 'none' });
});
