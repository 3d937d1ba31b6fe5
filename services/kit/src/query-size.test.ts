import { buildSchema, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { requireBearable } from './query-size.ts';

const schema = buildSchema(`
  scalar _Any
  union _Entity = Node
  type Node { id: ID parts: [Node!] nodes(first: Int): NodeConnection }
  type NodeConnection { edges: [Edge] }
  type Edge { node: Node }
  type Query { node: Node nodes(first: Int): NodeConnection _entities(representations: [_Any!]!): [_Entity]! }`);

const bear = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const [operation] = document.definitions;
  try {
    requireBearable({ schema, document, operation: operation as OperationDefinitionNode, variables });
    return 'borne';
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
};

test('lists within lists are counted as what they multiply to', () => {
  const twice = 'query ($n: Int) { nodes(first: $n) { edges { node { nodes(first: $n) { edges { node { id } } } } } } }';
  expect(bear(twice, { n: 50 })).toBe('borne');
  expect(bear(twice, { n: 200 })).toBe('QUERY_TOO_MANY_NODES');
});

test('a list without a size is as long as a page, whatever fragment it stands in', () => {
  const pages =
    '{ nodes { ...page } } fragment page on NodeConnection { edges { node { nodes { edges { node { nodes { edges { node { id } } } } } } } } }';
  expect(bear(pages)).toBe('QUERY_TOO_MANY_NODES');
});

test('a size left to the default of a variable counts', () => {
  const pages = (size: number) =>
    `query ($n: Int = ${size}) { nodes(first: $n) { edges { node { nodes(first: $n) { edges { node { nodes(first: $n) { edges { node { id } } } } } } } } } }`;
  expect(bear(pages(2))).toBe('borne');
  expect(bear(pages(200))).toBe('QUERY_TOO_MANY_NODES');
});

test('plain lists count as several', () => {
  const parts = (depth: number): string => (depth === 0 ? 'id' : `parts { ${parts(depth - 1)} }`);
  expect(bear(`{ node { ${parts(4)} } }`)).toBe('borne');
  expect(bear(`{ node { ${parts(8)} } }`)).toBe('QUERY_TOO_MANY_NODES');
});

test('entities count for as many as are asked for', () => {
  const entities =
    'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Node { nodes(first: 200) { edges { node { id } } } } } }';
  const refs = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Node', id: '1' }));
  expect(bear(entities, { refs: refs(50) })).toBe('borne');
  expect(bear(entities, { refs: refs(500) })).toBe('QUERY_TOO_MANY_NODES');
});

test('many questions in one are refused', () => {
  const roots = (count: number) => `{ ${Array.from({ length: count }, (_one, index) => `r${index}: node { id }`).join(' ')} }`;
  expect(bear(roots(limits.roots))).toBe('borne');
  expect(bear(roots(limits.roots + 1))).toBe('QUERY_TOO_MANY_ROOTS');
});

test('a bomb of fragments is counted without being unfolded', () => {
  const levels = 40;
  const fragments = Array.from(
    { length: levels },
    (_one, index) => `fragment f${index} on Node { ...f${index + 1} ...f${index + 1} }`,
  ).join(' ');
  expect(bear(`{ node { ...f0 } } ${fragments} fragment f${levels} on Node { id }`)).toBe('QUERY_TOO_MANY_NODES');
});

test('fragments that spread each other in a ring are counted once', () => {
  expect(bear('{ node { ...a } } fragment a on Node { id ...b } fragment b on Node { id ...a }')).toBe('borne');
});
