import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { fieldOf, refusalsIn, tell } from './refusals.ts';

const refusal = (code: string) => ({ code, message: 'Hãy sửa.', unitIds: [] });

test('a refusal stands beside the field it is about, which depends on what is done', () => {
  expect(fieldOf(refusal('UNIT_CODE_IN_USE'), 'merge')).toBe('naming');
  expect(fieldOf(refusal('UNIT_CODE_IN_USE'), 'split')).toBe('parts');
  expect(fieldOf(refusal('UNIT_SHARES_NOT_ONE'), 'split')).toBe('parts');
  expect(fieldOf(refusal('UNIT_NOT_IN_CHARGE'), 'merge')).toBeNull();
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
  expect(refusalsIn(new CombinedError({ networkError: new Error('offline') }))).toEqual([]);
});

test('a reason names the units it is about, and the same is said once', () => {
  const units = [{ id: 'a', version: 1, fullName: 'Xã A' }];
  const about = (unitIds: readonly string[]) => ({ ...refusal('UNIT_NOT_VALID'), unitIds });
  expect(tell([about(['a']), about(['a', 'x']), about(['x'])], units)).toEqual(['Xã A: Hãy sửa.', 'Hãy sửa.']);
});
