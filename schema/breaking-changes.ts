import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a client of `before` would miss in `after`, each thing by its name. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}

const committed = (revision: string): string | undefined => {
  try {
    return execFileSync('git', ['show', `${revision}:schema/api.graphql`], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined; // no such commit, or no repository: there is nothing to compare with
  }
};

const report = (broken: readonly string[]): string =>
  broken.length === 0
    ? 'No breaking change of the API.\n'
    : `Breaking changes of the API:\n${broken.map((one) => `  - ${one}`).join('\n')}\n`;

if (import.meta.main) {
  const now = await readFile(join(import.meta.dirname, 'api.graphql'), 'utf8');
  const last = committed('HEAD');
  const before = last === now ? committed('HEAD~1') : last;
  process.stdout.write(before === undefined ? 'There is no earlier API to compare with.\n' : report(await breakingChanges(before, now)));
}
