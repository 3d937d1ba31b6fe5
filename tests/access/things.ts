import type pg from 'pg';

/** Something a service keeps that has an id: who it belongs to, by the units it stands with. */
export interface Thing {
  readonly id: string;
  readonly table: string;
  readonly owners: ReadonlySet<string>;
}

interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Tables that are of no unit, or repeat what others say; but an event is of the units its pieces name, also when they are past. */
const leftOut =
  /((?<!lineage)_past|_record|_key|heartbeat|migration|structure_task|structure_check|touched_unit|unit|unit_version|unit_ancestor|unit_heir|base_span|base_row)$/;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Reads everything with an id in the tables of a service, and finds out whose it is from its own columns: a row is of the units
 * it names, else of those that what it names is of; and what a row of a unit names is of that unit too, like the cadre of a
 * position. A table that is added later is read like the others.
 */
export async function readThings(db: pg.Client, service: string, units: ReadonlySet<string>): Promise<ReadonlyMap<string, Thing>> {
  const all = (await readRows(db, service)).map(({ table, row }) => ({ table, row: { ...row, id: row.id ?? row.subject_id } }));
  const tables = new Map(all.flatMap(({ table, row }) => (isText(row.id) ? [[row.id, table] as const] : [])));
  const owners = ownersOf(
    all.map(({ row }) => row),
    units,
    tables,
  );
  return new Map([...tables].map(([id, table]) => [id, { id, table, owners: owners.get(id) ?? new Set() }]));
}

function ownersOf(
  rows: readonly Row['row'][],
  units: ReadonlySet<string>,
  things: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>([...things.keys()].map((id) => [id, new Set()]));
  const own = (id: string, ids: Iterable<string>) => {
    for (const unit of ids) owners.get(id)?.add(unit);
  };
  for (const row of rows) {
    const named = textsOf(row);
    const ofUnits = named.filter((id) => units.has(id));
    for (const id of named) own(id, ofUnits);
  }
  // what was found when a model was looked at is read wherever the model is (MOD-022)
  for (const row of rows)
    if (isText(row.id) && (owners.get(row.id)?.size === 0 || things.get(row.id) === 'model_review'))
      own(
        row.id,
        textsOf(row).flatMap((id) => [...(owners.get(id) ?? [])]),
      );
  return owners;
}

const textsOf = (row: Row['row']): string[] =>
  Object.values(row)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isText);

async function readRows(db: pg.Client, service: string): Promise<Row[]> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'`,
    [service],
  );
  const asked = tables.filter(({ name }) => !leftOut.test(name));
  if (asked.length === 0) return [];
  const { rows } = await db.query<Row>(
    asked.map(({ name }) => `select '${name}' as table, to_jsonb(t) as row from ${service}."${name}" t`).join(' union all '),
  );
  return rows;
}
