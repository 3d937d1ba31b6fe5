import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Ledger } from './join-ledgers.ts';
import { Movement } from './movement.entity.ts';

/** The ledger of a member, with those of the records behind hers. */
export async function readLedger(tx: EntityManager, memberId: string): Promise<Ledger<Movement>> {
  const behind = await recordsBehind(tx, [memberId]);
  const lines = await tx.find(Movement, { memberId: { $in: behind.map(({ id }) => id) } });
  const parts = Map.groupBy(behind, ({ mergedInto }) => mergedInto);
  const ledgerOf = (id: string): Ledger<Movement> => ({
    own: lines.filter((line) => line.memberId === id),
    parts: (parts.get(id) ?? []).map((part) => ledgerOf(part.id)),
  });
  return ledgerOf(memberId);
}

interface Behind {
  /** The record that was asked about. */
  readonly askedFor: string;
  readonly id: string;
  readonly mergedInto: string | null;
}

/** Records with all that they were merged of, in the order of their ids: the one made first comes first. */
export const recordsBehind = (em: EntityManager, memberIds: readonly string[]): Promise<Behind[]> =>
  rows(
    em,
    sql<Behind>`
    with recursive record as (
      select k.id as asked_for, k.id, null::uuid as merged_into from unnest(${memberIds}::uuid[]) as k (id)
      union all
      select r.asked_for, m.id, m.merged_into from record r join membership.member m on m.merged_into = r.id
    )
    select asked_for as "askedFor", id, merged_into as "mergedInto" from record order by id`,
  );
