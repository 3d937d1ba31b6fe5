import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { copyOf } from '../../platform/src/postgres/copy-program.ts';
import { installedProgram } from '../../platform/src/postgres/home.ts';
import { createAsker, post, tokenOf } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { ordinaryAccount } from '../support/ordinary-account.ts';
import {
  freePortSettings,
  freePorts,
  processesOf,
  type RunningPlatform,
  serviceNames,
  startPlatform,
} from '../support/running-platform.ts';

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

/** The parts of a running platform, and the numbers of their processes. */
async function partsOf(folder: string): Promise<Map<string, number>> {
  const named = (await processesOf(folder)).map(
    (each) => [/dist\/(\w+)\.mjs --when-told|bin\/(postgres) /.exec(each), Number.parseInt(each, 10)] as const,
  );
  return new Map(named.flatMap(([found, pid]) => (found ? [[found[1] ?? found[2] ?? '', pid]] : [])));
}

/** The names of the parts in the order in which they end. */
async function endingsOf(parts: ReadonlyMap<string, number>): Promise<string[]> {
  const ended: string[] = [];
  while (ended.length < parts.size) {
    ended.push(...[...parts].filter(([part, pid]) => !ended.includes(part) && !existsSync(`/proc/${pid}`)).map(([part]) => part));
    await setTimeout(1);
  }
  return ended;
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
  const parts = await partsOf(dataDir);
  const [code, ended] = await Promise.all([second.stop(), endingsOf(parts)]);
  expect(code).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
  // first nobody is let in any more, last what everybody stands on
  expect([ended[0], ended.at(-1)]).toEqual(['gateway', 'postgres']);
  expect(ended.toSorted()).toEqual(['gateway', 'identity', 'postgres', ...serviceNames].toSorted());
  for (const origin of [issuer, ...Object.values(services)]) await expect(fetch(`${origin}/health/live`)).rejects.toThrow('fetch failed');
}, 120_000);

test.runIf(isRoot)('as root with a closed folder above, PostgreSQL stands where its account can reach it', async () => {
  expect(await readdir(join(await location(), 'postgres'))).toContain('PG_VERSION');
  expect(dirname(await location())).not.toContain(closed);
  const { uid, mode } = await stat(dataDir);
  expect({ uid, mode: mode & 0o777 }).toEqual({ uid: 0, mode: 0o700 });
});

test.runIf(ordinaryAccount)(
  'as an ordinary user everything runs under that account, PostgreSQL in the data folder',
  async () => {
    const own = await makeDataFolder();
    const { uid = 0, gid = 0 } = ordinaryAccount ?? {};
    await chown(own, uid, gid);
    const platform = await startPlatform({ dataDir: own, arguments: ['--empty'], uid, gid });
    expect(await countBases(platform)).toBe(3_321);
    const running = await processesOf(own);
    expect(running.filter((each) => each.includes('/bin/postgres'))).toHaveLength(1);
    for (const each of running) expect((await stat(`/proc/${each.split(' ')[0]}`)).uid).toBe(uid);
    expect((await stat(join(own, 'postgres'))).uid).toBe(uid);
    expect(await platform.stop()).toBe(0);
    expect(await processesOf(own)).toEqual([]);
    await rm(own, { recursive: true, force: true });
  },
  120_000,
);
