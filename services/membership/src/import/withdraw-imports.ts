import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { importWithdrawn } from './import.errors.ts';
import { dropAll } from './stored-file.ts';

/**
 * Ends lists that wait with a row of somebody who is being erased, by her number, her telephone, or her name and birth, and removes what
 * is kept of them: whoever sent one sends it again, without her or with her as a new member. One that is being recorded is not
 * waited for: its file goes when it is.
 *
 * @param memberId her record, as it is before it is erased.
 */
export async function withdrawImports(tx: EntityManager, memberId: string): Promise<void> {
  const { code, sentence } = importWithdrawn();
  const ended = await rows(
    tx,
    sql<{ id: string }>`
    update membership.member_import i set state = 'FAILED', mode = null, refusal = ${JSON.stringify({ code, sentence })}::jsonb,
      first_faults = '[]', version = version + 1
    where i.state in ('CHECKING', 'CHECKED') and exists (
      select from membership.member_import_row r join membership.member m on m.id = ${memberId}
      where r.import_id = i.id and (r.citizen_id_index = m.citizen_id_index or r.phone_index = m.phone_index
        or r.birth_year = m.birth_year and (m.born_on is null or r.born_on is null or r.born_on = m.born_on)
          and membership.name_key(r.full_name) = m.name_key))
    returning i.id`,
  );
  for (const { id } of ended) await dropAll(tx, id);
  await rows(tx, sql`delete from membership.member_import_task where unit_id = any (${ended.map(({ id }) => id)}::uuid[])`);
}
