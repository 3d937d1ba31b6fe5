import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { port, readEnv } from './env.ts';

const shape = { A_PORT: port.default(4000), NAME: z.string(), URL: z.url() };

afterEach(() => vi.restoreAllMocks());

test('settings are read once, with their defaults, and cannot be changed', () => {
  const settings = readEnv(shape, { NAME: 'a', URL: 'http://a.test', A_PORT: '' });
  expect(settings).toEqual({ A_PORT: 4000, NAME: 'a', URL: 'http://a.test' });
  expect(Object.isFrozen(settings)).toBe(true);
});

test('every wrong setting is named, and the process ends with 1', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  readEnv(shape, { A_PORT: 'many', URL: 'nowhere' });
  expect(exit).toHaveBeenCalledWith(1);
  const text = String(written.mock.calls[0]?.[0]);
  for (const name of Object.keys(shape)) expect(text).toContain(name);
});
