import { readFile } from 'node:fs/promises';
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { causeWords, classWords, mentorWords, stateWords, statusWords, supportWords } from './report-words.ts';

const schema = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

/** The labels the contract gives the codes of a list. */
function labelsOf(name: string): Record<string, string> {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no list of codes`);
  return Object.fromEntries(type.getValues().map((value) => [value.name, value.description?.replace(/^«|»$/g, '') ?? '']));
}

test.each([
  ['GatheringStatus', statusWords],
  ['ReportState', stateWords],
  ['MentorStatus', mentorWords],
  ['BaseClass', classWords],
  ['SupportState', supportWords],
  ['GatheringCause', causeWords],
])('the words of %s are the labels of the contract', (name, words) => {
  expect(words).toEqual(labelsOf(name));
});
