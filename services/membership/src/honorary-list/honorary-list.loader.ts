import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { HonoraryList } from './honorary-list.entity.ts';
import { HonoraryListNotFound } from './honorary-list.errors.ts';
import { HonoraryListCount, HonoraryListEntry } from './list-entry.entity.ts';

/** Lists that were sent, by id; null for those of units out of the viewer's reach, and to who may see no persons: each is of persons. */
export type HonoraryListLoader = DataLoader<string, HonoraryList | null>;

export const createHonoraryListLoader = (em: EntityManager, viewer: Viewer, reach: Reach): HonoraryListLoader =>
  new DataLoader(async (ids) => {
    if (!hasScope(viewer, 'persons')) return ids.map(() => null);
    const found = await em.find(HonoraryList, { id: { $in: ids.filter(isId) } });
    const visible = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byId = new Map(found.filter((_list, index) => visible[index]).map((list) => [list.id, list]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** @throws {HonoraryListNotFound} out of reach, or unknown: the answer is the same. */
export async function requireHonoraryList({ honoraryLists }: Pick<Context, 'honoraryLists'>, id: string): Promise<HonoraryList> {
  const list = await honoraryLists.load(id);
  if (!list) throw new HonoraryListNotFound(id);
  return list;
}

/** How many are on lists, by the level that recognised. Whoever asks has seen the list. */
export type HonoraryListCountLoader = DataLoader<string, HonoraryListCount[]>;

export const createHonoraryListCountLoader = (em: EntityManager): HonoraryListCountLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      HonoraryListCount,
      sql`
      select list_id as "listId", level, count(*) filter (where state = 'RECOGNISED')::int as recognised,
        count(*) filter (where state = 'TERMINATED')::int as ended
      from membership.honorary_list_entry where list_id = any (${ids}::uuid[]) group by list_id, level order by level`,
    );
    const byList = Map.groupBy(found, ({ listId }) => listId);
    return ids.map((id) => byList.get(id) ?? []);
  });

/** The lists that stand for their units today: no later one of the unit, or of the one it went whole into, has come in their place. */
export async function readCurrent(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const found = await rows(
    em,
    sql<{ id: string }>`
    select l.id from membership.honorary_list l
    where l.id = any (${ids}::uuid[]) and not exists (
      select from membership.honorary_list n
      where (n.sent_on, n.id) > (l.sent_on, l.id) and n.unit_id in (
        select l.unit_id union all
        select h.heir_id from organisation.unit_heir h where h.unit_id = l.unit_id and h.whole and h.effective_on <= ${today()}::date))`,
  );
  return new Set(found.map(({ id }) => id));
}

export type CurrentListLoader = DataLoader<string, boolean>;

export const createCurrentListLoader = (em: EntityManager): CurrentListLoader =>
  new DataLoader(async (ids) => {
    const current = await readCurrent(em, ids);
    return ids.map((id) => current.has(id));
  });

/** On which lists honorary members stood, the latest first. Whoever asks has seen the record. */
export type ListedLoader = DataLoader<string, HonoraryListEntry[]>;

export const createListedLoader = (em: EntityManager): ListedLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      HonoraryListEntry,
      sql`
      select e.honorary_id as "honoraryId", e.list_id as "listId", e.state, e.level, null as change
      from membership.honorary_list_entry e join membership.honorary_list l on l.id = e.list_id
      where e.honorary_id = any (${ids}::uuid[]) order by l.sent_on desc, l.id desc`,
    );
    const byRecord = Map.groupBy(found, ({ honoraryId }) => honoraryId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });
