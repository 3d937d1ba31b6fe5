import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';
import type { WorkQueue } from '@vwu/kit/work-queue';
import { dropPieces } from '../export-file/sealed-pieces.ts';
import { expireExports } from './expire-exports.ts';
import { Export, type KeptFile } from './export.entity.ts';
import { exportBroken } from './export.errors.ts';
import { holdExport } from './hold-export.ts';
import { ExportAbandoned, type ExportTools, makeExport } from './make-export.ts';

/** An export that fails so often, and for no fault of its own, is given up. */
const mostAttempts = 5;

/**
 * Makes the files that were asked for, one at a time in a process (ARCHITECTURE D10). The task leaves the queue in the transaction that
 * keeps the file: a process that is killed leaves the task and nothing of the file, and the next one begins anew.
 */
export const exportQueue = (tools: ExportTools): WorkQueue => ({
  schema: 'membership',
  table: 'export_task',
  settle: (tx, exportId) => workOn(tx, exportId, tools),
  noteDue: expireExports,
});

async function workOn(tx: EntityManager, exportId: string, tools: ExportTools): Promise<void> {
  if (!(await begin(tools, exportId))) return;
  // nobody waits for the answer, and the file is written as long as it is read
  await rows(tx, sql`set local statement_timeout = 0`);
  const job = await tx.findOneOrFail(Export, { id: exportId });
  const made = job.attempts > mostAttempts ? exportBroken() : await makeExport(tx, job, tools).catch(refusalOf);
  const held = await holdExport(tx, exportId);
  if (held.state !== 'RUNNING' || made instanceof DomainError || made instanceof ExportAbandoned) await dropPieces(tx, exportId);
  if (held.state !== 'RUNNING' || made instanceof ExportAbandoned) return;
  if (made instanceof DomainError) held.fail(made, new Date());
  else await finish(tx, held, made);
  await tx.flush();
}

/**
 * Others see that it is being made, before it is: whoever erases somebody takes it away. Who is erased just now is waited for, so that what
 * is read from here on is without her.
 *
 * @returns whether it is still to be.
 */
async function begin({ orm }: ExportTools, exportId: string): Promise<boolean> {
  const em = orm.em.fork();
  const begun = await rows(
    em,
    sql`
    update membership.export set state = 'RUNNING', attempts = attempts + 1, rows_read = 0
    where id = ${exportId} and state in ('WAITING', 'RUNNING') returning id`,
  );
  await rows(em, sql`select pg_advisory_xact_lock(hashtextextended('lists of persons', 0))`);
  return begun.length > 0;
}

/** What is no fault of the installation. @throws what is: it is tried again. */
function refusalOf(error: unknown): DomainError | ExportAbandoned {
  if (error instanceof DomainError || error instanceof ExportAbandoned) return error;
  throw error;
}

/** The file is there, and the audit record says who took out how many rows of what, and why: no name, no value. */
async function finish(tx: EntityManager, job: Export, made: KeptFile): Promise<void> {
  const { id, unitId, content, format, filter, purpose, asker } = job;
  const input = { unitId, content, format, filter, purpose, rows: made.rows, sha256: made.sha256 };
  await runCommand(
    tx,
    { schema: 'membership', name: 'makeExport', viewer: asker, input },
    {
      subjectOf: () => id,
      reload: async () => job,
      work: async () => {
        job.finish(made, new Date());
        return job;
      },
    },
  );
}
