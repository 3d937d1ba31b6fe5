import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stableId } from '@vwu/kit/ids';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';

/** A line of `data/local_rules.csv`. */
interface LocalLine {
  readonly unit_code: string;
  readonly unit_level: string;
  readonly valid_from: string;
}

const file = join(import.meta.dirname, '..', '..', 'data', 'local_rules.csv');

/** Loads the targets provinces have set themselves by a document, each hung on the unit that had the code on its first day (TGT-005). */
export async function loadLocalRules(db: pg.Client): Promise<void> {
  const lines: LocalLine[] = parse(await readFile(file), { columns: true });
  const told = lines.map((line) => ({ ...line, id: stableId(`local rule:${line.unit_code}`, line.valid_from) }));
  const { rowCount } = await db.query(
    `insert into membership.local_rule (id, unit_id, threshold_percent, comparator, valid_from, valid_to, source)
     select t.id, v.unit_id, t.threshold_percent, t.comparator, t.valid_from, t.valid_to, t.source
     from jsonb_to_recordset($1) as t (id uuid, unit_code text, unit_level text, threshold_percent int, comparator text, valid_from date,
       valid_to date, source text)
     join organisation.unit_version v on v.code = t.unit_code and v.level = t.unit_level and t.valid_from between v.valid_from and v.valid_to`,
    [JSON.stringify(told)],
  );
  if (rowCount !== lines.length) throw new Error(`of ${lines.length} local rules ${rowCount} found their province`);
}
