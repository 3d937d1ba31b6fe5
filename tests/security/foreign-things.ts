import { withClient } from '@vwu/kit/preparation';
import type { createAsker } from '../support/client.ts';
import { databaseUrl } from '../support/database-url.ts';
import type { PlatformAddress } from '../support/running-platform.ts';
import type { Aim } from './attack-calls.ts';

/** What there is of one province: its units, and what services keep of them, by the table it is in. */
export interface ForeignThings {
  readonly provinceId: string;
  /** A base of today that is mentored, and what it is called. */
  readonly baseId: string;
  readonly baseName: string;
  /** A base of before the reform. */
  readonly closedBaseId: string;
  readonly clusterId: string;
  /** Some ids of each table that has any, most telling first. */
  readonly byTable: ReadonlyMap<string, readonly string[]>;
  /** Everything that must not be given to others: ids and names. */
  readonly secrets: ReadonlySet<string>;
}

type Asker = ReturnType<typeof createAsker>;

/** Reads the things of a province by its code, as an analyst sees them and as the databases hold them. */
export async function readForeignThings(platform: PlatformAddress, ask: Asker, code: string): Promise<ForeignThings> {
  const { data } = await ask.gateway(
    'analyst',
    `query ($code: String!) { unitByCode(code: $code, asOf: "2026-06-30") { id name
      children(first: 200) { edges { node { id cluster { id } predecessors { unit { id } } } } } } }`,
    { code },
  );
  const { id: provinceId, name, children } = data.unitByCode;
  const bases: Base[] = children.edges.map(({ node }: { node: Base }) => node);
  const closed = bases.flatMap(({ predecessors }) => predecessors.map(({ unit }) => unit.id));
  const mentored = await mentoredBaseOf(ask, provinceId);
  const units = [provinceId, mentored.id, closed[0] ?? '', ...bases.map(({ id }) => id), ...closed];
  const byTable = new Map<string, readonly string[]>();
  for (const service of ['organisation', 'membership', 'cadre'] as const)
    for (const [table, ids] of await idsByTable(databaseUrl(platform, service), service, units)) byTable.set(table, ids);
  return {
    provinceId,
    baseId: mentored.id,
    baseName: mentored.name,
    closedBaseId: closed[0] ?? '',
    clusterId: bases[0]?.cluster.id ?? '',
    byTable,
    secrets: new Set([...units, name, mentored.name, bases[0]?.cluster.id ?? '', ...[...byTable.values()].flat()]),
  };
}

interface Base {
  readonly id: string;
  readonly cluster: { readonly id: string };
  readonly predecessors: readonly { readonly unit: { readonly id: string } }[];
}

async function mentoredBaseOf(ask: Asker, provinceId: string): Promise<{ id: string; name: string }> {
  const { data } = await ask.service(
    'insights',
    'analyst',
    'query ($id: ID!) { bases(period: "2026H1", filter: { provinceId: $id, mentored: true }, first: 1) { edges { node { name unit { id } } } } }',
    { id: provinceId },
  );
  const [{ node }] = data.bases.edges;
  return { id: node.unit.id, name: node.name };
}

/** Tables whose ids nobody asks for: parts of the history of units, and what commands keep for themselves. */
const leftOut = ['unit_version', 'unit_version_past', 'unit_event', 'audit_record', 'idempotency_key'];
const idsOfEach = 40;

/** Things of units, then things of those things: what an `id` names, found by the ids its row holds. */
async function idsByTable(url: string, service: string, units: readonly string[]): Promise<Map<string, string[]>> {
  return withClient(url, async (db) => {
    const { rows: tables } = await db.query<{ name: string; columns: string }>(
      `select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
       where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attname <> 'id' and c.relname <> all ($2)
         and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype)
       group by c.relname order by c.relname`,
      [service, leftOut],
    );
    const found = new Map<string, string[]>();
    for (let round = 0; round < 2; round += 1) {
      const known = [...units, ...[...found.values()].flat()];
      for (const { name, columns } of tables.filter((table) => !found.has(table.name))) {
        const { rows } = await db.query<{ id: string }>(
          `select id from ${service}.${name} where array[${columns}] && $1::uuid[] order by id limit ${idsOfEach}`,
          [known],
        );
        if (rows.length > 0)
          found.set(
            name,
            rows.map(({ id }) => id),
          );
      }
    }
    return found;
  });
}

const ofUnit = /(^|[a-z])(unit|province|base|branch|commune|parent|within|founder|holder|superior|registeredWith|host|from|to)(Ids?)?$/i;

/** Aims every argument at what it names: a unit, or a thing of the table its name or its field's ends with. */
export const aimAt = (things: ForeignThings): Aim => {
  const units = [things.baseId, things.provinceId, things.closedBaseId];
  const tables = [...things.byTable].map(([table, [id = '']]) => ({ id, name: table.replaceAll('_', '') }));
  const ofTables = (isMeant: (name: string) => boolean) => tables.filter(({ name }) => isMeant(name)).map(({ id }) => id);
  return {
    texts: { search: things.baseName },
    idsFor: (argument, field) => {
      if (argument === 'clusterId') return [things.clusterId];
      if (ofUnit.test(argument) || field === 'unit') return units;
      const stem = argument.replace(/Ids?$/i, '').toLowerCase();
      const named = stem === '' || stem === 'id' ? [] : ofTables((name) => name.endsWith(stem));
      const meant = named.length > 0 ? named : ofTables((name) => field.toLowerCase().includes(name));
      return [...new Set([...(meant.length > 0 ? meant : ofTables(() => true)), things.baseId])];
    },
  };
};
