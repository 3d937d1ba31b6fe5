import { createHash } from 'node:crypto';
import { type EntityManager, rows, sql } from './database.ts';
import { DomainError } from './domain-error.ts';
import { uuidv7 } from './ids.ts';
import { requestContext } from './request-context.ts';
import type { Viewer } from './viewer.ts';

/** One call of a mutation, as it is remembered. */
export interface Command {
  /** The service's schema, where the audit record stands. */
  readonly schema: string;
  /** What happened, as the mutation is named: `assignMentor`. */
  readonly name: string;
  readonly viewer: Viewer;
  /** What the caller gave: ids, dates, counts, codes. Free text stays out, for it may name a person. */
  readonly input: Record<string, unknown>;
  /** The free text the caller gave: a repetition with another one is not the same, and no audit record holds it. */
  readonly texts?: readonly string[];
  readonly idempotencyKey?: string | null;
}

export interface Steps<Result> {
  /** The rule: everything it writes is in the transaction it is given. */
  work(tx: EntityManager): Promise<Result>;
  /** The id of the thing the command was about. */
  subjectOf(result: Result): string;
  /** Finds the result of an earlier run again, by that id. */
  reload(tx: EntityManager, subjectId: string): Promise<Result>;
}

/**
 * Runs a command in one transaction with its audit record. With an idempotency key, a repetition returns what `reload`
 * finds for the first result and does nothing else; two at once are done once, the second waits for the first.
 *
 * @throws {IdempotencyKeyReused} if the same caller used the key for something else.
 */
export async function runCommand<Result>(em: EntityManager, command: Command, steps: Steps<Result>): Promise<Result> {
  return em.transactional(async (tx) => {
    const done = await claimKey(tx, command);
    if (done) return steps.reload(tx, done);
    const result = await steps.work(tx);
    await tx.flush();
    await remember(tx, command, steps.subjectOf(result));
    return result;
  });
}

/** Claims the key for this transaction; gives the subject of the first run if there was one. */
async function claimKey(tx: EntityManager, { schema, name, viewer, input, texts = [], idempotencyKey: key }: Command) {
  if (key == null) return undefined;
  const table = sql.id(schema, 'idempotency_key');
  const hash = createHash('sha256')
    .update(JSON.stringify([input, texts]))
    .digest('hex');
  const unsettled = '00000000-0000-0000-0000-000000000000';
  const claimed = await rows(
    tx,
    sql`
    insert into ${table} (caller, key, command, input_hash, subject_id)
    values (${viewer.subject}, ${key}, ${name}, ${hash}, ${unsettled}::uuid)
    on conflict do nothing returning key`,
  );
  if (claimed.length > 0) return undefined;
  const [first] = await rows(
    tx,
    sql<{ command: string; hash: string; subjectId: string }>`
    select command, input_hash as hash, subject_id as "subjectId" from ${table}
    where caller = ${viewer.subject} and key = ${key}`,
  );
  if (first?.command !== name || first.hash !== hash) throw new IdempotencyKeyReused(key);
  return first.subjectId;
}

async function remember(tx: EntityManager, command: Command, subjectId: string): Promise<void> {
  const { schema, name, viewer, input, idempotencyKey: key } = command;
  const requestId = requestContext.getStore()?.requestId ?? null;
  await rows(
    tx,
    sql`
    insert into ${sql.id(schema, 'audit_record')} (id, request_id, caller, roles, unit_id, purpose, command, subject_id, input)
    values (${uuidv7()}, ${requestId}, ${viewer.subject}, ${viewer.roles}, ${viewer.unitId}, ${viewer.purpose}, ${name}, ${subjectId}, ${JSON.stringify(input)})`,
  );
  if (key == null) return;
  await rows(
    tx,
    sql`
    update ${sql.id(schema, 'idempotency_key')} set subject_id = ${subjectId}
    where caller = ${viewer.subject} and key = ${key}`,
  );
}

export class IdempotencyKeyReused extends DomainError {
  constructor(key: string) {
    super(
      'IDEMPOTENCY_KEY_REUSED',
      {
        vi: 'Khóa chống lặp này đã dùng cho một thao tác khác. Hãy tạo khóa mới cho mỗi thao tác.',
        en: 'This idempotency key was used for something else. Make a new key for each act.',
      },
      { key },
    );
  }
}
