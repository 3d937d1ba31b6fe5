import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { ModelPlacement } from './model-placement.entity.ts';

/** What goes on today at a recorded unit: rows `id, kind, model_id, unit_id`. */
const goingOn = (day: string) => sql`
  select s.id, 'MODEL_SITE' as kind, s.model_id, s.unit_id from organisation.model_site s where ${day}::date between s.valid_from and s.valid_to
  union all
  select p.id, 'PAIR_HELPER', p.model_id, p.helper_id from organisation.model_pair p where ${day}::date between p.valid_from and p.valid_to
  union all
  select p.id, 'PAIR_HELPED', p.model_id, p.helped_id from organisation.model_pair p where ${day}::date between p.valid_from and p.valid_to
  union all
  select t.id, 'PILOT_BASE', null, t.base_id from organisation.pilot t where t.state <> 'REPORTED'`;

/**
 * The rows of {@link ModelPlacement}: what goes on at a unit that nothing stands for today, since the last of those it went
 * into whole ended; and pairs both sides of which have become one. Nothing is stored: a corrected reorganisation takes its
 * waiting along.
 */
export const modelPlacements = (day: string) => sql`
  select w.id, w.kind, w.model_id as "modelId", w.unit_id as "unitId",
    (select max(u.closed_on) + 1 from organisation.unit u
     where u.closed_on < ${day}::date and (u.id = w.unit_id or u.id in (
       select h.heir_id from organisation.unit_heir h where h.unit_id = w.unit_id and h.whole))) as since,
    array(select h.heir_id from organisation.unit_heir h
      join organisation.unit x on x.id = h.heir_id and ${day}::date between x.opened_on and x.closed_on
      join organisation.unit u on u.id = h.unit_id and u.level = x.level
      where h.unit_id = w.unit_id and h.effective_on <= ${day}::date order by h.heir_id) as candidates
  from (${goingOn(day)}) as w
  where not exists (select from organisation.standing(${day}::date) st where st.unit_id = w.unit_id)
    and exists (select from organisation.unit u where u.id = w.unit_id and u.closed_on < ${day}::date)
  union all
  select p.id, 'PAIR_JOINED', p.model_id, p.helped_id,
    (select max(u.closed_on) + 1 from organisation.unit u where u.id in (p.helper_id, p.helped_id) and u.closed_on < ${day}::date),
    array[hr.at_unit_id]
  from organisation.model_pair p
  join lateral (select * from organisation.standing(${day}::date) f where f.unit_id = p.helper_id) as hr on true
  join lateral (select * from organisation.standing(${day}::date) f where f.unit_id = p.helped_id) as hd on true
  where ${day}::date between p.valid_from and p.valid_to and hr.at_unit_id = hd.at_unit_id`;

class Found extends ModelPlacement {
  total!: number;
}

/** Lists what waits within the viewer's reach, longest first. One statement. */
export async function listModelPlacements(
  em: EntityManager,
  viewer: Viewer,
  { size, after }: { readonly size: number; readonly after: string | null },
): Promise<Page<ModelPlacement>> {
  const codec = new CursorCodec(['modelPlacements']);
  const [since = null, id = null, kind = null] = after == null ? [] : codec.decode(after, ['text', 'id', 'text']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select * from (${modelPlacements(today())}) as w where ${isWithinReach(viewer, 'organisation', sql`w."unitId"`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${since}::text is null or (since, id, kind) > (${since}::date, ${id}::uuid, ${kind}::text)
      order by since, id, kind limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.since, one.id, one.kind]) },
  );
}
