import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { freePortSettings, processesOf, startScript } from '../support/running-platform.ts';

const platform = inject('platform');
const dataDir = await makeDataFolder();

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const otherPorts = await freePortSettings();

/** Tries to start with these settings and gives what it said and how it ended. */
async function tryStart(env: Record<string, string>, ...given: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [startScript, ...given], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...otherPorts, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = await once(child, 'exit');
  return { code, said };
}

describe('a start is refused', () => {
  test('when settings are wrong, naming every one of them', async () => {
    const { code, said } = await tryStart({
      GATEWAY_PORT: 'many',
      MEMBERSHIP_PORT: '99999',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      DEVELOPMENT: 'perhaps',
    });
    expect(code).toBe(1);
    for (const name of ['GATEWAY_PORT', 'MEMBERSHIP_PORT', 'DATABASE_URL', 'LOG_LEVEL', 'DEVELOPMENT']) expect(said).toContain(name);
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('when ports are taken, naming each port and the setting that moves it', async () => {
    const taken = [createServer(), createServer()];
    for (const server of taken) await once(server.listen(0, '127.0.0.1'), 'listening');
    const [first, second] = taken.map((server) => String((server.address() as { port: number }).port));
    const { code, said } = await tryStart({ CADRE_PORT: first ?? '', IDENTITY_PORT: second ?? '' });
    for (const server of taken) server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${first} is taken; set CADRE_PORT`);
    expect(said).toContain(`Port ${second} is taken; set IDENTITY_PORT`);
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('while another platform runs on the data folder, naming its process', async () => {
    const [pid] = (await readFile(join(platform.dataDir, 'platform.run'), 'utf8')).split('\n');
    const { code, said } = await tryStart({ DATA_DIR: platform.dataDir });
    expect(code).toBe(1);
    expect(said).toContain(`process ${pid}`);
    expect(said).toContain('DATA_DIR');
    const { data } = await createAsker(platform).gateway('analyst', '{ bases(period: "2026H1") { totalCount } }');
    expect(data.bases.totalCount).toBe(3_321);
  });

  test('when POSTGRES_PORT is taken, and leaves nothing running', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, said } = await tryStart({ POSTGRES_PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken; set POSTGRES_PORT`);
    expect(await processesOf(dataDir)).toEqual([]);
  });

  test('when there is no server at DATABASE_URL', async () => {
    const { code, said } = await tryStart({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/postgres' });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL: không kết nối được / cannot connect');
  });

  test('when the server of one service alone lacks something, naming its setting', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/cadre';
    const { code, said } = await tryStart({ CADRE_DATABASE_URL: nowhere });
    expect(code).toBe(1);
    expect(said).toContain('CADRE_DATABASE_URL: không kết nối được / cannot connect');
    expect(await processesOf(dataDir)).toEqual([]);
  });

  test('when it is to be empty and the databases hold demonstration data', async () => {
    const { databaseUrl } = await import('../support/database-url.ts');
    const server = databaseUrl(platform, 'organisation').replace('/vwu_organisation', '/postgres');
    const { code, said } = await tryStart({ DATABASE_URL: server }, '--empty');
    expect(code).toBe(1);
    expect(said).toContain('holds demonstration data');
  });
});
