import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { pageSize } from '@vwu/kit/page-size';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { LineageEdge, Unit, unitColumns } from './unit.entity.ts';
import type { UnitLoader } from './unit.loader.ts';

/** A unit and the day its relatives are asked for; without a day: today, or its last day. */
interface OnDay {
  readonly unit: Unit;
  readonly asOf: string | null | undefined;
}

const dayOf = ({ unit, asOf }: OnDay) => asOf ?? (unit.validTo !== null && unit.validTo < today() ? unit.validTo : today());
const dayKey = (key: OnDay) => `${key.unit.id}@${dayOf(key)}`;

/** The ids of the units above a unit on a day, nearest first. */
export type AncestorLoader = DataLoader<OnDay, readonly string[], string>;

/**
 * Batches who stands above whom: ids only. Many units have the same superiors, and each of these is read once, by
 * {@link ancestorsOf}, and not at all where nobody asks more than its id. What is above a base is read once for all below it.
 */
export const createAncestorLoader = (em: EntityManager): AncestorLoader =>
  new DataLoader(
    async (keys) => {
      const found = await rows(
        em,
        sql<{ above: string }>`
        with k as materialized (
          select * from unnest(${keys.map(({ unit }) => unit.id)}::uuid[], ${keys.map(dayOf)}::date[]) with ordinality as k (id, day, place)
        ), seat as materialized (
          select k.place, k.day, s.branch_id, coalesce(s.stem_id, k.id) as stem_id
          from k left join organisation.unit_stem s on s.unit_id = k.id and k.day between s.valid_from and s.valid_to
        ), chain as materialized (
          select stem.stem_id, stem.day, string_agg(a.ancestor_id::text, ' ' order by a.depth) as ids
          from (select distinct stem_id, day from seat) as stem
          join organisation.unit_ancestor a on a.unit_id = stem.stem_id and stem.day between a.valid_from and a.valid_to
          group by stem.stem_id, stem.day
        )
        select concat_ws(' ', seat.branch_id, chain.ids) as above
        from seat left join chain using (stem_id, day) order by seat.place`,
      );
      // the chain begins with the unit itself where it is a branch, or stands at the base or above
      return found.map(({ above }, index) => above.split(' ').filter((id) => id !== '' && id !== keys[index]?.unit.id));
    },
    { cacheKeyFn: dayKey },
  );

interface Readers {
  readonly ancestors: AncestorLoader;
  readonly units: UnitLoader;
}

/**
 * The units above a unit on a day, nearest first, as they were on the day.
 *
 * @param isIdEnough that nobody asks more of them than their ids: then these are all they have.
 */
export async function ancestorsOf(key: OnDay, { ancestors, units }: Readers, isIdEnough: boolean): Promise<readonly Unit[]> {
  const ids = await ancestors.load(key);
  if (isIdEnough) return ids.map((id) => Object.assign(new Unit(), { id }));
  const day = dayOf(key);
  const above = await Promise.all(ids.map((id) => units.load({ id, asOf: day })));
  return above.filter((unit) => unit !== null);
}

/** The one directly above, as it was on the day; null for the root. */
export async function parentOf(key: OnDay, { ancestors, units }: Readers): Promise<Unit | null> {
  const [id] = await ancestors.load(key);
  return id === undefined ? null : units.load({ id, asOf: dayOf(key) });
}

/** A page of the units directly below one, asked for and checked: {@link childrenOf} makes it. */
export interface ChildrenKey extends OnDay {
  readonly size: number;
  readonly after: string | null;
  /** The name and id of the child the page begins after; null for the first page. */
  readonly start: { readonly name: string; readonly id: string } | null;
}

const codecOf = (key: OnDay) => new CursorCodec(['children', dayKey(key)]);

/** @throws {PageSizeInvalid | CursorInvalid} */
export function childrenOf(onDay: OnDay, page: { first?: number | null; after?: string | null }): ChildrenKey {
  const [name, id] = page.after == null ? [] : codecOf(onDay).decode(page.after, ['text', 'id']);
  const start = name == null || id == null ? null : { name: String(name), id: String(id) };
  return { ...onDay, size: pageSize(page.first), after: page.after ?? null, start };
}

/** The units directly below a unit on a day that the viewer may see, in the order of the Vietnamese alphabet. */
export type ChildrenLoader = DataLoader<ChildrenKey, Page<Unit>, string>;

const pageKey = (key: ChildrenKey) => `${dayKey(key)}/${key.size}/${key.after ?? ''}`;

export const createChildrenLoader = (em: EntityManager, viewer: Viewer): ChildrenLoader =>
  new DataLoader(
    async (keys) => {
      const found = await instances(
        em,
        Child,
        sql`
        select k.index, total.count as total, child.*
        from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unit }) => unit.id)}::uuid[], ${keys.map(dayOf)}::date[],
          ${keys.map(({ size }) => size)}::int[], ${keys.map(({ start }) => start?.name ?? null)}::text[],
          ${keys.map(({ start }) => start?.id ?? null)}::uuid[]) as k (index, parent, day, size, after_name, after_id)
        cross join lateral (
          select count(*)::int from organisation.unit_version v
          where v.parent_id = k.parent and k.day between v.valid_from and v.valid_to and ${isWithinReach(viewer, 'organisation', sql`v.unit_id`)}
        ) as total
        left join lateral (
          select ${unitColumns}
          from organisation.unit_version v join organisation.unit u on u.id = v.unit_id
          where v.parent_id = k.parent and k.day between v.valid_from and v.valid_to and ${isWithinReach(viewer, 'organisation', sql`v.unit_id`)}
            and (k.after_id is null or (v.name collate "vi-x-icu", u.id) > (k.after_name collate "vi-x-icu", k.after_id))
          order by v.name collate "vi-x-icu", u.id
          limit k.size + 1
        ) as child on true`,
      );
      const byIndex = Map.groupBy(found, ({ index }) => index);
      return keys.map((key, index) => {
        const all = byIndex.get(index) ?? [];
        const codec = codecOf(key);
        const children = all.filter(({ id }) => id !== null);
        return pageOf(children, all[0]?.total ?? 0, key, { node: (unit) => unit, cursor: ({ name, id }) => codec.encode([name, id]) });
      });
    },
    { cacheKeyFn: pageKey },
  );

class Child extends Unit {
  index!: number;
  total!: number;
}

/** The lineage edges that end in a unit (`from`) or start at it (`to`). */
interface LineageKey {
  readonly unitId: string;
  readonly towards: 'predecessors' | 'successors';
}

export type LineageLoader = DataLoader<LineageKey, LineageEdge[], string>;

const lineageKey = ({ unitId, towards }: LineageKey) => `${unitId}/${towards}`;

export const createLineageLoader = (em: EntityManager): LineageLoader =>
  new DataLoader(
    async (keys) => {
      const ids = keys.map(({ unitId }) => unitId);
      const found = await rows(
        em,
        sql<LineageEdge & { fromId: string; toId: string }>`
        select l.from_unit_id as "fromId", l.to_unit_id as "toId", l.kind, l.share::float8 as share,
          l.effective_on as "effectiveOn", e.decision_number as "decisionNumber", l.evidence
        from organisation.unit_lineage l join organisation.unit_event e on e.id = l.event_id
        where l.from_unit_id = any (${ids}::uuid[]) or l.to_unit_id = any (${ids}::uuid[])
        order by l.effective_on, l.id`,
      );
      const into = Map.groupBy(found, ({ toId }) => toId);
      const outOf = Map.groupBy(found, ({ fromId }) => fromId);
      const edge = (row: (typeof found)[number], unitId: string) => Object.assign(new LineageEdge(), row, { unitId });
      return keys.map(({ unitId, towards }) =>
        towards === 'predecessors'
          ? (into.get(unitId) ?? []).map((row) => edge(row, row.fromId))
          : (outOf.get(unitId) ?? []).map((row) => edge(row, row.toId)),
      );
    },
    { cacheKeyFn: lineageKey },
  );
