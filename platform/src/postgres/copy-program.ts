import { createHash } from 'node:crypto';
import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startOf } from '../process-table.ts';

/** Where the copy of a program stands in an open folder: a place for each place it was installed in. */
export const copyOf = (program: string, open: string): string =>
  join(open, `program-${createHash('sha256').update(program).digest('hex').slice(0, 12)}`);

/**
 * Copies the programs of PostgreSQL to a folder every account may enter, once. The copy gets its name when it is whole;
 * what starts that were cut off left half-made is taken away.
 *
 * @returns the folder of the copy.
 */
export async function copyProgram(program: string, open: string): Promise<string> {
  const copied = copyOf(program, open);
  if (await exists(copied)) return copied;
  await removeHalfMade(open, `${basename(copied)}.new-`);
  const draft = `${copied}.new-${process.pid}`;
  await cp(program, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copied).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!(await exists(copied))) throw error; // else another start was faster, and its copy is as good
  });
  return copied;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function removeHalfMade(folder: string, prefix: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(prefix));
  for (const draft of drafts) {
    const maker = Number(draft.slice(prefix.length));
    if (maker === process.pid || (await startOf(maker)) === undefined) await rm(join(folder, draft), { recursive: true, force: true });
  }
}
