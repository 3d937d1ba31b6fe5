import type { MikroORM } from '@mikro-orm/postgresql';
import { atMostEvery } from './at-most-every.ts';
import { rows, sql } from './database.ts';
import type { CheckReady } from './http-server.ts';
import { pendingMigrations } from './migrate.ts';
import { brokenSubscriptions } from './replication.ts';

export interface Receiver {
  readonly name: string;
  readonly orm: MikroORM;
  readonly migrationsFolder: string;
}

/** However often a service is asked whether it is ready, its database is asked four times a second at most. */
const askedEveryMillis = 250;

/** A service is ready when its database answers, no migration is pending, and every subscription is copied and receiving. */
export const createReadiness = (service: Receiver): CheckReady => atMostEvery(askedEveryMillis, () => whatIsMissing(service));

async function whatIsMissing({ name, orm, migrationsFolder }: Receiver): Promise<string[]> {
  try {
    const em = orm.em.fork();
    const pending = await pendingMigrations(em, name, migrationsFolder);
    if (pending.length > 0) return pending.map((one) => `migration ${one} is pending`);
    const broken = await rows(em, sql<{ name: string }>`${sql.raw(brokenSubscriptions)}`);
    return broken.map((one) => `subscription ${one.name} is not ready`);
  } catch {
    return ['the database cannot be reached'];
  }
}
