import { withClient } from '@vwu/kit/preparation';

const tables = ['member', 'member_movement', 'member_state', 'member_transfer'] as const;

/**
 * What rows are copied into. `alone`: tables without an index, a constraint or a column that is worked out. `kept`: with all that the
 * real ones have of these; without triggers and foreign keys.
 */
type Target = 'alone' | 'kept';

/** How long `COPY` by itself takes for the rows that are in the tables of members, from a file; in milliseconds. */
export const measureBareCopy = (membershipUrl: string, target: Target): Promise<number> =>
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
      const file = `${folder}/bare_${table}.copy`;
      await db.query(`copy (select ${columns} from membership.${table}) to '${file}'`);
      const definition =
        target === 'kept' ? `(like membership.${table} including all)` : `as select ${columns} from membership.${table} with no data`;
      await db.query(`create table public.bare_copy ${definition}`);
      const begun = performance.now();
      await db.query(`copy public.bare_copy (${columns}) from '${file}'`);
      millis += performance.now() - begun;
      await db.query('drop table public.bare_copy');
    }
    return millis;
  });
