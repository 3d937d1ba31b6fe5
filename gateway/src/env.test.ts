import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  for (const name of ['SUPERGRAPH', 'WEB_CLIENT_ID', 'INSIGHTS_PORT']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const readSettings = async () => (await import('./env.ts')).settings;

test('what nobody sets has the documented default', async () => {
  const supergraphFile = resolve(import.meta.dirname, '..', '..', 'schema', 'supergraph.graphql');
  expect(await readSettings()).toMatchObject({ supergraphFile, webClientId: 'web' });
});

test('the supergraph and the client are settings', async () => {
  vi.stubEnv('SUPERGRAPH', '/srv/supergraph.graphql');
  vi.stubEnv('WEB_CLIENT_ID', 'vwu-page');
  const given = { supergraphFile: '/srv/supergraph.graphql', webClientId: 'vwu-page' };
  expect(await readSettings()).toMatchObject(given);
});

test.each([['INSIGHTS_PORT', 'none']])('a wrong %s ends the start and is named', async (name, value) => {
  vi.stubEnv(name, value);
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  await expect(readSettings()).rejects.toThrow('ended');
  expect(written.mock.calls.join('')).toContain(`${name}: `);
  expect(written.mock.calls.join('')).not.toContain(value);
});
