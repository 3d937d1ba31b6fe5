import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';

/** Asks until so many wait for a lock, or a second has gone by: whether they do. */
export async function untilWaiting(db: pg.Client, howMany: number): Promise<boolean> {
  for (let asked = 0; asked < 200; asked += 1) {
    await db.query('select pg_stat_clear_snapshot()');
    const { rowCount } = await db.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (rowCount === howMany) return true;
    await setTimeout(5);
  }
  return false;
}
