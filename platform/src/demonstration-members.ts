import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openKeyring } from '@vwu/kit/key-file';
import { withClient } from '@vwu/kit/preparation';
import { anySealed } from '@vwu/membership/any-sealed';
import { type LoadTimes, loadMembers } from '@vwu/membership/demonstration-members';
import type pg from 'pg';
import { chooseContents } from './contents.ts';
import { type Databases, openDatabases } from './database-server.ts';
import { prepareServices } from './prepare-services.ts';
import { claimDataFolder, findEarlierRun } from './run-mark.ts';
import { keyFile, type Settings } from './settings.ts';

export interface MembersToLoad {
  readonly count: number;
  /** Whether those who are there are removed first. */
  readonly isReplacing: boolean;
  /** What is being done, and how many members are loaded. */
  report(step: string, loaded?: number): void;
  /** Done when somebody wants it to stop: then nothing has been loaded. */
  readonly stopping?: AbortSignal;
}

/**
 * Loads generated members into the data folder of a platform that is stopped: the tables of members are locked for minutes, and nobody
 * would wait so long for an answer. A folder that is not prepared yet is prepared first, as `npm start` does.
 *
 * @throws {StartRefused} while the platform runs, and what {@link loadMembers} refuses.
 */
export async function loadDemonstrationMembers(settings: Settings, asked: MembersToLoad): Promise<LoadTimes> {
  await findEarlierRun(settings.dataDir);
  await mkdir(settings.dataDir, { recursive: true });
  const mark = await claimDataFolder(settings.dataDir);
  try {
    const databases = await openDatabases(settings, asked.report, longTransaction);
    try {
      return await Promise.race([loadAndFollow(settings, databases, asked), untilStopped(asked.stopping)]);
    } finally {
      await databases.stop();
    }
  } finally {
    await mark.release();
  }
}

/** One transaction of gigabytes: whoever receives would otherwise be cut off before it ends, and have to begin anew. */
const longTransaction = { max_slot_wal_keep_size: '-1' };

async function loadAndFollow(settings: Settings, databases: Databases, asked: MembersToLoad): Promise<LoadTimes> {
  const times = await load(settings, databases, asked);
  asked.report('follow');
  await withClient(databases.urls.membership, untilFollowed);
  return times;
}

/** None of what was loaded is anybody's to receive, but all who receive must have read past it before the usual bound holds again. */
async function untilFollowed(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ end: string }>('select pg_current_wal_lsn()::text as end');
  for (;;) {
    await db.query('select pg_log_standby_snapshot()');
    const { rowCount } = await db.query(`select from pg_replication_slots where active and restart_lsn < $1::pg_lsn limit 1`, [
      rows[0]?.end,
    ]);
    if (!rowCount) return;
    await pause(500);
  }
}

async function load(settings: Settings, { urls }: Databases, { count, isReplacing, report }: MembersToLoad): Promise<LoadTimes> {
  const { contents } = await chooseContents(urls.organisation, undefined);
  await prepareServices({ urls, contents, report: (service, step) => report(`${service} ${step}`) });
  return withClient(urls.membership, async (db) => {
    const keyring = await openKeyring({
      file: keyFile(settings),
      command: settings.MEMBERSHIP_KEY_COMMAND,
      hasSealed: () => hasSealed(db),
    });
    return loadMembers(db, { count, isReplacing, keyring, report: (loaded) => report('members', loaded) });
  });
}

const untilStopped = (stopping: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => stopping?.addEventListener('abort', () => reject(new Error('stopped')), { once: true }));

async function hasSealed(db: pg.Client): Promise<boolean> {
  const { rowCount } = await db.query(anySealed);
  return rowCount !== 0;
}
