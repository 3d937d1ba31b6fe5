import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { createReachLoader, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { requireScope } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { HonoraryList } from './honorary-list.entity.ts';
import { lineageOf } from './own-book.ts';

export interface UnitListsKey extends UnitOnDay {
  readonly size: number;
  readonly after: string | null | undefined;
}

/** Pages of lists of units, the latest first. */
export type UnitListsLoader = DataLoader<UnitListsKey, Page<HonoraryList> | null, string>;

const keyText = ({ unitId, asOf, size, after }: UnitListsKey) => JSON.stringify([unitId, asOf, size, after]);
const codecOf = ({ unitId, asOf }: UnitListsKey) => new CursorCodec(['honoraryLists', unitId, asOf]);

interface Found {
  readonly asked: number;
  readonly total: number;
  readonly id: string | null;
}

/** Batches pages of many units, and of many days, into one statement for where they are and one for the lists themselves. */
export const createUnitListsLoader = (em: EntityManager, reach: Reach): UnitListsLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const byKey = Map.groupBy(await readIds(em, keys), ({ asked }) => asked);
    const ids = [...byKey.values()].flat().flatMap(({ id }) => (id === null ? [] : [id]));
    const lists = new Map((await em.find(HonoraryList, { id: { $in: ids } })).map((list) => [list.id, list]));
    const pages = new Map(
      keys.map((key, asked) => {
        const found = byKey.get(asked) ?? [];
        const page = found.flatMap(({ id }) => lists.get(id ?? '') ?? []);
        const codec = codecOf(key);
        return [
          keyText(key),
          pageOf(page, found[0]?.total ?? 0, key, { node: (list) => list, cursor: ({ sentOn, id }) => codec.encode([sentOn, id]) }),
        ];
      }),
    );
    return (text) => pages.get(text) ?? null;
  });

function readIds(em: EntityManager, keys: readonly UnitListsKey[]): Promise<Found[]> {
  const from = keys.map((key) => (key.after == null ? [] : codecOf(key).decode(key.after, ['text', 'id'])));
  return rows(
    em,
    sql<Found>`
    with asked as (
      select (n - 1)::int as asked, unit_id, day, size, sent_on, id
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[], ${keys.map(({ size }) => size)}::int[],
        ${from.map(([sentOn = null]) => sentOn)}::date[], ${from.map(([, id = null]) => id)}::uuid[]) with ordinality as k (unit_id, day, size, sent_on, id, n)
    ), standing as materialized (
      select a.asked, l.id, l.sent_on
      from asked a cross join lateral ${lineageOf(sql`a.unit_id`, sql`a.day`)} as k (unit_id)
      join membership.honorary_list l on l.unit_id = k.unit_id and l.sent_on <= a.day
    )
    select a.asked, counted.total, page.id
    from asked a
    cross join lateral (select count(*)::int as total from standing s where s.asked = a.asked) as counted
    left join lateral (
      select s.id, s.sent_on from standing s where s.asked = a.asked and (a.id is null or (s.sent_on, s.id) < (a.sent_on, a.id))
      order by s.sent_on desc, s.id desc limit a.size + 1
    ) as page on true
    order by a.asked, page.sent_on desc, page.id desc`,
  );
}

/** @throws {Forbidden} without the scope `persons`: that a unit of few has sent a list tells of them. */
export function readUnitLists({ viewer, unitLists }: Context, key: UnitListsKey): Promise<Page<HonoraryList> | null> {
  requireScope(viewer, 'persons');
  return unitLists.load(key);
}
