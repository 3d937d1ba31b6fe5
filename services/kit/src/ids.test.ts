import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { isId, stableId, uuidv7 } from './ids.ts';

test('a stable id is a valid UUIDv7, the same for the same name and time', () => {
  const id = stableId('unit:BASE:26740', '2025-07-01');
  expect(validate(id) && version(id)).toBe(7);
  expect(stableId('unit:BASE:26740', '2025-07-01')).toBe(id);
  expect(stableId('unit:BASE:26740', '2025-03-01')).not.toBe(id);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2025-07-01'));
});

test('a name in another Unicode form is the same name', () => {
  expect(stableId('Hà Nội'.normalize('NFD'), '2025-07-01')).toBe(stableId('Hà Nội', '2025-07-01'));
});

test('what cannot be an id is told', () => {
  expect([uuidv7(), stableId('a', '2025-07-01')].every(isId)).toBe(true);
  expect(['', '26740', 'not-an-id', "'; drop table unit; --"].some(isId)).toBe(false);
});
