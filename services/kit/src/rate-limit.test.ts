import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('each caller has a share of every minute, and others are not held up by it', () => {
  let time = 0;
  const count = createRateLimit(2, () => time);
  const ask = (caller: string) => {
    try {
      count(caller);
      return 'answered';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect([ask('a'), ask('a'), ask('a'), ask('b')]).toEqual(['answered', 'answered', 'TOO_MANY_REQUESTS', 'answered']);
  time = 59_999;
  expect(ask('a')).toBe('TOO_MANY_REQUESTS');
  time = 60_000;
  expect(ask('a')).toBe('answered');
});
