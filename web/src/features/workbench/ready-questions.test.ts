import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readVariables } from './read-variables.ts';
import { readyQuestions, typedOf } from './ready-questions.ts';

const readContract = (file: string) => readFileSync(join(import.meta.dirname, '../../../../schema', file), 'utf8');
const schema = buildSchema(readContract('api.graphql'));
const asked = { period: '2026H1', asOf: '2026-06-30', unitId: '018f0000-0000-7000-8000-000000000001' };

test.each(readyQuestions.map((ready) => [ready.title.en, ready] as const))('«%s» fits the graph, its variables too', (_title, ready) => {
  const { query, variables } = typedOf(ready, asked);
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const declared = getOperationAST(document)?.variableDefinitions ?? [];
  expect(getVariableValues(schema, declared, readVariables(variables) ?? {}).errors).toBeUndefined();
  expect(declared.map(({ variable }) => variable.name.value).toSorted()).toEqual(Object.keys(readVariables(variables) ?? {}).toSorted());
});

test('the main question comes first, and asks for the day and the period of the page', () => {
  const { query, variables } = typedOf(readyQuestions[0], asked);
  expect(query).toContain('gatheringStatus: [BELOW, AT_THRESHOLD]');
  expect(readVariables(variables)).toEqual({ period: '2026H1', asOf: '2026-06-30', after: null });
});

test('the question with head and mentors crosses all subgraphs', () => {
  const asks = (field: string) => new RegExp(`\\b${field}\\(`).test(readyQuestions[1]?.query ?? '');
  expect(['bases', 'gatheringRate', 'officers', 'mentors', 'classification', 'cluster'].filter((field) => !asks(field))).toEqual([]);
  expect(ownersOf('Query', 'bases')).toEqual(['insights']);
  expect(ownersOf('Unit', 'gatheringRate')).toEqual(['membership']);
  expect(ownersOf('Unit', 'officers')).toEqual(['cadre']);
  expect(ownersOf('Unit', 'classification')).toEqual(['emulation']);
});

/** The subgraphs that answer for a field. */
const ownersOf = (type: string, field: string) =>
  ['organisation', 'membership', 'cadre', 'emulation', 'insights'].filter((name) =>
    parse(readContract(`subgraphs/${name}.graphql`)).definitions.some(
      (one) => 'fields' in one && one.name.value === type && one.fields?.some((known) => known.name.value === field),
    ),
  );
