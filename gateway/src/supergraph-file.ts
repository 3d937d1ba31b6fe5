import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from '@vwu/kit/log';

const settleMillis = 100;

/**
 * Serves the supergraph from a committed file and follows it: a new version is taken over without a restart, a bad one is
 * reported and the old one stays. The folder is watched, not the file: editors and deployments replace files by renaming.
 */
export const followSupergraph = (file: string, log: Logger): SupergraphManager => ({
  initialize: async ({ update }) => {
    const supergraphSdl = await readFile(file, 'utf8');
    let current = supergraphSdl;
    let settling: NodeJS.Timeout | undefined;
    const takeOver = async () => {
      try {
        const next = await readFile(file, 'utf8');
        if (next === current) return;
        update(next);
        current = next;
        log.info('the supergraph was taken over anew');
      } catch (error) {
        log.error({ err: error }, 'the supergraph file is not usable; the old one stays');
      }
    };
    const watcher = watch(dirname(file), (_event, name) => {
      if (name !== basename(file)) return;
      clearTimeout(settling);
      settling = setTimeout(() => void takeOver(), settleMillis);
    });
    return {
      supergraphSdl,
      cleanup: async () => {
        clearTimeout(settling);
        watcher.close();
      },
    };
  },
});
