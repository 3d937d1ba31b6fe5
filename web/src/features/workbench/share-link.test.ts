import { expect, test } from 'vitest';
import { knownVariables } from './known-variables.ts';
import { carriesQuestion, fragmentOf, questionIn } from './share-link.ts';

const query = 'query ($period: String!) {\n  bases(period: $period) { totalCount } # số cơ sở\n}\n';

test('a question comes out of its link as it went in, and its variables only where they went too', async () => {
  const fragment = await fragmentOf({ query });
  expect(fragment).toMatch(/^#q=[\w-]+$/);
  expect(carriesQuestion(fragment)).toBe(true);
  expect(await questionIn(fragment)).toEqual({ query });
  expect(await questionIn(await fragmentOf({ query, variables: '{}' }))).toEqual({ query, variables: '{}' });
});

test('a link that was cut, or holds something else, opens nothing', async () => {
  const fragment = await fragmentOf({ query });
  expect(await questionIn(fragment.slice(0, -9))).toBeNull();
  expect(await questionIn('#q=%')).toBeNull();
  expect(await questionIn(await fragmentOf({ query: 1 as unknown as string }))).toBeNull();
  expect(carriesQuestion('#search')).toBe(false);
});

test('a small link that holds a very long text opens nothing', async () => {
  expect(await questionIn(await fragmentOf({ query: '#'.repeat(300_000) }))).toBeNull();
});

test('variables that did not come are filled in where the page knows them', () => {
  const asked = { period: '2026H1', asOf: '2026-06-30', unitId: 'u' };
  const text = knownVariables('query ($period: String!, $unit: ID!, $name: String!, $first: Int = 5) { units { totalCount } }', asked);
  expect(JSON.parse(text)).toEqual({ period: '2026H1', unit: 'u', name: null });
  expect(knownVariables('{ units { totalCount } }', asked)).toBe('');
  expect(knownVariables('{ units(', asked)).toBe('');
});
