import { expect, test } from 'vitest';
import { type CardAct, requireCardAct } from './card-act.ts';

const codeOf = (act: CardAct, on: string, number: string | null, last?: CardAct): string | null => {
  try {
    requireCardAct(act, on, { number, last: last && { kind: last, on: '2024-01-01' } });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const later = '2024-02-01';

test.each([
  ['CARD_ISSUED', null, undefined, null],
  ['CARD_ISSUED', null, 'CARD_RETURNED', null],
  ['CARD_ISSUED', 'A1', 'CARD_ISSUED', 'CARD_ALREADY_ISSUED'],
  ['CARD_ISSUED', 'A1', undefined, 'CARD_ALREADY_ISSUED'],
  ['CARD_LOST', 'A1', 'CARD_ISSUED', null],
  ['CARD_LOST', null, undefined, 'CARD_NOT_ISSUED'],
  ['CARD_LOST', null, 'CARD_LOST', 'CARD_NOT_ISSUED'],
  ['CARD_REPLACED', 'A1', 'CARD_ISSUED', null],
  ['CARD_REPLACED', null, 'CARD_LOST', null],
  ['CARD_REPLACED', null, 'CARD_RETURNED', 'CARD_NOT_ISSUED'],
  ['CARD_REPLACED', null, undefined, 'CARD_NOT_ISSUED'],
  ['CARD_RETURNED', 'A1', 'CARD_REPLACED', null],
  ['CARD_RETURNED', null, 'CARD_LOST', 'CARD_NOT_ISSUED'],
] as const)('%s with %s in hand after %s: %s', (act, number, last, code) => {
  expect(codeOf(act, later, number, last)).toBe(code);
});

test('an act is not dated before the one before it; on the same day it may follow', () => {
  expect(codeOf('CARD_LOST', '2023-12-31', 'A1', 'CARD_ISSUED')).toBe('CARD_ACT_BEFORE_LAST');
  expect(codeOf('CARD_LOST', '2024-01-01', 'A1', 'CARD_ISSUED')).toBe(null);
});
