import { LockMode } from '@mikro-orm/postgresql';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { Member } from './member.entity.ts';
import { details, sealDetails } from './member-details.ts';

/** Records of one transaction: a reader waits for none, a writer for a moment. */
const batch = 200;

/**
 * Seals anew what another key than the current one sealed, record by record as they come, while everybody goes on working; several
 * processes share the work. Stopped at any moment, it goes on where it was. To its readers a record stays the same version.
 *
 * @returns how many records it has sealed anew.
 */
export async function resealMembers(em: EntityManager, keyring: Keyring): Promise<number> {
  let resealed = 0;
  for (let found = batch; found === batch; ) {
    found = await em.fork().transactional((tx) => resealSome(tx, keyring));
    resealed += found;
  }
  return resealed;
}

async function resealSome(tx: EntityManager, keyring: Keyring): Promise<number> {
  const { current } = keyring;
  const members = await tx.find(
    Member,
    { $or: [{ sealedBy: { $lt: current } }, { sealedBy: { $gt: current } }] },
    { limit: batch, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, disableIdentityMap: true },
  );
  const resealed = members.map((member) => {
    const stored = sealDetails(keyring, member, {});
    return { id: member.id, ...Object.fromEntries(details.map((field) => [field, stored[field]?.toString('hex') ?? null])) };
  });
  const columns = details.map((field) => sql.id(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  await rows(
    tx,
    sql`
    update membership.member m set sealed_by = ${current}, ${sql.join(columns.map((column, index) => sql`${column} = decode(k.${sql.id(details[index] ?? '')}, 'hex')`))}
    from jsonb_to_recordset(${JSON.stringify(resealed)}::jsonb) as k (id uuid, ${sql.join(details.map((field) => sql`${sql.id(field)} text`))})
    where m.id = k.id`,
  );
  return members.length;
}
