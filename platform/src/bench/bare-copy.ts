import { withClient } from '@vwu/kit/preparation';

const tables = ['member', 'member_movement', 'member_state', 'member_transfer'] as const;

/** What `COPY` of the same rows takes, in milliseconds. */
export interface BareCopy {
  /** Into tables without an index, a constraint or a column that is worked out. */
  readonly alone: number;
  /** Into tables with all the indexes, constraints and worked out columns of the real ones; without triggers and foreign keys. */
  readonly kept: number;
}

/** How long `COPY` by itself takes for the rows that are in the tables of members, from a file. */
export const measureBareCopy = (membershipUrl: string): Promise<BareCopy> =>
  withClient(membershipUrl, async (db) => {
    const [{ folder } = { folder: '' }] = (await db.query<{ folder: string }>(`select current_setting('data_directory') as folder`)).rows;
    const taken = { alone: 0, kept: 0 };
    for (const table of tables) {
      const { rows } = await db.query<{ names: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [`membership.${table}`],
      );
      const columns = rows[0]?.names ?? '';
      const file = `${folder}/bare_${table}.copy`;
      await db.query(`copy (select ${columns} from membership.${table}) to '${file}'`);
      const copyInto = async (definition: string): Promise<number> => {
        await db.query(`create table public.bare_copy ${definition}`);
        const begun = performance.now();
        await db.query(`copy public.bare_copy (${columns}) from '${file}'`);
        const millis = performance.now() - begun;
        await db.query('drop table public.bare_copy');
        return millis;
      };
      taken.alone += await copyInto(`as select ${columns} from membership.${table} with no data`);
      taken.kept += await copyInto(`(like membership.${table} including all)`);
    }
    return taken;
  });
