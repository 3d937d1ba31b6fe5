import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Urn } from '@vwu/kit/urn';
import { parse } from 'csv-parse/sync';

const folder = join(import.meta.dirname, '..', '..', '..', 'data');

/** A table that ships with this service (data/SOURCES.md). */
export async function readTable(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, file)), { columns: true });
}

/** An urn of the rows of a table that have a weight. */
export function urnOf<Thing>(
  rows: readonly Record<string, string>[],
  thing: (row: Record<string, string>) => Thing,
  weight: (row: Record<string, string>) => number,
): Urn<Thing> {
  return new Urn(rows.map((row) => [thing(row), weight(row)] as const).filter(([, heavy]) => heavy > 0));
}
