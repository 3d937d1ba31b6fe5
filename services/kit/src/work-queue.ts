import { setTimeout } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { atMostEvery } from './at-most-every.ts';
import { type EntityManager, rows, sql } from './database.ts';
import type { Logger } from './log.ts';

export interface WorkQueue {
  readonly schema: string;
  /** A table with the columns `unit_id` and `noted_at`: what is noted there waits to be settled. */
  readonly table: string;
  /** Settles one thing by working out what should be: it may be asked twice, and it also takes back. */
  settle(tx: EntityManager, unitId: string): Promise<void>;
  /** Notes what time alone has brought; asked at most once a minute, when nothing else waits. */
  noteDue?(em: EntityManager): Promise<unknown>;
  /** How long nothing is tried after a failure; five seconds unless said. */
  readonly failedMillis?: number;
}

const dueEveryMillis = 60_000;

/** How long a queue that was empty is left alone. */
const restMillis = 500;

/**
 * Settles what is noted in a queue, oldest first, each in a transaction of its own; several processes share the work. What
 * replication notes must not be settled where it is noted: an error there would stop the replication.
 *
 * @returns stops it, after what is at hand.
 */
export function keepWorking(orm: MikroORM, log: Logger, queue: WorkQueue): () => Promise<void> {
  const stopped = new AbortController();
  const noteDue = atMostEvery(dueEveryMillis, async () => queue.noteDue?.(orm.em.fork()));
  const work = async () => {
    while (!stopped.signal.aborted) {
      const pause = await settleNext(orm, queue)
        .then(async (isSettled) => {
          if (!isSettled) await noteDue();
          return isSettled ? 0 : restMillis;
        })
        .catch(async (error: unknown) => {
          log.error({ err: error, queue: queue.table }, 'work is put off');
          await putOff(orm, queue).catch(() => undefined); // the database itself may be away
          return queue.failedMillis ?? 5_000;
        });
      if (pause > 0) await setTimeout(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return async () => {
    stopped.abort();
    await working;
  };
}

/** What cannot be settled goes to the end, so that it holds nothing else up. */
const putOff = (orm: MikroORM, { schema, table }: Pick<WorkQueue, 'schema' | 'table'>): Promise<unknown> =>
  rows(
    orm.em.fork(),
    sql`
    update ${sql.id(schema, table)} set noted_at = clock_timestamp() where unit_id = (
      select unit_id from ${sql.id(schema, table)} order by noted_at limit 1 for update skip locked)`,
  );

/** @returns whether there was anything to settle. */
export const settleNext = (orm: MikroORM, { schema, table, settle }: WorkQueue): Promise<boolean> =>
  orm.em.fork().transactional(async (tx) => {
    const [next] = await rows(
      tx,
      sql<{ unitId: string }>`
      delete from ${sql.id(schema, table)} where unit_id = (
        select unit_id from ${sql.id(schema, table)} order by noted_at limit 1 for update skip locked)
      returning unit_id as "unitId"`,
    );
    if (next) await settle(tx, next.unitId);
    return next !== undefined;
  });
