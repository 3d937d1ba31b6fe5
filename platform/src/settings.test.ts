import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originOf } from '@vwu/kit/origin';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readSettings, settingShape } from './settings.ts';

const example = await readFile(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
const lines = Object.fromEntries(
  example
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
);

afterEach(() => vi.unstubAllEnvs());

test('.env.example lists every setting', () => {
  expect(Object.keys(lines).toSorted()).toEqual(Object.keys(settingShape).toSorted());
});

test('.env.example shows the defaults', () => {
  const given = Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== ''));
  expect(z.object(settingShape).parse(given)).toEqual(z.object(settingShape).parse({}));
});

test.each([
  ['127.0.0.1', '', 'http://127.0.0.1:4010'],
  ['192.0.2.7', '', 'http://192.0.2.7:4010'],
  ['0.0.0.0', '', 'http://127.0.0.1:4010'],
  ['::', '', 'http://127.0.0.1:4010'],
  ['::1', '', 'http://[::1]:4010'],
  ['0.0.0.0', 'data.example.vn', 'http://data.example.vn:4010'],
])('listening on %s, called "%s", the platform is reached at an address one can go to', (host, publicHost, issuer) => {
  vi.stubEnv('HOST', host).stubEnv('PUBLIC_HOST', publicHost);
  const settings = readSettings();
  expect(settings.issuer).toBe(issuer);
  expect(originOf(settings.publicHost, 4010)).toBe(issuer);
});
