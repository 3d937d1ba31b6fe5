import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import {
  basesQuestion,
  headQuestion,
  notAboveQuestion,
  provincesQuestion,
  targetQuestion,
  termPeriodQuestion,
  termQuestion,
} from './report-questions.ts';

const schema = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

test.each([headQuestion, targetQuestion, provincesQuestion, basesQuestion, notAboveQuestion, termQuestion, termPeriodQuestion])(
  'what a report asks is in the contract: %#',
  (question) => {
    expect(validate(schema, parse(question))).toEqual([]);
  },
);
