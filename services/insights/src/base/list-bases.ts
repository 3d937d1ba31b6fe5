import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import type { Viewer } from '@vwu/kit/viewer';
import { BaseRow } from './base.entity.ts';
import type { BaseOrder } from './base.enums.ts';
import { isWide } from './base-filter.ts';
import { Ordering } from './base-order.ts';
import { type BaseQuestion, baseColumns, type PreparedQuestion, prepareQuestion } from './base-question.ts';
import { keptRows } from './restated-rows.ts';

export interface BaseList extends BaseQuestion {
  readonly orderBy: readonly BaseOrder[] | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class ListedBase extends BaseRow {
  keys!: (string | number | null)[];
  total!: number;
}

/**
 * Lists bases by what four services know of them: filtered, sorted, counted and paged in one statement. The page is
 * found on the indexes first; only its rows are then read whole.
 *
 * @throws {PeriodUnknown | FilterRangeEmpty | FilterTooLarge | CursorInvalid}
 */
export async function listBases(em: EntityManager, viewer: Viewer, list: BaseList): Promise<Page<BaseRow>> {
  const { filter, orderBy, size, after } = list;
  const question = await prepareQuestion(em, viewer, list);
  const orders = orderBy?.length ? orderBy : (['RATE_ASC'] as const);
  const ordering = new Ordering(orders);
  const codec = new CursorCodec(['bases', filter, orders, question.period.code, question.day]);
  const beyond = after == null ? sql`true` : ordering.after(codec.decode(after, ordering.keyTypes));
  const hits = hitsOf(question, ordering, isWide(filter ?? {}));
  const found = await instances(
    em,
    ListedBase,
    sql`
    ${hits.before}
    select counted.total, page.*
    from (select count(*)::int as total from ${hits.name} r where ${hits.where}) as counted
    left join lateral (
      select ${baseColumns(question)}, ${ordering.keys} as keys
      from (
        select r.unit_id, r.period, r.valid_from from ${hits.name} r
        where ${hits.where} and ${beyond} order by ${ordering.orderBy} limit ${size + 1}
      ) as chosen
      join ${question.from.name} r using (unit_id, period, valid_from)
      order by ${ordering.orderBy}
    ) as page on true`,
  );
  return pageOf(
    found.filter(({ unitId }) => unitId !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (base) => base,
      cursor: (base) => codec.encode(base.keys),
    },
  );
}

/**
 * Where the bases of a list are counted and sorted: on the index of the order, which is left when the page is full, if there is one
 * and it knows what the filter asks; otherwise they are found once, with what they are sorted by.
 */
function hitsOf({ from, where }: PreparedQuestion, ordering: Ordering, isWideFilter: boolean) {
  if (from !== keptRows || (ordering.isIndexed && !isWideFilter)) return { ...from, where };
  return {
    before: sql`with hit as materialized (
      select ${ordering.columns}, r.period, r.valid_from from ${from.name} r where ${where})`,
    name: sql`hit`,
    where: sql`true`,
  };
}
