import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, startOf } from './process-table.ts';
import { StartRefused } from './start-refused.ts';

/** What an earlier run left in a data folder: nothing, or the mark of a platform that was killed. */
export type EarlierRun = 'none' | 'killed';

/** The claim of this process on a data folder. */
export interface RunMark {
  release(): Promise<void>;
}

const markOf = (dataDir: string) => join(dataDir, 'platform.run');

/**
 * Looks who runs on a data folder, and changes nothing.
 *
 * @throws {StartRefused} while another platform runs on it: two would stop each other's PostgreSQL.
 */
export async function findEarlierRun(dataDir: string): Promise<EarlierRun> {
  const mark = await readMark(markOf(dataDir));
  if (mark === undefined) return 'none';
  await refuseWhileAlive(mark, dataDir);
  return 'killed';
}

/**
 * Claims a data folder for this process, over the mark of a platform that was killed.
 *
 * @throws {StartRefused} while another platform runs on it, even one that began at the same moment.
 */
export async function claimDataFolder(dataDir: string): Promise<RunMark> {
  const file = markOf(dataDir);
  const own = `${process.pid}\n${await startOf(process.pid)}\n${await commandOf(process.pid)}\n`;
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, own);
  try {
    while (!(await putInPlace(draft, file))) await removeDead(file, dataDir);
  } finally {
    await rm(draft);
  }
  return {
    release: async () => {
      if ((await readMark(file)) === own) await rm(file);
    },
  };
}

/** A link is made whole or not at all, and by one process only. */
const putInPlace = (draft: string, file: string): Promise<boolean> =>
  link(draft, file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/** Takes a dead mark away; should another process have put its own there meanwhile, that one is put back. */
async function removeDead(file: string, dataDir: string): Promise<void> {
  const mark = await readMark(file);
  if (mark === undefined) return;
  await refuseWhileAlive(mark, dataDir);
  const aside = `${file}.${randomUUID()}`;
  const isMoved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await readMark(aside)) !== mark) await putInPlace(aside, file);
  await rm(aside);
}

async function refuseWhileAlive(mark: string, dataDir: string): Promise<void> {
  const [pid = '', start] = mark.split('\n');
  if (start === undefined || (await startOf(Number(pid))) !== start) return;
  throw new StartRefused(
    `Một nền tảng khác (tiến trình ${pid}) đang chạy trên thư mục dữ liệu ${dataDir}; hãy dừng nó, hoặc đặt DATA_DIR sang thư mục khác. / ` +
      `Another platform (process ${pid}) is running on the data folder ${dataDir}; stop it, or set DATA_DIR to another folder.`,
  );
}

const readMark = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
