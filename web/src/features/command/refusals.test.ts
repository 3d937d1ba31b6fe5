import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { isOutOfDate, placesOf, type Refusal, refusalsIn, tell } from './refusals.ts';

const refusal = (code: string, message = '', details: Refusal['details'] = {}): Refusal => ({ code, message, details });
const asTheyAre = () => null;

test('a refusal stands beside the field its code or the server names, else with the whole', () => {
  const places = { SUPPORT_DAY_INVALID: 'heldOn', costVnd: 'cost' };
  expect(placesOf(refusal('SUPPORT_DAY_INVALID'), places)).toEqual(['heldOn']);
  expect(placesOf(refusal('SUPPORT_NUMBER_INVALID', '', { field: 'costVnd' }), places)).toEqual(['cost']);
  expect(placesOf(refusal('SUPPORT_NUMBER_INVALID', '', { field: 'other' }), places)).toEqual([]);
  expect(placesOf(refusal('SUPPORT_STEP_REFUSED'), places)).toEqual([]);
});

test('a refusal about several fields stands beside each of them', () => {
  const places = { club: 'club', honorary: 'honorary', FIGURES_NEGATIVE: 'total' };
  expect(placesOf(refusal('FIGURES_NEGATIVE', '', { fields: ['club', 'honorary'] }), places)).toEqual(['club', 'honorary']);
  expect(placesOf(refusal('FIGURES_NEGATIVE', '', { fields: ['other'] }), places)).toEqual(['total']);
});

test('days in a sentence of the server are told as readers write them', () => {
  const early = refusal('MODEL_DAY_TOO_EARLY', 'Ngày 2026-01-02 trước ngày 2026-03-04.');
  expect(tell(early, asTheyAre, 'vi')).toBe('Ngày 02/01/2026 trước ngày 04/03/2026.');
  expect(tell(early, asTheyAre, 'en')).toContain('2 Jan 2026');
});

test('what the page words itself stands in place of what the server says by codes', () => {
  const refused = refusal('SUPPORT_STEP_REFUSED', 'FLAGGED');
  expect(tell(refused, () => ({ vi: 'đang cần hỗ trợ', en: 'needs support' }), 'vi')).toBe('đang cần hỗ trợ');
});

test('a change by somebody else is known by its code', () => {
  expect(isOutOfDate(refusal('SUPPORT_CASE_CHANGED'))).toBe(true);
  expect(isOutOfDate(refusal('SUPPORT_TEXT_MISSING'))).toBe(false);
});

test('an error without a code, as when nobody answered, is no refusal', () => {
  expect(refusalsIn(new CombinedError({ networkError: new Error('offline') }))).toEqual([]);
  expect(refusalsIn(undefined)).toEqual([]);
});
