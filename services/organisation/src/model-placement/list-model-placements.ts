import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { ModelPlacement } from './model-placement.entity.ts';

/**
 * What goes on today at a recorded unit: rows `id, kind, model_id, unit_id, valid_from`, with the unit it was placed from and
 * whoever leads it, who look after it if the unit it was placed at turns out never to have been.
 */
const goingOn = (day: string) => sql`
  select s.id, 'MODEL_SITE' as kind, s.model_id, s.unit_id, s.valid_from, o.unit_id as origin_id, m.founder_id as leader_id
  from organisation.model_site s join organisation.model m on m.id = s.model_id left join organisation.model_site o on o.id = s.carried_from
  where ${day}::date between s.valid_from and s.valid_to
  union all
  select p.id, side.kind, p.model_id, side.unit_id, p.valid_from, side.origin_id, m.founder_id
  from organisation.model_pair p join organisation.model m on m.id = p.model_id left join organisation.model_pair o on o.id = p.carried_from
  cross join lateral (values ('PAIR_HELPER', p.helper_id, o.helper_id), ('PAIR_HELPED', p.helped_id, o.helped_id)) as side (kind, unit_id, origin_id)
  where ${day}::date between p.valid_from and p.valid_to
  union all
  select t.id, 'PILOT_BASE', null, t.base_id, c.since, null, t.province_id
  from organisation.pilot t join organisation.pilot_state c on c.pilot_id = t.id and c.state = 'BASE_CHOSEN' where t.state <> 'REPORTED'`;

/**
 * The rows of {@link ModelPlacement}: what goes on at a unit that nothing stands for today, since the last of those it went
 * into whole ended; and pairs both sides of which have become one. Nothing is stored: a corrected reorganisation takes its
 * waiting along, and what was placed at a unit that never was waits again.
 */
export const modelPlacements = (day: string) => sql`
  select w.id, w.kind, w.model_id as "modelId", w.unit_id as "unitId",
    case when u.ending = 'ANNULLED' then coalesce(w.origin_id, w.leader_id) else w.unit_id end as "seenBy",
    case when u.ending = 'ANNULLED' then w.valid_from else greatest(w.valid_from, (
      select max(e.closed_on) + 1
      from (select w.unit_id as id union all select h.heir_id from organisation.unit_heir h where h.unit_id = w.unit_id and h.whole) as through
      join organisation.unit e on e.id = through.id and e.closed_on < ${day}::date)) end as since,
    array(
      select x.id
      from (
        select h.heir_id as id from organisation.unit_heir h where h.unit_id = w.unit_id and h.effective_on <= ${day}::date
        union select st.at_unit_id from organisation.standing_of(w.origin_id, ${day}::date) as st where u.ending = 'ANNULLED'
      ) as c
      join organisation.unit x on x.id = c.id and x.level = u.level and ${day}::date between x.opened_on and x.closed_on
      order by x.id) as candidates
  from (${goingOn(day)}) as w
  join organisation.unit u on u.id = w.unit_id and u.closed_on < ${day}::date
  where not exists (select from organisation.standing_of(w.unit_id, ${day}::date))
  union all
  select p.id, 'PAIR_JOINED', p.model_id, p.helped_id, p.helped_id,
    (select max(u.closed_on) + 1 from organisation.unit u where u.id in (p.helper_id, p.helped_id) and u.closed_on < ${day}::date),
    array[hr.at_unit_id]
  from organisation.model_pair p
  join lateral organisation.standing_of(p.helper_id, ${day}::date) as hr on true
  join lateral organisation.standing_of(p.helped_id, ${day}::date) as hd on true
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
      select * from (${modelPlacements(today())}) as w where ${isWithinReach(viewer, 'organisation', sql`w."seenBy"`)}
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
