import { publish, subscribe, untilReady } from '@vwu/kit/replication';
import { settleNext, type WorkQueue } from '@vwu/kit/work-queue';
import { followStructure as followCadres } from '../../services/cadre/src/structure/follow-structure.ts';
import { followStructure as followMembers } from '../../services/membership/src/structure/follow-structure.ts';
import { openServiceDatabase, readContract, type ServiceDatabase } from '../support/service-database.ts';
import { type RunningService, services } from './subgraphs.ts';

/** What services settle behind their requests when the structure changes. */
const queues: Readonly<Record<string, WorkQueue>> = {
  membership: { schema: 'membership', table: 'structure_task', settle: followMembers },
  cadre: { schema: 'cadre', table: 'structure_task', settle: followCadres },
};

export interface ReplicatedServices {
  readonly running: readonly RunningService[];
  database(service: string): Pick<ServiceDatabase, 'db' | 'orm' | 'url'>;
  /** Waits until every service has received what the others have written, and has followed it. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface Following {
  /** Whether services do what they do behind their requests when the tree changes; who may see what does not hang on it. */
  readonly follows?: boolean;
}

/**
 * Opens the databases of all services beside that of `organisation`, and lets the real replication run between them.
 *
 * @param name keeps the slots of several tests in one cluster apart.
 */
export async function openReplicatedServices(
  name: string,
  organisation: Pick<ServiceDatabase, 'db' | 'orm' | 'url'>,
  { follows = true }: Following = {},
): Promise<ReplicatedServices> {
  const opened = new Map<string, Pick<ServiceDatabase, 'db' | 'orm' | 'url'>>([['organisation', organisation]]);
  const closing: (() => Promise<void>)[] = [];
  const database = (service: string) => {
    const found = opened.get(service);
    if (!found) throw new Error(`the service ${service} has no database here`);
    return found;
  };
  for (const { preparation } of services) {
    if (!opened.has(preparation.name)) {
      const own = await openServiceDatabase(preparation);
      opened.set(preparation.name, own);
      closing.push(own.close);
    }
    await publish(database(preparation.name).db, preparation.name, preparation.published);
  }
  for (const { preparation } of services) {
    const { db } = database(preparation.name);
    for (const source of preparation.sources)
      await subscribe(db, `${name}_${preparation.name}`, {
        name: source,
        url: database(source).url,
        ddl: await readContract(source, 'tables'),
        furtherPublications: preparation.furtherPublications?.[source] ?? [],
      });
    if (!follows) await db.query(triggersOff);
  }
  for (const { preparation } of services) {
    const { db } = database(preparation.name);
    await untilReady(db);
    if (follows) await preparation.afterSubscribing?.(db, true);
  }
  const settle = async () => {
    await untilReceived(database);
    if (!follows) return;
    for (const [service, queue] of Object.entries(queues)) while (await settleNext(database(service).orm, queue));
    await untilReceived(database);
  };
  // the subscriptions of all go first: whoever publishes still stands then
  const close = async () => {
    for (const { preparation } of services)
      for (const source of preparation.sources)
        await database(preparation.name).db.query(`drop subscription ${name}_${preparation.name}_from_${source}`);
    for (const closeOne of closing) await closeOne();
  };
  const running = services.map((parts) => ({ ...parts, name: parts.preparation.name, orm: database(parts.preparation.name).orm }));
  return { running, database, settle, close };
}

/** Switches off what services have hung on the tables they receive. */
const triggersOff = `do $$
declare
  hung record;
begin
  for hung in
    select t.tgrelid::regclass as received, t.tgname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_subscription_rel r on r.srrelid = c.oid where not t.tgisinternal
  loop
    execute format('alter table %s disable trigger %I', hung.received, hung.name);
  end loop;
end $$`;

/** Beats at every publisher and waits until the beat has come to every subscriber, with all that was written before it. */
async function untilReceived(database: ReplicatedServices['database']): Promise<void> {
  for (const { preparation } of services) {
    const subscribers = services.filter(({ preparation: { sources } }) => sources.includes(preparation.name));
    if (subscribers.length === 0) continue;
    const table = `${preparation.name}.heartbeat`;
    const { rows } = await database(preparation.name).db.query<{ beat: string }>(
      `update ${table} set beat_at = clock_timestamp() returning beat_at::text as beat`,
    );
    for (const subscriber of subscribers) await untilBeat(database(subscriber.preparation.name), table, rows[0]?.beat ?? '');
  }
}

async function untilBeat({ db }: Pick<ServiceDatabase, 'db'>, table: string, beat: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { rowCount } = await db.query(`select from ${table} where beat_at >= $1::timestamptz`, [beat]);
    if (rowCount) return;
    if (Date.now() > deadline) throw new Error(`${table} was not received within 30 seconds`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
