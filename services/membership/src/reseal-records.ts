import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type { Sealed, sealedColumns } from './sealed-columns.ts';

/** Records of one transaction: a reader waits for none, a writer for a moment. */
const batch = 200;

/** What of a table is sealed. */
export type Columns<Details extends object> = ReturnType<typeof sealedColumns<Details>>;

/**
 * Seals anew what another key than the current one sealed, record by record as they come, while everybody goes on working; several
 * processes share the work. Stopped at any moment, it goes on where it was. To its readers a record stays the same version.
 *
 * @returns how many records it has sealed anew.
 */
export async function resealRecords<Details extends object>(
  em: EntityManager,
  keyring: Keyring,
  columns: Columns<Details>,
): Promise<number> {
  let resealed = 0;
  for (let found = batch; found === batch; ) {
    found = await em.fork().transactional((tx) => resealSome(tx, keyring, columns));
    resealed += found;
  }
  return resealed;
}

const columnOf = (field: string) => sql.id(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

async function resealSome<Details extends object>(
  tx: EntityManager,
  keyring: Keyring,
  { table, fields, seal }: Columns<Details>,
): Promise<number> {
  const { current } = keyring;
  const records = await rows(
    tx,
    sql<{ id: string } & Sealed<Details>>`
    select id, ${sql.join(fields.map((field) => sql`${columnOf(field)} as ${sql.ref(field)}`))}
    from ${sql.table(table)} where sealed_by < ${current} or sealed_by > ${current}
    limit ${batch} for update skip locked`,
  );
  const resealed = records.map((record) => {
    const stored = seal(keyring, record, {});
    return { id: record.id, ...Object.fromEntries(fields.map((field) => [field, stored[field]?.toString('hex') ?? null])) };
  });
  await rows(
    tx,
    sql`
    update ${sql.table(table)} r set sealed_by = ${current}, ${sql.join(fields.map((field) => sql`${columnOf(field)} = decode(k.${sql.id(field)}, 'hex')`))}
    from jsonb_to_recordset(${JSON.stringify(resealed)}::jsonb) as k (id uuid, ${sql.join(fields.map((field) => sql`${sql.id(field)} text`))})
    where r.id = k.id`,
  );
  return records.length;
}
