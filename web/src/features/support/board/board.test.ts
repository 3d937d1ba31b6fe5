import { expect, test } from 'vitest';
import type { CaseCardFragment, SupportState } from '../../../gql/graphql.ts';
import { columnsOf } from './board.ts';

const card = (id: string, state: SupportState, numerator: number | null): CaseCardFragment => ({
  __typename: 'SupportCase',
  id,
  version: 1,
  state,
  openedOn: '2026-01-01',
  activitiesToEvaluate: 0,
  awaitsPlacement: false,
  origin: 'DEMONSTRATION',
  causes: [],
  unit: {
    __typename: 'Unit',
    id,
    fullName: `Xã ${id}`,
    status: 'ACTIVE',
    areaTags: [],
    mentors: [],
    gatheringRate: { __typename: 'GatheringRate', numerator, denominator: 100, status: 'BELOW', membersNeeded: 1 },
  },
});

test('the board has every state of D6 in its order, empty ones too', () => {
  const board = columnsOf([card('a', 'PLANNED', 40)]);
  expect(board.map(({ state, cards }) => [state, cards.length])).toEqual([
    ['FLAGGED', 0],
    ['AGREED', 0],
    ['WORKSHOP_HELD', 0],
    ['PLANNED', 1],
    ['IMPLEMENTING', 0],
    ['EVALUATED', 0],
    ['ESCALATED', 0],
    ['CLOSED_MET', 0],
  ]);
});

test('within a state bases of special difficulty stand first (ORG-023)', () => {
  const special = card('z', 'FLAGGED', 55);
  const tagged = {
    ...special,
    unit: special.unit && { ...special.unit, areaTags: [{ __typename: 'UnitTag' as const, tag: 'SPECIAL_DIFFICULT' as const }] },
  };
  const [flagged] = columnsOf([card('a', 'FLAGGED', 30), tagged, card('b', 'FLAGGED', 20)]);
  expect(flagged?.cards.map(({ id }) => id)).toEqual(['z', 'b', 'a']);
});

test('within a state the base farthest from the target stands first, one without figures last', () => {
  const [flagged] = columnsOf([card('b', 'FLAGGED', 55), card('d', 'FLAGGED', null), card('c', 'FLAGGED', 30), card('a', 'FLAGGED', 55)]);
  expect(flagged?.cards.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});
