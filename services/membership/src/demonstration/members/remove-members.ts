import type pg from 'pg';
import { memberTables } from './batch.ts';

const generated = `(select id from membership.member where origin = 'DEMONSTRATION')`;

/**
 * Removes those generated before with all that refers to them, whichever table that is, and what was generated of funds and bases. What
 * officers have entered into a fund stays there, also what members who go had paid them; but what takes generated money back goes with
 * it. While triggers and foreign keys of {@link memberTables} and of funds are off: the balances of funds are to be worked out anew.
 */
export async function removeMembers(db: pg.Client): Promise<void> {
  await removeEntries(db);
  const { rows } = await db.query<{ remove: string }>(`
    select format('delete from %s where %I in ${generated.replaceAll("'", "''")}', k.conrelid::regclass, a.attname) as remove
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
    where k.confrelid = 'membership.member'::regclass and k.contype = 'f'`);
  for (const { remove } of rows) await db.query(remove);
  for (const table of memberTables)
    if (table !== 'member') await db.query(`delete from membership.${table} where member_id in ${generated}`);
  // pairs have no foreign keys (0006-matches.sql)
  await db.query(`delete from membership.member_match where first_id in ${generated} or second_id in ${generated}`);
  await db.query(`delete from membership.member where origin = 'DEMONSTRATION'`);
  await db.query(`delete from membership.base_count where origin = 'DEMONSTRATION'`);
}

const removeEntries = (db: pg.Client): Promise<unknown> =>
  db.query(`
    with generated as materialized (
      select id from membership.fund_entry where origin = 'DEMONSTRATION'
    ), gone as materialized (
      select id from generated
      union select e.id from membership.fund_entry e join generated g on g.id = e.reverses_id
      union select back.entry_id from membership.dues_payment back
        join membership.dues_payment p on p.id = back.reverses_id join generated g on g.id = p.entry_id
    ), lines as (
      delete from membership.fund_line where entry_id in (select id from gone)
    )
    delete from membership.fund_entry where id in (select id from gone)`);
