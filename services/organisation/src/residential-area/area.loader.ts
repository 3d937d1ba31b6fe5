import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { pageSize } from '@vwu/kit/page-size';
import { createReachLoader, isWithinReach, type Reach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { AreaWithoutBranch, areaColumns } from './area-without-branch.entity.ts';

/** A page of the areas below a unit on a day, asked for and checked: {@link areasOf} makes it. */
export interface AreasKey {
  readonly unitId: string;
  readonly day: string;
  readonly size: number;
  readonly after: string | null;
  /** The name and id of the area the page begins after; null for the first page. */
  readonly start: { readonly name: string; readonly id: string } | null;
}

const codecOf = ({ unitId, day }: Pick<AreasKey, 'unitId' | 'day'>) => new CursorCodec(['areasWithoutBranch', unitId, day]);

/** @throws {PageSizeInvalid | CursorInvalid} */
export function areasOf(unitId: string, asOf: string | null, page: { first?: number | null; after?: string | null }): AreasKey {
  const onDay = { unitId, day: asOf ?? today() };
  const [name, id] = page.after == null ? [] : codecOf(onDay).decode(page.after, ['text', 'id']);
  const start = name == null || id == null ? null : { name: String(name), id: String(id) };
  return { ...onDay, size: pageSize(page.first), after: page.after ?? null, start };
}

export type AreaLoader = DataLoader<AreasKey, Page<AreaWithoutBranch> | null, string>;

const keyText = ({ unitId, day, size, after }: AreasKey) => `${unitId}@${day}/${size}/${after ?? ''}`;

class Found extends AreaWithoutBranch {
  index!: number;
  total!: number;
}

/**
 * The areas without a branch below units on a day. An area stays with its base; of one that ended it is counted below
 * whoever stands above all that answer for it, so that no sum has it twice. On a day before, only areas of bases that are still
 * the viewer's are told of: a base that has left her is not hers to see.
 */
export const createAreaLoader = (em: EntityManager, reach: Reach, viewer: Viewer): AreaLoader =>
  createReachLoader<AreasKey, Page<AreaWithoutBranch>>(reach, keyText, async (keys) => {
    const found = await instances(
      em,
      Found,
      sql`
      select k.index, total.count as total, area.*
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[],
        ${keys.map(({ size }) => size)}::int[], ${keys.map(({ start }) => start?.name ?? null)}::text[],
        ${keys.map(({ start }) => start?.id ?? null)}::uuid[]) as k (index, unit_id, day, size, after_name, after_id)
      cross join lateral (
        select array(
          select r.id from organisation.area_without_branch r
          where k.day between r.valid_from and r.valid_to
            and exists (select from organisation.within_charge(k.unit_id, array[r.base_id], k.day))
            and ${isWithinReach(viewer, 'organisation', sql`r.base_id`)}) as ids
      ) as blank
      cross join lateral (select cardinality(blank.ids) as count) as total
      left join lateral (
        select ${areaColumns} from organisation.area_without_branch r
        where r.id = any (blank.ids)
          and (k.after_id is null or (r.name collate "vi-x-icu", r.id) > (k.after_name collate "vi-x-icu", k.after_id))
        order by r.name collate "vi-x-icu", r.id limit k.size + 1
      ) as area on true`,
    );
    const byIndex = Map.groupBy(found, ({ index }) => index);
    const pages = new Map(
      keys.map((key, index) => {
        const all = byIndex.get(index) ?? [];
        const areas = all.filter(({ id }) => id !== null);
        const cursor = ({ name, id }: AreaWithoutBranch) => codecOf(key).encode([name, id]);
        return [keyText(key), pageOf(areas, all[0]?.total ?? 0, key, { node: (area) => area, cursor })];
      }),
    );
    return (text) => pages.get(text) ?? null;
  });
