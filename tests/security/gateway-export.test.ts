import { expect, inject, test } from 'vitest';
import { tokenOf } from '../support/client.ts';

const platform = inject('platform');

const exportBases = (headers: Record<string, string>, body: string) =>
  fetch(`${platform.gateway}/export/bases.csv`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

test('an export of a stranger is refused before its body is read', async () => {
  for (const body of ['{"period": broken', JSON.stringify({ period: '2026H1' })]) {
    const answer = await exportBases({}, body);
    expect([answer.status, (await answer.text()).includes('UNAUTHENTICATED')]).toEqual([401, true]);
  }
});

test('an export of an officer comes whole through the gateway', async () => {
  const authorization = `Bearer ${await tokenOf(platform, 'province')}`;
  const answer = await exportBases({ authorization }, JSON.stringify({ period: '2026H1' }));
  const rows = (await answer.text()).trimEnd().split('\n').length - 1;
  expect(rows).toBeGreaterThan(0);
  expect([answer.status, answer.headers.get('x-row-count')]).toEqual([200, String(rows)]);
});

test('the page is told its name at the provider', async () => {
  expect(await (await fetch(`${platform.gateway}/config.json`)).json()).toEqual({ issuer: platform.issuer, clientId: 'web' });
});
