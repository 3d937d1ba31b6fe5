import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import type { Viewer } from '@vwu/kit/viewer';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { notFound } from '../plan/rules/charge.ts';
import type { Reference } from './drafting.ts';

/** The units a command names, found. */
export interface Resolved {
  /** Null for a unit that is not found: the rest of the command is looked at without it. */
  idOf(reference: Reference): string | null;
  readonly ids: readonly string[];
  readonly refusals: readonly Refusal[];
}

const textOf = ({ ref, when }: Reference): string => JSON.stringify([ref.id ?? null, ref.code ?? null, ref.level ?? null, when]);

interface Asking {
  readonly em: EntityManager;
  readonly viewer: Viewer;
}

/**
 * Finds the units a command names, by id or by code and day (D3: a code names a unit on a day only). One that is out of the
 * caller's reach is not found, as if there were none: neither whatever else is wrong, nor how many bear a code, nor the id
 * behind a code tells them apart (D8). Three statements at most.
 */
export async function resolveReferences({ em, viewer }: Asking, references: readonly Reference[], day: string): Promise<Resolved> {
  const wanted = new Map(references.map((reference) => [textOf(reference), reference]));
  const coded = [...wanted].filter(([, { ref }]) => !ref.id && ref.code);
  const found = await findCoded(em, coded, day);
  const named = [...wanted.values()].flatMap(({ ref }) => (ref.id && isId(ref.id) ? [ref.id] : []));
  const known = await findWithinReach(em, viewer, [...named, ...[...found.values()].flat()]);
  const idsOf = new Map(
    [...wanted].map(([text, { ref }]) => [text, (ref.id ? [ref.id] : (found.get(text) ?? [])).filter((id) => known.has(id))] as const),
  );
  const unknown = [...idsOf].filter(([, ids]) => ids.length === 0);
  const ambiguous = [...idsOf].filter(([, ids]) => ids.length > 1);
  return {
    ids: [...new Set([...idsOf.values()].flat())],
    idOf(reference) {
      const [id = null, ...others] = idsOf.get(textOf(reference)) ?? [];
      return others.length > 0 ? null : id;
    },
    refusals: [
      ...unknown.map(([text]) => notFound(nameOf(wanted.get(text)))),
      ...ambiguous.map(([text]) => severalLevels(wanted.get(text)?.ref.code ?? '')),
    ],
  };
}

const nameOf = (reference: Reference | undefined): string[] => (reference?.ref.id ? [reference.ref.id] : []);

async function findWithinReach(em: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await rows(
    em,
    sql<{ id: string }>`select id from organisation.within_reach(${viewer.unitId}::uuid, ${ids}::uuid[], ${today()}::date) as id`,
  );
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
