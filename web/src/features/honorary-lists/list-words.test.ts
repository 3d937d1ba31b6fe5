import { expect, test } from 'vitest';
import { changesOf, isToBeSent, peopleIn } from './list-words.ts';

const standing = { progress: 'IN_ORDER', hasChanged: false, recognised: 3, ended: 0, added: 0, stateChanged: 0, removed: 0 } as const;

test('a list is to be sent when none was, when the book has changed, and when the last came back', () => {
  expect(isToBeSent(standing)).toBe(false);
  expect(isToBeSent({ progress: 'NOBODY', hasChanged: false })).toBe(false);
  expect(isToBeSent({ progress: 'WAITING', hasChanged: false })).toBe(false);
  expect(isToBeSent({ progress: 'NEVER_SENT', hasChanged: false })).toBe(true);
  expect(isToBeSent({ progress: 'CHANGED', hasChanged: true })).toBe(true);
  expect(isToBeSent({ progress: 'RETURNED', hasChanged: false })).toBe(true);
});

test('how many are on it, and who has ended apart', () => {
  expect(peopleIn(standing, 'vi').vi).toBe('3 người');
  expect(peopleIn({ recognised: 1_234, ended: 2 }, 'vi').vi).toBe('1.234 người, 2 đã thôi');
  expect(peopleIn({ recognised: 1, ended: 2 }, 'en').en).toBe('1 person, 2 ended');
});

test('only what has changed is told of', () => {
  expect(changesOf(standing, 'vi')).toBeNull();
  expect(changesOf({ ...standing, added: 2, removed: 1 }, 'vi')?.vi).toBe('2 mới, 1 không còn trong sổ');
});
