import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { ensureAccounts } from '../../services/identity/src/accounts.ts';
import { post, tokenOf } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { freePortSettings, type PlatformAddress, type RunningPlatform, startPlatform } from '../support/running-platform.ts';

const root = resolve(import.meta.dirname, '..', '..');
const usual = inject('platform');
const ports = await freePortSettings();
const [dataDir, providerDir] = [await makeDataFolder(), await makeDataFolder()];
const supergraph = join(providerDir, 'supergraph.graphql');
// one that nothing of this platform has started, on a port of its own
const issuer = `http://127.0.0.1:${(await freePortSettings()).IDENTITY_PORT}`;
let provider: ChildProcess;
let platform: RunningPlatform;
/** The platform, with the accounts of the provider. */
let address: PlatformAddress;

beforeAll(async () => {
  const unitOf = (account: string) => usual.accounts[account]?.unitId ?? '';
  const units = { central: unitOf('analyst'), province: unitOf('province'), base: unitOf('base'), partnerProvince: unitOf('partner') };
  await ensureAccounts(join(providerDir, 'identity', 'accounts.json'), units);
  provider = spawn(process.execPath, [join(root, 'dist', 'identity.mjs')], {
    env: { PATH: process.env.PATH, DATA_DIR: providerDir, IDENTITY_PORT: new URL(issuer).port, GATEWAY_PORT: ports.GATEWAY_PORT },
    stdio: 'ignore',
  });
  await vi.waitUntil(async () => (await fetch(`${issuer}/health/ready`).catch(() => null))?.ok, { timeout: 30_000 });
  await copyFile(join(root, 'schema', 'supergraph.graphql'), supergraph);
  const env = { ...ports, OIDC_ISSUER: issuer, WEB_CLIENT_ID: 'trang-web', SUPERGRAPH: supergraph, DEVELOPMENT: 'true' };
  platform = await startPlatform({ dataDir, arguments: ['--empty'], env });
  address = { ...platform.address, issuer, dataDir: providerDir };
}, 240_000);

afterAll(async () => {
  await platform.stop();
  const gone = once(provider, 'exit');
  provider.kill('SIGTERM');
  await gone;
  for (const folder of [dataDir, providerDir]) await rm(folder, { recursive: true, force: true });
});

const doors = () => Object.entries({ gateway: address.gateway, ...address.services });

test('the platform takes the tokens of the provider it is told, at every door, and no others', async () => {
  const query = '{ __typename }';
  for (const [name, origin] of doors()) {
    const known = await post(origin, { query, token: await tokenOf(address, 'analyst') });
    expect([name, known.status, known.codes]).toEqual([name, 200, []]);
    const foreign = await post(origin, { query, token: await tokenOf(usual, 'analyst') });
    expect([name, foreign.status, foreign.data]).toEqual([name, 401, undefined]);
  }
});

test('what a token of that provider says of unit and rights holds', async () => {
  const query = '{ units(filter: { level: PROVINCE }, asOf: "2026-06-30", first: 5) { totalCount } }';
  const count = async (account: string) =>
    (await post(address.services.organisation, { query, token: await tokenOf(address, account) })).data.units.totalCount;
  expect([await count('analyst'), await count('partner')]).toEqual([34, 1]);
});

test('it starts no provider of its own, makes no accounts, and sends the page to the other by the name it is given', async () => {
  expect(await fetch(`http://127.0.0.1:${ports.IDENTITY_PORT}/health/live`).catch(() => 'nobody')).toBe('nobody');
  await expect(readFile(join(dataDir, 'identity', 'accounts.json'))).rejects.toThrow('ENOENT');
  expect(platform.output()).toContain(issuer);
  expect(platform.output()).not.toContain('Demonstration sign-ins');
  const page = await fetch(`${address.gateway}/config.json`);
  expect(await page.json()).toEqual({ issuer, clientId: 'trang-web' });
  const policy = (await fetch(`${address.gateway}/`)).headers.get('content-security-policy');
  expect(policy).toContain(`connect-src 'self' ${issuer}`);
});

test('in development the schema is shown to everybody signed in, with suggestions', async () => {
  const token = await tokenOf(address, 'partner');
  for (const [, origin] of doors()) {
    const { data, codes } = await post(origin, { query: '{ schema: __schema { queryType { name } } }', token });
    expect([codes, data?.schema.queryType.name]).toEqual([[], 'Query']);
  }
  const misspelt = await post(address.services.insights, { query: '{ basis(period: "2026H1") { totalCount } }', token });
  expect(misspelt.errors[0]?.message).toContain('Did you mean');
});

test('the gateway serves the graph of the file it is given, and follows it', async () => {
  const token = await tokenOf(address, 'analyst');
  const described = async () =>
    (await post(address.gateway, { query: '{ type: __type(name: "BaseRow") { description } }', token })).data.type.description;
  const before = await described();
  const text = await readFile(supergraph, 'utf8');
  await writeFile(supergraph, text.replace(before, 'Mô tả của tệp khác.'));
  await expect.poll(described, { timeout: 15_000, interval: 200 }).toBe('Mô tả của tệp khác.');
});
