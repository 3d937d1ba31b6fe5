import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyInto } from '@vwu/kit/copy';
import { stableId } from '@vwu/kit/ids';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';

/** A line of `data/stated_figures.csv`; an empty cell is a value the document does not give. */
interface StatedLine {
  readonly unit_code: string;
  readonly unit_level: string;
  readonly as_of: string;
  readonly indicator: string;
  readonly label: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly stated_percent: string;
  readonly stated_value: string;
  readonly qualifier: string;
  readonly document: string;
  readonly place: string;
  readonly note: string;
  /** Percentage, or average. */
  readonly measure: string;
}

const file = join(import.meta.dirname, '..', '..', 'data', 'stated_figures.csv');

const keyOf = ({ unit_code, unit_level, as_of }: StatedLine) => `${unit_code}/${unit_level}/${as_of}`;

/** Loads what the five documents state, and what later reports say of the same (EXT-4), each figure hung on the unit that had the code on the day. */
export async function loadStatedFigures(db: pg.Client): Promise<void> {
  const lines: StatedLine[] = parse(await readFile(file), { columns: true });
  const unitOf = await findUnits(db, lines);
  await copyInto(
    db,
    'membership.stated_figure',
    lines.map((line) => {
      const { unit_code: _code, unit_level: _level, numerator, denominator, stated_percent, stated_value, note, ...rest } = line;
      const unitId = unitOf.get(keyOf(line));
      if (!unitId) throw new Error(`no unit has the code of ${keyOf(line)}`);
      const given = { numerator, denominator, stated_percent, stated_value, note };
      const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value || null]));
      return { id: stableId(`stated:${keyOf(line)}:${line.indicator}`, line.as_of), unit_id: unitId, ...rest, ...values };
    }),
  );
}

async function findUnits(db: pg.Client, lines: readonly StatedLine[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ key: string; id: string }>(
    `select v.code || '/' || v.level || '/' || d.as_of as key, v.unit_id as id
     from unnest($1::text[], $2::text[], $3::date[]) as d (code, level, as_of)
     join organisation.unit_version v on v.code = d.code and v.level = d.level and d.as_of between v.valid_from and v.valid_to`,
    [lines.map((line) => line.unit_code), lines.map((line) => line.unit_level), lines.map((line) => line.as_of)],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
