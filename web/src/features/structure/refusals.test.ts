import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { fieldOf, refusalsIn, tell, unplacedIn } from './refusals.ts';

const refusal = (code: string) => ({ code, message: 'Hãy sửa.', unitIds: [] });

test('a refusal stands beside the field it is about, which depends on what is done', () => {
  expect(fieldOf(refusal('UNIT_CODE_IN_USE'), 'merge')).toBe('naming');
  expect(fieldOf(refusal('UNIT_CODE_IN_USE'), 'split')).toBe('parts');
  expect(fieldOf(refusal('UNIT_SHARES_NOT_ONE'), 'split')).toBe('parts');
  expect(fieldOf(refusal('UNIT_NOT_IN_CHARGE'), 'merge')).toBeNull();
});

test('the correction of an event has no day of its own to stand beside', () => {
  expect(fieldOf(refusal('UNIT_HAS_LATER_EVENT'), 'rename')).toBe('effectiveOn');
  expect(fieldOf(refusal('UNIT_HAS_LATER_EVENT'), null)).toBeNull();
  expect(fieldOf(refusal('DECISION_MISSING'), null)).toBe('number');
});

test('the units that nobody has placed are told by every reason that names them, each once', () => {
  const homeless = { ...refusal('UNIT_CHILD_NOT_PLACED'), unitIds: ['a', 'b'] };
  expect(unplacedIn([homeless, { ...refusal('UNIT_CHILD_WITHOUT_PARENT'), unitIds: ['b', 'c'] }, refusal('UNIT_NOT_VALID')])).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('an act that is refused names all its reasons; any other error stands for itself', () => {
  const refused = new CombinedError({
    graphQLErrors: [
      {
        message: 'Mã đang dùng.',
        extensions: { code: 'UNIT_CODE_IN_USE', refusals: [refusal('UNIT_CODE_IN_USE'), refusal('UNIT_NOT_VALID')] },
      },
    ],
  });
  expect(refusalsIn(refused).map(({ code }) => code)).toEqual(['UNIT_CODE_IN_USE', 'UNIT_NOT_VALID']);
  const forbidden = new CombinedError({ graphQLErrors: [{ message: 'Không được.', extensions: { code: 'FORBIDDEN' } }] });
  expect(refusalsIn(forbidden)).toEqual([{ code: 'FORBIDDEN', message: 'Không được.', unitIds: [] }]);
  const silent = new CombinedError({ graphQLErrors: [{ message: 'Không trả lời.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  expect(refusalsIn(silent)).toEqual([]);
  expect(refusalsIn(new CombinedError({ networkError: new Error('offline') }))).toEqual([]);
});

test('a reason names the units it is about, and the same is said once', () => {
  const units = [{ id: 'a', version: 1, fullName: 'Xã A', level: 'BASE' as const }];
  const about = (unitIds: readonly string[]) => ({ ...refusal('UNIT_NOT_VALID'), unitIds });
  expect(tell([about(['a']), about(['a', 'x']), about(['x'])], units)).toEqual(['Xã A: Hãy sửa.', 'Hãy sửa.']);
});
