import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { settingShape } from './settings.ts';

const example = await readFile(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
const lines = Object.fromEntries(
  example
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
);

test('.env.example lists every setting', () => {
  expect(Object.keys(lines).toSorted()).toEqual(Object.keys(settingShape).toSorted());
});

test('.env.example shows the defaults', () => {
  const given = Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== ''));
  expect(z.object(settingShape).parse(given)).toEqual(z.object(settingShape).parse({}));
});
