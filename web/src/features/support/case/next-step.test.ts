import { expect, test } from 'vitest';
import type { SupportState } from '../../../gql/graphql.ts';
import { nextStepOf } from './next-step.ts';
import { rightsIn } from './shown-case.ts';

const empty = { causes: [], hardGroups: [], measures: [], roadmap: [], activitiesToEvaluate: 0 };
const needsAt = (state: SupportState, more: Partial<Parameters<typeof nextStepOf>[0]> = {}) =>
  nextStepOf({ ...empty, ...more, state }).needs.filter(({ isMet }) => !isMet);

test('before its workshop a case tells what the workshop needs of it (SUP-002)', () => {
  expect(needsAt('AGREED').map(({ need }) => need)).toEqual(['CAUSE', 'HARD_GROUP', 'MEASURE', 'ROADMAP']);
  const causes = [{ __typename: 'NamedCause', cause: 'AWAY', heading: 'OTHER', partyLimit: null }] as const;
  expect(needsAt('AGREED', { causes: [...causes] }).map(({ need }) => need)).toEqual(['HARD_GROUP', 'MEASURE', 'ROADMAP']);
});

test('while it is carried out every activity is to be evaluated (SUP-009)', () => {
  expect(needsAt('IMPLEMENTING', { activitiesToEvaluate: 2 })).toEqual([{ need: 'EVALUATION', isMet: false }]);
  expect(needsAt('IMPLEMENTING')).toEqual([]);
});

test('a case before the Standing Presidium, planned or closed waits for nothing else', () => {
  for (const state of ['ESCALATED', 'PLANNED', 'CLOSED_MET'] as const) expect(nextStepOf({ ...empty, state }).needs).toEqual([]);
});

test('nothing is offered in a closed case, nor in one whose base has ended; an answer still is', () => {
  const all = ['support:record', 'support:manage', 'support:answer'];
  expect(rightsIn({ state: 'IMPLEMENTING', endedOn: null }, all)).toEqual({ mayRecord: true, mayManage: true, mayAnswer: true });
  expect(rightsIn({ state: 'CLOSED_MET', endedOn: null }, all)).toEqual({ mayRecord: false, mayManage: false, mayAnswer: true });
  expect(rightsIn({ state: 'PLANNED', endedOn: '2025-06-30' }, all)).toEqual({ mayRecord: false, mayManage: false, mayAnswer: true });
});

test('an officer of a base records, and takes no step of the province', () => {
  expect(rightsIn({ state: 'IMPLEMENTING', endedOn: null }, ['support:record'])).toEqual({
    mayRecord: true,
    mayManage: false,
    mayAnswer: false,
  });
});
