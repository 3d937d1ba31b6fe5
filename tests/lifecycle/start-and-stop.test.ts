import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyOf } from '../../platform/src/postgres/copy-program.ts';
import { installedProgram } from '../../platform/src/postgres/home.ts';
import { createAsker, post, tokenOf } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { freePortSettings, freePorts, processesOf, type RunningPlatform, startPlatform } from '../support/running-platform.ts';

const isRoot = process.getuid?.() === 0;

/** A data folder in a folder nobody else may enter, as a clone in `/root` is. */
const closed = await makeDataFolder();
await chmod(closed, 0o700);
const dataDir = join(closed, 'data');
await mkdir(dataDir, { mode: 0o700 });

const location = async () => (await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => dataDir)).trim();

/** The copy of PostgreSQL the open folder gets; one that was there before belongs to somebody else's data folder. */
const program = copyOf(installedProgram(), '/var/lib/vwu-data-platform');
const isOthers = existsSync(program);

afterAll(async () => {
  if (!isOthers) await rm(program, { recursive: true, force: true });
  await rm(await location(), { recursive: true, force: true });
  await rm(closed, { recursive: true, force: true });
});

const postgresPid = async () => Number((await readFile(join(await location(), 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function countBases({ address }: RunningPlatform): Promise<unknown> {
  const { data } = await createAsker(address).gateway('analyst', '{ bases(period: "2026H1") { totalCount } }');
  return data?.bases?.totalCount;
}

test('the platform starts empty, survives being killed, and leaves nothing running when stopped', async () => {
  const [postgresPort] = await freePorts(1);
  const ports = { ...(await freePortSettings()), POSTGRES_PORT: String(postgresPort) };
  const first = await startPlatform({ dataDir, arguments: ['--empty'], env: ports });
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

  // at once, on the same ports: what the killed one left running gives them up
  const second = await startPlatform({ dataDir, env: ports });
  expect(second.output()).toContain('Không có dữ liệu minh họa');
  expect(await countBases(second)).toBe(3_321);
  // tokens outlive a restart, because the signing key is kept
  expect((await post(second.address.services.insights, { token, query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });

  process.kill(await postgresPid(), 'SIGKILL');
  await expect.poll(second.output, { timeout: 20_000 }).toContain('running again');
  await expect.poll(() => countBases(second), { timeout: 20_000 }).toBe(3_321);

  const { issuer, services } = second.address;
  expect(await second.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
  for (const origin of [issuer, ...Object.values(services)]) await expect(fetch(`${origin}/health/live`)).rejects.toThrow('fetch failed');
}, 120_000);

test.runIf(isRoot)('as root with a closed folder above, PostgreSQL stands where its account can reach it', async () => {
  expect(await readdir(join(await location(), 'postgres'))).toContain('PG_VERSION');
  expect(dirname(await location())).not.toContain(closed);
  const { uid, mode } = await stat(dataDir);
  expect({ uid, mode: mode & 0o777 }).toEqual({ uid: 0, mode: 0o700 });
});
