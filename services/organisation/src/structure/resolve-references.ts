import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { notFound } from '../plan/rules/charge.ts';
import type { World } from '../plan/world.ts';
import type { Reference } from './drafting.ts';

/** The units a command may mean, by what it calls them; whether the caller may know of them is not looked at yet. */
export interface Candidates {
  readonly byText: ReadonlyMap<string, { readonly reference: Reference; readonly ids: readonly string[] }>;
  readonly ids: readonly string[];
}

/** The units a command names, found. */
export interface Resolved {
  /** Null for a unit that is not found, and for one that is not the caller's to see. */
  idOf(reference: Reference): string | null;
  readonly refusals: readonly Refusal[];
}

const textOf = ({ ref, when }: Reference): string => JSON.stringify([ref.id ?? null, ref.code ?? null, ref.level ?? null, when]);

/** Finds the units a command names, by id or by code and day (D3: a code names a unit on a day only). Two statements at most. */
export async function findCandidates(em: EntityManager, references: readonly Reference[], day: string): Promise<Candidates> {
  const wanted = new Map(references.map((reference) => [textOf(reference), reference]));
  const coded = [...wanted].filter(([, { ref }]) => !ref.id && ref.code);
  const found = await findCoded(em, coded, day);
  const known = await findIds(
    em,
    [...wanted.values()].flatMap(({ ref }) => (ref.id && isId(ref.id) ? [ref.id] : [])),
  );
  const idsOf = (text: string, { ref }: Reference) => (ref.id ? (known.has(ref.id) ? [ref.id] : []) : (found.get(text) ?? []));
  const byText = new Map([...wanted].map(([text, reference]) => [text, { reference, ids: idsOf(text, reference) }] as const));
  return { byText, ids: [...new Set([...byText.values()].flatMap(({ ids }) => ids))] };
}

/** Leaves only what the caller may know of: one that is not there and one that is not hers sound alike, whatever else is wrong. */
export function resolveReferences({ byText }: Candidates, world: World): Resolved {
  const mayKnow = (id: string): boolean => (world.find(id)?.charge ?? 'UNKNOWN') !== 'UNKNOWN';
  const found = new Map([...byText].map(([text, { reference, ids }]) => [text, { reference, ids: ids.filter(mayKnow) }]));
  const unknown = [...found.values()].filter(({ ids }) => ids.length === 0);
  const ambiguous = [...found.values()].filter(({ ids }) => ids.length > 1);
  return {
    idOf(reference) {
      const ids = found.get(textOf(reference))?.ids ?? [];
      return ids.length === 1 ? (ids[0] ?? null) : null;
    },
    refusals: [
      ...unknown.map(({ reference: { ref } }) => notFound(ref.id ? [ref.id] : [])),
      ...ambiguous.map(({ reference: { ref } }) => severalLevels(ref.code ?? '')),
    ],
  };
}

async function findIds(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await rows(em, sql<{ id: string }>`select id from organisation.unit where id = any (${ids}::uuid[])`);
  return new Set(found.map(({ id }) => id));
}

async function findCoded(
  em: EntityManager,
  coded: readonly (readonly [string, Reference])[],
  day: string,
): Promise<ReadonlyMap<string, string[]>> {
  if (coded.length === 0) return new Map();
  const list = coded.map(([text, { ref, when }]) => ({
    text,
    code: ref.code?.trim(),
    level: ref.level ?? null,
    day: when === 'ON' ? day : addDays(day, -1),
  }));
  const found = await rows(
    em,
    sql<{ text: string; id: string }>`
    select distinct r.text, v.unit_id as id
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r (text text, code text, level text, day date)
    join organisation.unit_version v on v.code = r.code and (r.level is null or v.level = r.level) and v.validity @> r.day`,
  );
  return new Map([...Map.groupBy(found, ({ text }) => text)].map(([text, rowsOf]) => [text, rowsOf.map(({ id }) => id)]));
}

const severalLevels = (code: string): Refusal =>
  refuse(
    'UNIT_REFERENCE_AMBIGUOUS',
    `Mã ${code} ứng với đơn vị ở nhiều cấp. Hãy nêu cấp hoặc id.`,
    `The code ${code} stands for units of several levels. Name the level or the id.`,
  );
