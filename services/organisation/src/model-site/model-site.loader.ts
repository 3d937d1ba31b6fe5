import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { pageSize } from '@vwu/kit/page-size';
import { createReachLoader, isWithinReach, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { ModelSite, siteColumns } from './model-site.entity.ts';

/** The models that stand at a unit on a day, by those of today's tree that carry them; null for units out of reach. */
export type UnitModelLoader = DataLoader<UnitOnDay, ModelSite[] | null, string>;

class SiteOnDay extends ModelSite {
  askedFor!: string;
}

export const createUnitModelLoader = (em: EntityManager, reach: Reach): UnitModelLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      SiteOnDay,
      sql`
      select k.id || '@' || k.day as "askedFor", ${siteColumns}
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      cross join lateral (
        select k.id as unit_id where exists (select from organisation.unit u where u.id = k.id and k.day between u.opened_on and u.closed_on)
        union all
        select h.unit_id from organisation.unit_heir h where h.heir_id = k.id
      ) as own
      join organisation.model_site s on s.unit_id = own.unit_id and k.day between s.valid_from and s.valid_to
      join lateral organisation.standing_of(s.unit_id, k.day) as st on st.at_unit_id = k.id
      order by s.valid_from, s.id`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

/** A page of where a model runs, asked for and checked: {@link sitesOf} makes it. */
export interface SitesKey {
  readonly modelId: string;
  readonly day: string;
  readonly size: number;
  readonly after: string | null;
  readonly start: { readonly from: string; readonly id: string } | null;
}

const codecOf = (modelId: string, day: string) => new CursorCodec(['sites', modelId, day]);

/** @throws {PageSizeInvalid | CursorInvalid} */
export function sitesOf(
  modelId: string,
  { asOf, first, after }: { asOf?: string | null; first?: number | null; after?: string | null },
): SitesKey {
  const day = asOf ?? today();
  const [from, id] = after == null ? [] : codecOf(modelId, day).decode(after, ['text', 'id']);
  const start = from == null || id == null ? null : { from: String(from), id: String(id) };
  return { modelId, day, size: pageSize(first), after: after ?? null, start };
}

/** Where models run on a day, within the viewer's reach, longest first. */
export type ModelSiteLoader = DataLoader<SitesKey, Page<ModelSite>, string>;

class PagedSite extends ModelSite {
  index!: number;
  total!: number;
}

export const createModelSiteLoader = (em: EntityManager, viewer: Viewer): ModelSiteLoader =>
  new DataLoader(
    async (keys) => {
      const found = await instances(
        em,
        PagedSite,
        sql`
        select k.index, total.count as total, site.*
        from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ modelId }) => modelId)}::uuid[], ${keys.map(({ day }) => day)}::date[],
          ${keys.map(({ size }) => size)}::int[], ${keys.map(({ start }) => start?.from ?? null)}::date[],
          ${keys.map(({ start }) => start?.id ?? null)}::uuid[]) as k (index, model_id, day, size, after_from, after_id)
        cross join lateral (
          select count(*)::int from organisation.model_site s
          where s.model_id = k.model_id and k.day between s.valid_from and s.valid_to and ${isWithinReach(viewer, 'organisation', sql`s.unit_id`)}
        ) as total
        left join lateral (
          select ${siteColumns}
          from organisation.model_site s
          left join lateral organisation.standing_of(s.unit_id, k.day) as st on true
          where s.model_id = k.model_id and k.day between s.valid_from and s.valid_to and ${isWithinReach(viewer, 'organisation', sql`s.unit_id`)}
            and (k.after_id is null or (s.valid_from, s.id) > (k.after_from, k.after_id))
          order by s.valid_from, s.id limit k.size + 1
        ) as site on true`,
      );
      const byIndex = Map.groupBy(found, ({ index }) => index);
      return keys.map((key, index) => {
        const all = byIndex.get(index) ?? [];
        const codec = codecOf(key.modelId, key.day);
        const sites = all.filter(({ id }) => id !== null);
        return pageOf(sites, all[0]?.total ?? 0, key, {
          node: (site) => site,
          cursor: ({ validFrom, id }) => codec.encode([validFrom, id]),
        });
      });
    },
    { cacheKeyFn: ({ modelId, day, size, after }) => `${modelId}@${day}/${size}/${after ?? ''}` },
  );
