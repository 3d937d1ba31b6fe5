import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { type DuesSpan, duesOf, homesOfUnits, readDues } from './read-dues.ts';
import { AreaDues, type UnitDues } from './unit-dues.entity.ts';

export interface DuesKey extends DuesSpan {
  readonly unitId: string;
}

export type DuesLoader = DataLoader<DuesKey, UnitDues | null, string>;
export type AreaDuesLoader = DataLoader<DuesKey, AreaDues[] | null, string>;

const spanText = ({ from, to }: DuesSpan) => `${from}/${to}`;
const keyText = (key: DuesKey) => `${key.unitId}@${spanText(key)}`;

/** Batches the dues of units into one statement, whatever their level and the months asked for: what is kept for the branches below them. */
export const createDuesLoader = (em: EntityManager, viewer: Viewer, reach: Reach): DuesLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const bySpan = [...Map.groupBy(keys, spanText).values()];
    const parts = bySpan.map(([span, ...others]) => {
      const asked = [span, ...others].flatMap((key) => key ?? []);
      return span
        ? duesOf(
            span,
            homesOfUnits(
              asked.map(({ unitId }) => unitId),
              span,
            ),
          )
        : sql``;
    });
    const found = await readDues(em, sql`select * from ${sql.join(parts, sql` union all select * from `)}`, !hasScope(viewer, 'persons'));
    const byKey = new Map(found.map(({ dues }) => [keyText(dues), dues]));
    return (text) => byKey.get(text) ?? null;
  });

/** Batches the dues of units by kind of area: each span and unit is a name, and so is each kind in it. */
export const createAreaDuesLoader = (em: EntityManager, viewer: Viewer, reach: Reach): AreaDuesLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const bySpan = [...Map.groupBy(keys, spanText).values()].flatMap(([span, ...others]) => (span ? [[span, ...others] as const] : []));
    const byKey = new Map<string, AreaDues[]>();
    for (const asked of bySpan) for (const [key, areas] of await readAreas(em, asked, !hasScope(viewer, 'persons'))) byKey.set(key, areas);
    return (text) => byKey.get(text) ?? [];
  });

/** A base lies in an area by what is recorded of it on the last day; its branches lie where it does. */
async function readAreas(em: EntityManager, asked: readonly [DuesKey, ...DuesKey[]], isCoarse: boolean): Promise<[string, AreaDues[]][]> {
  const [span] = asked;
  const tagged = sql`
    select n.ancestor_id, g.tag, g.unit_id as base_id
    from organisation.unit_tag g
    join organisation.unit_ancestor n on n.unit_id = g.unit_id and ${span.to}::date between n.valid_from and n.valid_to
      and n.ancestor_id = any (${asked.map(({ unitId }) => unitId)}::uuid[])
    where ${span.to}::date between g.valid_from and g.valid_to`;
  const homes = sql`
    select t.ancestor_id || ' ' || t.tag as name, h.id as unit_id
    from (${tagged}) as t cross join lateral (
      select id from organisation.reach(t.base_id, ${span.to}::date) as b (id)
    ) as h`;
  const found = await readDues(em, sql`select * from ${duesOf(span, homes)} as d`, isCoarse);
  const bases = await rows(
    em,
    sql<{ name: string; bases: number }>`
    select t.ancestor_id || ' ' || t.tag as name, count(distinct t.base_id)::int as bases from (${tagged}) as t group by 1`,
  );
  const counted = new Map(bases.map(({ name, bases: count }) => [name, count]));
  const areas = found.map(({ name, dues }) => {
    const [unitId = '', area = ''] = name.split(' ');
    return { key: keyText({ ...span, unitId }), area: Object.assign(new AreaDues(), { area, bases: counted.get(name) ?? 0, dues }) };
  });
  const inOrder = areas.toSorted((a, b) => (a.area.area < b.area.area ? -1 : 1));
  return [...Map.groupBy(inOrder, ({ key }) => key)].map(([key, of]) => [key, of.map(({ area }) => area)]);
}
