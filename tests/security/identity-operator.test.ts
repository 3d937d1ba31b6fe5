import { expect, inject, test } from 'vitest';

const platform = inject('platform');

test('the identity service says whether it lives and is ready', async () => {
  expect(await (await fetch(`${platform.issuer}/health/live`)).json()).toEqual({ status: 'live' });
  expect(await (await fetch(`${platform.issuer}/health/ready`)).json()).toEqual({ status: 'ready', missing: [] });
});

test('the identity service measures itself', async () => {
  const answer = await fetch(`${platform.issuer}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('process_cpu_user_seconds_total');
});

test('a sign-in nobody began leads back to the page of this platform', async () => {
  const answer = await fetch(`${platform.issuer}/sign-in/unknown`, { method: 'POST', body: new URLSearchParams({ name: 'analyst' }) });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(`href="${platform.gateway}/"`);
});
