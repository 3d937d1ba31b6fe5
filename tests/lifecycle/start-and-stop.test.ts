import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createAsker, tokenOf } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { startPlatform } from '../support/running-platform.ts';

const isRoot = process.getuid?.() === 0;

/** A data folder in a folder nobody else may enter, as a clone in `/root` is. */
const closed = await makeDataFolder();
await chmod(closed, 0o700);
const dataDir = join(closed, 'data');
await mkdir(dataDir);

afterAll(async () => {
  const elsewhere = await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => '');
  if (elsewhere) await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(closed, { recursive: true, force: true });
});

/** Processes that hold something of this data folder: started for it, or PostgreSQL on its cluster. */
async function processesLeft(): Promise<string[]> {
  const location = (await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => dataDir)).trim();
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const [command, environment] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const isOurs = environment?.includes(`DATA_DIR=${dataDir}`) || command?.includes(`${location}/`);
    if (isOurs && Number(pid) !== process.pid) found.push(`${pid} ${command?.replaceAll('\0', ' ').slice(0, 80)}`);
  }
  return found;
}

test('the platform starts empty, survives being killed, and leaves nothing running when stopped', async () => {
  const first = await startPlatform({ dataDir, arguments: ['--empty'] });
  expect(first.output()).toContain('Không có dữ liệu minh họa');
  const { data } = await createAsker(first.address).gateway(
    'analyst',
    `{ bases(period: "2026H1", first: 1) { totalCount edges { node { mentorCount gatheringRate { status } } } }
       unitByCode(code: "44", asOf: "2013-12-31") { statedFigures { indicator } } }`,
  );
  expect(data.bases).toEqual({ totalCount: 3_321, edges: [{ node: { mentorCount: 0, gatheringRate: { status: 'NO_DATA' } } }] });
  expect(data.unitByCode.statedFigures.length).toBeGreaterThan(10);

  const token = await tokenOf(first.address, 'partner');
  const gone = once(first.process, 'exit');
  first.process.kill('SIGKILL');
  await gone;

  const second = await startPlatform({ dataDir });
  expect(second.output()).toContain('Không có dữ liệu minh họa');
  expect((await createAsker(second.address).gateway('analyst', '{ bases(period: "2026H1") { totalCount } }')).data.bases.totalCount).toBe(
    3_321,
  );
  // tokens outlive a restart, because the signing key is kept; the issuer is the same only on the same port
  expect((await readFile(join(dataDir, 'identity', 'keys.json'), 'utf8')).includes(JSON.parse(atob(token.split('.')[0] ?? '')).kid)).toBe(
    true,
  );
  const { issuer, services } = second.address;
  expect(await second.stop()).toBe(0);
  expect(await processesLeft()).toEqual([]);
  for (const origin of [issuer, ...Object.values(services)]) await expect(fetch(`${origin}/health/live`)).rejects.toThrow('fetch failed');
}, 120_000);

test.runIf(isRoot)('as root with a closed folder above, PostgreSQL stands where its account can reach it', async () => {
  const location = (await readFile(join(dataDir, 'postgres.location'), 'utf8')).trim();
  expect(await readdir(join(location, 'postgres'))).toContain('PG_VERSION');
  expect(dirname(location)).not.toContain(closed);
});
