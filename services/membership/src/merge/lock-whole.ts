import type { EntityManager } from '@vwu/kit/database';
import { recordsBehind } from '../ledger/read-ledger.ts';
import { lockMember, lockRecord } from '../member/lock-member.ts';
import type { Member } from '../member/member.entity.ts';

/**
 * Takes all that is kept of a member for this transaction alone: the record that speaks for her, first, and those it was merged of.
 * What she may ask for of her data is asked of all of them.
 *
 * @throws what {@link lockMember} refuses.
 */
export async function lockWhole(tx: EntityManager, id: string, version?: number | null): Promise<readonly [Member, ...Member[]]> {
  const member = await lockMember(tx, id, version);
  const behind = await recordsBehind(tx, [id]);
  const parts: Member[] = [];
  for (const record of behind) if (record.id !== id) parts.push(await lockRecord(tx, record.id));
  return [member, ...parts];
}
