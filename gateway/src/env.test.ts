import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  for (const name of ['SUPERGRAPH', 'WEB_CLIENT_ID', 'GATEWAY_SECRET', 'INSIGHTS_PORT']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const readSettings = async () => (await import('./env.ts')).settings;

test('what nobody sets has the documented default', async () => {
  const supergraphFile = resolve(import.meta.dirname, '..', '..', 'schema', 'supergraph.graphql');
  expect(await readSettings()).toMatchObject({ supergraphFile, webClientId: 'web', secret: undefined });
});

test('the supergraph, the client and the secret are settings', async () => {
  vi.stubEnv('SUPERGRAPH', '/srv/supergraph.graphql');
  vi.stubEnv('WEB_CLIENT_ID', 'vwu-page');
  vi.stubEnv('GATEWAY_SECRET', 'long-enough-to-be-one');
  const given = { supergraphFile: '/srv/supergraph.graphql', webClientId: 'vwu-page', secret: 'long-enough-to-be-one' };
  expect(await readSettings()).toMatchObject(given);
});

test.each([
  ['GATEWAY_SECRET', 'two\nlines of a header'],
  ['GATEWAY_SECRET', 'short'],
  ['INSIGHTS_PORT', 'none'],
])('a wrong %s ends the start and is named', async (name, value) => {
  vi.stubEnv(name, value);
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  await expect(readSettings()).rejects.toThrow('ended');
  expect(written.mock.calls.join('')).toContain(`${name}: `);
  expect(written.mock.calls.join('')).not.toContain(value);
});
