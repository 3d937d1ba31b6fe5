import { LockMode } from '@mikro-orm/postgresql';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';
import type { Keyring } from '@vwu/kit/keyring';
import { withClient } from '@vwu/kit/preparation';
import type { WorkQueue } from '@vwu/kit/work-queue';
import { checkImport } from './check-import.ts';
import { expireImports } from './expire-imports.ts';
import { importBroken, importStale } from './import.errors.ts';
import { kinds } from './kinds.ts';
import { StaleImport } from './list-kind.ts';
import { MemberImport } from './member-import.entity.ts';
import { dropAll, dropFile } from './stored-file.ts';
import type { Tally } from './tally.ts';

export interface ImportTools {
  readonly databaseUrl: string;
  keyring(): Keyring;
  readonly isCentralEntitled: boolean;
}

/** An import that fails so often, and for no fault of its own, is given up. */
const mostAttempts = 5;

/**
 * Checks lists and carries them out, one at a time in a process (ARCHITECTURE D10). The task is taken out of the queue in the
 * transaction that ends it: a process that is killed leaves the task, and nothing recorded; the next one begins it anew.
 */
export const importQueue = (tools: ImportTools): WorkQueue => ({
  schema: 'membership',
  table: 'member_import_task',
  settle: (tx, importId) => workOn(tx, importId, tools),
  noteDue: expireImports,
});

/** Has an import worked on, soon. */
export const noteImport = (tx: EntityManager, importId: string): Promise<unknown> =>
  rows(tx, sql`insert into membership.member_import_task (unit_id) values (${importId}) on conflict do nothing`);

async function workOn(tx: EntityManager, importId: string, tools: ImportTools): Promise<void> {
  // nobody waits for the answer, and the longest statement takes as long as the list
  await rows(tx, sql`set local statement_timeout = 0`);
  await withClient(tools.databaseUrl, async (db) => {
    const begun = await db.query(
      `update membership.member_import set attempts = attempts + 1, state = case state when 'RECEIVED' then 'CHECKING' else state end
       where id = $1 and state in ('RECEIVED', 'CHECKING', 'RUNNING')`,
      [importId],
    );
    if (begun.rowCount === 0) return;
    const list = await tx.findOneOrFail(MemberImport, { id: importId });
    if (list.attempts > mostAttempts) await end(tx, list, { state: 'FAILED', refusal: importBroken() });
    else if (list.state === 'RUNNING') await run(tx, list, tools);
    else await check(tx, list, { ...tools, db });
  });
}

async function check(
  tx: EntityManager,
  list: MemberImport,
  { keyring, isCentralEntitled, db }: ImportTools & { readonly db: Parameters<typeof checkImport>[1]['db'] },
) {
  try {
    const tally = await checkImport(tx, {
      kind: kinds[list.kind],
      importId: list.id,
      unitId: list.unitId,
      keyring: keyring(),
      isCentralEntitled,
      db,
    });
    await tx.refresh(list);
    if (tally && list.state === 'CHECKING') await settleCheck(tx, list, tally);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.refresh(list);
    await end(tx, list, { state: 'FAILED', refusal: error });
  }
}

/** What was found is told; a list that was being carried out goes on, if whoever said so would have it so. */
async function settleCheck(tx: EntityManager, list: MemberImport, { rowsRead, goodRows, badRows, counts, first }: Tally): Promise<void> {
  const likelyRows = await kinds[list.kind].countLikely(tx, list.id, list.unitId);
  const goesOn = list.mode !== null && goodRows > 0 && (badRows === 0 || list.mode === 'GOOD_ROWS_ONLY');
  const isStopped = list.mode !== null && !goesOn;
  Object.assign(list, { rowsRead, goodRows, badRows, likelyRows, faultCounts: counts, firstFaults: first, attempts: 0 });
  list.state = goesOn ? 'RUNNING' : 'CHECKED';
  if (isStopped) [list.mode, list.refusal] = [null, keptOf(importStale())];
  await tx.flush();
  if (goesOn) await noteImport(tx, list.id);
}

/** All of it, or nothing: a row that is no longer right sends the list back to be checked. */
async function run(tx: EntityManager, list: MemberImport, { keyring }: ImportTools): Promise<void> {
  await tx.lock(list, LockMode.PESSIMISTIC_WRITE); // whoever would cancel it now is told that it is being written
  try {
    list.pairCount = await tx.transactional((inner) => kinds[list.kind].carryOut(inner, keyring(), list));
    await end(tx, list, { state: 'DONE' });
  } catch (error) {
    if (!(error instanceof StaleImport)) throw error;
    list.state = 'CHECKING';
    await tx.flush();
    await noteImport(tx, list.id);
  }
}

interface End {
  readonly state: 'DONE' | 'FAILED';
  readonly refusal?: DomainError;
}

async function end(tx: EntityManager, list: MemberImport, { state, refusal }: End): Promise<void> {
  list.state = state;
  list.refusal = refusal ? keptOf(refusal) : null;
  await tx.flush();
  await (state === 'DONE' ? dropFile(tx, list.id) : dropAll(tx, list.id));
}

/** A refusal as it is kept; of its details only which columns it is about. */
function keptOf({ code, sentence, extensions: { columns } }: DomainError) {
  return { code, sentence, ...(Array.isArray(columns) ? { columns: columns.map(String) } : {}) };
}
