import { afterEach, expect, test, vi } from 'vitest';
import { createBoundedAdapter } from './bounded-adapter.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the least used is forgotten first when there are too many', async () => {
  const interactions = createBoundedAdapter(3)('Interaction');
  for (const id of ['a', 'b', 'c']) await interactions.upsert(id, { uid: id }, 60);
  await interactions.find('a');
  await interactions.upsert('d', { uid: 'd' }, 60);
  const found = await Promise.all(['a', 'b', 'c', 'd'].map((id) => interactions.find(id)));
  expect(found.map((one) => one?.uid)).toEqual(['a', undefined, 'c', 'd']);
});

test('a flood of one kind pushes nothing of another out', async () => {
  const createAdapter = createBoundedAdapter(10);
  const [sessions, interactions] = [createAdapter('Session'), createAdapter('Interaction')];
  await sessions.upsert('s', { uid: 'signed-in' }, 60);
  for (let count = 0; count < 1_000; count += 1) await interactions.upsert(`i${count}`, {}, 60);
  expect(await sessions.findByUid('signed-in')).toEqual({ uid: 'signed-in' });
});

test('what has expired is not found', async () => {
  vi.useFakeTimers();
  const codes = createBoundedAdapter()('AuthorizationCode');
  await codes.upsert('code', { grantId: 'g' }, 60);
  vi.advanceTimersByTime(59_000);
  expect(await codes.find('code')).toEqual({ grantId: 'g' });
  vi.advanceTimersByTime(1_000);
  expect(await codes.find('code')).toBeUndefined();
});

test('a code that was used says so, and is gone with its grant', async () => {
  const codes = createBoundedAdapter()('AuthorizationCode');
  await codes.upsert('code', { grantId: 'g' }, 60);
  await codes.upsert('other', { grantId: 'h' }, 60);
  await codes.consume('code');
  expect((await codes.find('code'))?.consumed).toBeTypeOf('number');
  await codes.revokeByGrantId('g');
  expect([await codes.find('code'), await codes.find('other')]).toEqual([undefined, { grantId: 'h' }]);
});
