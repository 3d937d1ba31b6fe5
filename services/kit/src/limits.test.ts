import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { limitRules, limits } from './limits.ts';

const schema = buildSchema(
  'directive @note on FIELD type Node { id: ID nodes(first: Int): Nodes } type Nodes { edges: [Edge] } type Edge { node: Node } type Query { node: Node named(name: String): Node nodes(first: Int): Nodes }',
);

const codesOf = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, ...limitRules]).map(({ extensions }) => extensions.refusal ?? 'other');

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

test.each([
  ['too long a text', 'x'.repeat(501), 'TEXT_TOO_LONG'],
  ['a text PostgreSQL cannot hold', '\\u0000', 'TEXT_INVALID'],
])('a question with %s is refused', (_what, text, code) => {
  expect(codesOf(`{ named(name: "${text}") { id } }`)).toEqual([code]);
});

test.each(['__proto__', 'constructor', 'prototype'])('no answer is keyed by %s', (name) => {
  expect(codesOf(`{ ${name}: node { id } }`)).toEqual(['QUERY_NAME_REFUSED']);
});
