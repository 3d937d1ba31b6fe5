import { buildSchema, GraphQLError, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { limitRules, limits, requireBearable } from './limits.ts';

const schema = buildSchema(
  'directive @note on FIELD type Node { id: ID nodes(first: Int): Nodes } type Nodes { edges: [Edge] } type Edge { node: Node } type Query { node: Node nodes(first: Int): Nodes }',
);

const codesOf = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, ...limitRules]).map(({ extensions }) => extensions.refusal ?? 'other');

const bear = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const [operation] = document.definitions;
  try {
    requireBearable(document, operation as OperationDefinitionNode, variables);
    return 'borne';
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
};

const nest = (depth: number, inside = '__typename'): string =>
  depth === 0 ? inside : `nodes { edges { node { ${nest(depth - 1, inside)} } } }`;

test('an ordinary question passes', () => {
  expect(codesOf('{ node { id nodes(first: 10) { edges { node { id } } } } }')).toEqual([]);
});

test('a question that nests too deep is refused', () => {
  expect(codesOf(`{ ${nest(5)} }`)).toEqual(['QUERY_TOO_MANY_DEPTH']);
});

test('a question with too many aliases is refused', () => {
  const aliases = Array.from({ length: limits.aliases + 1 }, (_one, index) => `a${index}: node { id }`).join(' ');
  expect(codesOf(`{ ${aliases} }`)).toEqual(['QUERY_TOO_MANY_ALIASES']);
});

test('a question with too many directives is refused', () => {
  const fields = Array.from({ length: limits.directives + 1 }, () => 'node @note { id }').join(' ');
  expect(codesOf(`{ ${fields} }`)).toEqual(['QUERY_TOO_MANY_DIRECTIVES']);
});

test.each(['__proto__', 'constructor', 'prototype'])('no answer is keyed by %s', (name) => {
  expect(codesOf(`{ ${name}: node { id } }`)).toEqual(['QUERY_NAME_REFUSED']);
});

test('lists within lists are counted as what they multiply to', () => {
  const twice = 'query ($n: Int) { nodes(first: $n) { edges { node { nodes(first: $n) { edges { node { id } } } } } } }';
  expect(bear(twice, { n: 50 })).toBe('borne');
  expect(bear(twice, { n: 200 })).toBe('QUERY_TOO_MANY_NODES');
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
