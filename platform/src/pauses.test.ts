import { expect, test } from 'vitest';
import { Pauses } from './pauses.ts';

test('pauses grow until what is started has been healthy for a minute', () => {
  let now = 0;
  const pauses = new Pauses(() => now);
  expect([pauses.next(), pauses.next(), pauses.next()]).toEqual([500, 1_000, 2_000]);
  pauses.healthy();
  now += 59_000;
  expect(pauses.next()).toBe(4_000);
  pauses.healthy();
  now += 60_000;
  expect(pauses.next()).toBe(500);
  for (let count = 0; count < 10; count++) pauses.next();
  expect(pauses.next()).toBe(30_000);
});
