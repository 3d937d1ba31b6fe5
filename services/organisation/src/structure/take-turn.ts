import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';

/**
 * Writers of structure take turns; readers never wait.
 *
 * @param look at what there is before others have finished, where they have to be waited for.
 * @returns what that saw; null where nobody was there.
 * @throws {StructureBusy} after ten seconds.
 */
export async function takeTurn<Seen>(tx: EntityManager, look: () => Promise<Seen>): Promise<Seen | null> {
  await rows(tx, sql`set local lock_timeout = '10s'`);
  await rows(tx, sql`set local statement_timeout = '60s'`);
  // a merger of a hundred bases moves twenty thousand branches and groups: they are sorted and grouped without the disk
  await rows(tx, sql`set local work_mem = '64MB'`);
  // and looked up by one process: to start others, and to gather what they find, takes longer
  await rows(tx, sql`set local max_parallel_workers_per_gather = 0`);
  const [free] = await rows(tx, sql<{ isMine: boolean }>`select pg_try_advisory_xact_lock(${turn}) as "isMine"`);
  if (free?.isMine) return null;
  const seen = await look();
  try {
    await rows(tx, sql`select pg_advisory_xact_lock(${turn})`);
    return seen;
  } catch (error) {
    throw isLockTimeout(error) ? new StructureBusy() : error;
  }
}

const turn = sql`hashtext('organisation/structure')`;

const isLockTimeout = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03';

class StructureBusy extends DomainError {
  constructor() {
    super('STRUCTURE_BUSY', {
      vi: 'Đang có việc sắp xếp tổ chức khác được ghi. Hãy thử lại sau ít giây.',
      en: 'Another reorganisation is being recorded. Try again in a few seconds.',
    });
  }
}
