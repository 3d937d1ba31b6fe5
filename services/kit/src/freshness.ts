import type { MikroORM } from '@mikro-orm/postgresql';
import { atMostEvery } from './at-most-every.ts';
import { type EntityManager, rows, sql } from './database.ts';
import { instant } from './instant.ts';
import { requestContext } from './request-context.ts';

/** How far one source has been applied here: every change committed there before `appliedTo` is in this answer. */
export interface Freshness {
  readonly source: string;
  readonly appliedTo: string;
}

const beatMillis = 1_000;
const readMillis = 250;

/** Keeps the heartbeat of a publisher going; the returned function stops it. */
export function beat(orm: MikroORM, schema: string): () => void {
  const timer = setInterval(() => {
    const statement = sql`update ${sql.id(schema, 'heartbeat')} set beat_at = clock_timestamp()`;
    rows(orm.em.fork(), statement).catch(() => undefined); // a missed beat shows as staleness, which is the truth
  }, beatMillis);
  return () => clearInterval(timer);
}

/** Reads how far each source has been applied, at most once in {@link readMillis}, whatever the number of requests. */
export function createFreshness(sources: readonly string[]): (em: EntityManager) => Promise<readonly Freshness[]> {
  if (sources.length === 0) return async () => [];
  const beats = sources.map((source) => sql`select source, beat_at from ${sql.id(source, 'heartbeat')}`);
  const statement = sql<Freshness>`
    select source, ${instant('beat_at')} as "appliedTo"
    from (${sql.join(beats, sql` union all `)}) as beats order by source`;
  // read once for many requests, so it is done for none of them
  return atMostEvery(readMillis, (em) => requestContext.exit(() => rows(em, statement)));
}
