import type { Union } from './small-union.ts';

const tables = [
  'unit',
  'unit_event',
  'unit_change',
  'unit_version',
  'unit_lineage',
  'unit_version_past',
  'unit_lineage_past',
  'unit_correction',
  'unit_placement_past',
  'consolidation_task_past',
  'unit_ancestor',
  'unit_stem',
  'unit_heir',
  'unit_placement',
  'consolidation_task',
  'audit_record',
];

/**
 * Keeps the Union as it is now, and gives a way back to it: one statement list in one transaction, without triggers, which is
 * a hundred times faster than another database.
 */
export async function keepState({ db }: Union): Promise<() => Promise<void>> {
  const { rows } = await db.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns where table_schema = 'organisation' and table_name = any ($1) and is_generated = 'NEVER'
     group by table_name`,
    [tables],
  );
  const copies = rows.map(({ name, columns }) => `create table kept_${name} as select ${columns} from organisation.${name}`);
  await db.query(copies.join(';'));
  const back = rows.map(
    ({ name, columns }) => `delete from organisation.${name}; insert into organisation.${name} (${columns}) select * from kept_${name}`,
  );
  return async () => {
    await db.query(`begin; set local session_replication_role = replica; ${back.join(';')}; commit`);
  };
}
