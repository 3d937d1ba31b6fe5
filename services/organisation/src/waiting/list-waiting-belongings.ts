import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { WaitingBelonging, waitingBelongings } from './waiting-belonging.entity.ts';

class Found extends WaitingBelonging {
  total!: number;
}

/** Lists what waits to be placed within the viewer's reach today, longest first. One statement. */
export async function listWaitingBelongings(
  em: EntityManager,
  viewer: Viewer,
  { size, after }: { readonly size: number; readonly after: string | null | undefined },
): Promise<Page<WaitingBelonging>> {
  const codec = new CursorCodec(['waitingBelongings']);
  const [since = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select * from (${waitingBelongings}) as w where w.since <= ${today()}::date and ${isWithinReach(viewer, 'organisation', sql`w."unitId"`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${since}::text is null or (since, id) > (${since}::date, ${id}::uuid) order by since, id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.since, one.id]) },
  );
}
