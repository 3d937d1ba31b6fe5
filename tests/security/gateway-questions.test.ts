import { expect, inject, test } from 'vitest';
import { post, tokenOf } from '../support/client.ts';

const platform = inject('platform');
const refused = [400, ['QUERY_NOT_REGISTERED']];

async function ask(account: string, query: string) {
  const { status, codes } = await post(platform.gateway, { query, token: await tokenOf(platform, account) });
  return [status, codes];
}

test.each([
  ['of 3,900 tokens', `{ ${'__typename '.repeat(3_898)} }`],
  ['of 3,900 tokens that no validator would let pass', `{ ${'nothing '.repeat(3_898)} }`],
  ['that is no GraphQL', '{ bases('],
  ['of too many tokens', `{ ${'__typename '.repeat(5_000)} }`],
  ['of nothing', ''],
])('a text %s from a provincial officer is refused unread', async (_what, query) => {
  expect(await ask('province', query)).toEqual(refused);
});

test('the same texts from an analyst are read', async () => {
  expect(await ask('analyst', '{ bases(')).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
  expect(await ask('analyst', '{ nothing }')).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
});

test('a registered question is answered to a provincial officer, by its text and by its hash alone', async () => {
  const { readFile } = await import('node:fs/promises');
  const { resolve } = await import('node:path');
  const file = resolve(import.meta.dirname, '..', '..', 'web', 'dist', 'registered-operations.json');
  const operations = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);
  const [hash, query] = operations.find(([, text]) => /^query \w+ *\{/.test(text)) ?? [];
  expect(query).toBeDefined();
  const token = await tokenOf(platform, 'province');
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash?.replace(/^sha256:/, '') } };
  for (const body of [{ query }, { extensions }])
    expect((await post(platform.gateway, { body: JSON.stringify(body), token })).codes).toEqual([]);
});

test.each([
  ['the gateway', platform.gateway],
  ['organisation itself', platform.services.organisation],
])('a code without a date is refused at %s: it names nothing', async (_where, origin) => {
  const token = await tokenOf(platform, 'analyst');
  for (const [language, words] of [
    ['vi', 'Câu hỏi thiếu tham số bắt buộc'],
    ['en', 'The query lacks a required argument'],
  ] as const) {
    const headers = { 'accept-language': language };
    const { status, codes, errors } = await post(origin, { query: '{ unitByCode(code: "26740") { id } }', token, headers });
    expect([status, codes]).toEqual([400, ['ARGUMENT_REQUIRED']]);
    expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.message).toContain('asOf');
  }
});
