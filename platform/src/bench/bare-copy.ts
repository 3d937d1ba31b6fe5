import { withClient } from '@vwu/kit/preparation';

const tables = ['member', 'member_movement', 'member_state', 'member_transfer'] as const;

/**
 * How long `COPY` alone takes for the rows that are in the tables of members: from a file into tables without an index, a constraint
 * or a column that is worked out. In milliseconds.
 */
export const measureBareCopy = (membershipUrl: string): Promise<number> =>
  withClient(membershipUrl, async (db) => {
    const [{ folder } = { folder: '' }] = (await db.query<{ folder: string }>(`select current_setting('data_directory') as folder`)).rows;
    let millis = 0;
    for (const table of tables) {
      const { rows } = await db.query<{ names: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [`membership.${table}`],
      );
      const columns = rows[0]?.names ?? '';
      const file = `'${folder}/bare_${table}.copy'`;
      await db.query(`copy (select ${columns} from membership.${table}) to ${file}`);
      await db.query(`create table public.bare_copy as select ${columns} from membership.${table} with no data`);
      const begun = performance.now();
      await db.query(`copy public.bare_copy from ${file}`);
      millis += performance.now() - begun;
      await db.query('drop table public.bare_copy');
    }
    return millis;
  });
