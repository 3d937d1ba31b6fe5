import { preparation as cadre } from '@vwu/cadre/preparation';
import { preparation as emulation } from '@vwu/emulation/preparation';
import { type Preparation, withClient } from '@vwu/kit/preparation';
import { preparation as membership } from '@vwu/membership/preparation';
import { preparation as organisation } from '@vwu/organisation/preparation';
import { describe, expect, inject, test } from 'vitest';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');

interface Column {
  readonly name: string;
  readonly type: string;
}

const columnsOf = (database: string, schema: string, table: string): Promise<Column[]> =>
  withClient(databaseUrl(platform, database), async (db) => {
    const { rows } = await db.query<Column>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass and a.attnum > 0 and not a.attisdropped order by a.attname`,
      [schema, table],
    );
    return rows;
  });

const count = (database: string, sql: string): Promise<number> =>
  withClient(databaseUrl(platform, database), async (db) => (await db.query<{ count: number }>(sql)).rows[0]?.count ?? -1);

/** Who asks for what is published apart; all the rest is asked for by insights. */
const askedFor: Readonly<Record<string, readonly string[]>> = {
  organisation_branches: ['emulation', 'membership'],
  organisation_groups: ['membership'],
  organisation_branch_names: ['membership'],
};

const subscribersOf = (publication: string | undefined): readonly string[] =>
  publication === undefined ? ['insights'] : (askedFor[publication] ?? []);

describe.each([organisation, membership, cadre, emulation].map((one) => [one.name, one] as const))(
  'what %s publishes',
  (name, { published }: Preparation) => {
    test('is received with the same columns and types as the contract file says', async () => {
      for (const { table, columns } of published) {
        const own = (await columnsOf(name, name, table)).filter((column) => columns.includes(column.name));
        expect({ table, columns: await columnsOf('insights', name, table) }).toEqual({ table, columns: own });
      }
    });

    test('has arrived whole: of a table that is published in part, that part; of one published apart, where it is asked for', async () => {
      for (const { table, where, publication } of published) {
        const all = `select count(*)::int as count from ${name}.${table}`;
        const part = where ? `${all} where ${where}` : all;
        const given = await count(name, part);
        // of a table that is published apart other parts may be received too
        const received = publication === undefined ? all : part;
        for (const subscriber of subscribersOf(publication))
          expect({ table, subscriber, rows: await count(subscriber, received) }).toEqual({ table, subscriber, rows: given });
      }
    });

    test('holds nothing of a person', () => {
      const names = published.flatMap(({ columns }) => columns);
      expect(
        names.filter((column) => /full_name$|cadre_id|person|phone|birth|religion|ethnic/.test(column) && name !== 'organisation'),
      ).toEqual([]);
    });
  },
);

test('who asks for branches alone has no groups', async () => {
  expect(await count('emulation', `select count(*)::int as count from organisation.unit_stem where level <> 'BRANCH'`)).toBe(0);
  expect(await count('insights', 'select count(*)::int as count from organisation.unit_stem')).toBe(0);
});
