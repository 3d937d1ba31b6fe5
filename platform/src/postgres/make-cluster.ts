import { spawn } from 'node:child_process';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ended } from '../child-process.ts';
import type { Home } from './home.ts';

/** The superuser of the embedded server: it prepares the databases and is nobody's at run time. */
export const superuser = 'vwu';

/**
 * Makes the data folder of a cluster, in UTF-8 and with a locale that does not depend on the machine. It is made beside
 * its place and moved there when it is whole, so that a start that is cut off leaves nothing that looks like a cluster.
 */
export async function makeCluster(home: Home, password: string): Promise<void> {
  const draft = `${home.data}.new`;
  const passwordFile = `${home.data}.initial-password`;
  await rm(draft, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.runAs) for (const path of [draft, passwordFile]) await chown(path, home.runAs.uid, home.runAs.gid);
  try {
    await runInitdb(home, draft, passwordFile);
  } finally {
    await rm(passwordFile);
  }
  await rename(draft, home.data);
}

async function runInitdb({ program, runAs }: Home, folder: string, passwordFile: string): Promise<void> {
  const encoding = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', superuser, '-A', 'scram-sha-256', '--pwfile', passwordFile];
  const initdb = spawn(join(program, 'bin', 'initdb'), ['-D', folder, ...access, ...encoding, '--no-sync'], {
    ...runAs,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [result, complaint] = await Promise.all([ended(initdb), text(initdb.stderr)]);
  if (result !== '0') throw new Error(`PostgreSQL could not make its data folder ${folder} (${result}):\n${complaint}`);
}
