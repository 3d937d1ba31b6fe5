import { defineConfig, type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { TracedClient } from './traced-client.ts';

export type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
export type { RawBuilder } from 'kysely';
export { sql };

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: NonNullable<Options['entities']>;
  /** Connections one process may hold. */
  readonly poolSize?: number;
  /** When PostgreSQL gives a statement up: a caller waits no longer (the gateway 5 s). 0 is never. */
  readonly statementMillis?: number;
  /** How long a caller waits for one of the connections. */
  readonly connectionMillis?: number;
}

/** The ORM of one service: every statement passes through {@link TracedClient}, so it is counted and carries the request id. */
export const createOrm = ({ url, entities, poolSize = 10, statementMillis = 4_000, connectionMillis = 4_000 }: DatabaseOptions): MikroORM =>
  new MikroORM(
    defineConfig({
      clientUrl: url,
      entities,
      pool: { min: 0, max: poolSize },
      driverOptions: { Client: TracedClient, statement_timeout: statementMillis, connectionTimeoutMillis: connectionMillis },
      ensureDatabase: false,
      discovery: { warnWhenNoEntities: false },
    }),
  );

/**
 * Runs one set-based statement inside the transaction of `em`, if there is one. Reading by sets is SQL's work; the
 * identity map is for the rows a command changes.
 */
export async function rows<Row>(em: EntityManager, statement: RawBuilder<Row>): Promise<Row[]> {
  const result = await statement.execute(em.getKysely());
  return result.rows;
}

/** Like {@link rows}, each row an instance of `type`, so that its methods and getters are there. */
export async function instances<T extends object>(em: EntityManager, type: new () => T, statement: RawBuilder<unknown>): Promise<T[]> {
  return (await rows(em, statement)).map((row) => Object.assign(new type(), row));
}

/** The conditions that are asked for, all of them; one left out, null or empty asks for nothing. */
export function allOf(conditions: readonly (RawBuilder<unknown> | string | boolean | null | undefined)[]): RawBuilder<unknown> {
  const asked = conditions.filter((one) => typeof one === 'object' && one !== null);
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
}

/** Whether an error is PostgreSQL refusing a row by the constraint of that name. */
export const violates = (error: unknown, constraint: string): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;

/** Holds everybody else who asks for the same name until this transaction ends: for rows that may not exist yet. */
export async function lockFor(tx: EntityManager, name: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Reads the rows of a statement through a cursor, a chunk at a time: for answers too long to hold. */
export async function* streamRows<Row>(em: EntityManager, statement: RawBuilder<Row>, chunkRows = 500): AsyncGenerator<Row> {
  const kysely = em.getKysely();
  for await (const chunk of kysely.getExecutor().stream<Row>(statement.compile(kysely), chunkRows)) yield* chunk.rows;
}
