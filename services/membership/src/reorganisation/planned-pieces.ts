import { sql } from '@vwu/kit/database';
import type { Composition } from './composition.ts';

/** What a composition has for a period, by the text that stands for both. */
export interface PlannedPeriod {
  readonly text: string;
  readonly made: Composition;
  readonly period: string;
}

const asRow = ({ text, made, period }: PlannedPeriod) => ({
  key: text,
  period,
  day: made.day,
  self_id: made.selfId,
  is_base: made.isBase,
  is_estimated: made.isEstimated,
  without: made.without,
  parts: made.parts.map(({ unitId, from, to, of }) => ({ unit_id: unitId, lower: from, upper: to, of })),
});

/**
 * What the figures of compositions rest on, as `piecesOf` says it of units that are there: of each part its bases of the day before, on
 * the map of that day. What does not count is taken out of the parts that are whole.
 */
export const piecesOfPlanned = (asked: readonly PlannedPeriod[]) => sql`
  told as materialized (
    select r.*, p.ends_on, p.rule_set_id
    from jsonb_to_recordset(${JSON.stringify(asked.map(asRow))}::jsonb)
      as r (key text, period text, day date, self_id uuid, is_base boolean, is_estimated boolean, without uuid[], parts jsonb)
    join membership.reporting_period p on p.code = r.period
  ), asked as (
    -- all above the base are counted alike
    select key, null::uuid as unit_id, case when is_base then 'BASE' else 'PROVINCE' end as level, is_base as target_applies, period, ends_on, rule_set_id,
      day as shown_on, day
    from told
  ), held as materialized (
    select t.key, t.day - 1 as eve, t.ends_on, t.self_id, t.is_estimated, b.id as base_id, p.lower::numeric / p.of as lower, p.upper::numeric / p.of as upper
    from told t
    cross join lateral jsonb_to_recordset(t.parts) as p (unit_id uuid, lower integer, upper integer, of integer)
    join organisation.unit_ancestor n on n.ancestor_id = p.unit_id and t.day - 1 between n.valid_from and n.valid_to
    join organisation.unit b on b.id = n.unit_id and b.level = 'BASE' and (b.target_applies or b.id = p.unit_id)
    where p.of > 1 or not exists (
      select from organisation.unit_ancestor o
      where o.unit_id = b.id and o.ancestor_id = any (t.without) and t.day - 1 between o.valid_from and o.valid_to)
  ), source as materialized (
    select * from membership.pieces_of(
      (select array_agg(base_id order by key, base_id) from held), (select array_agg(eve order by key, base_id) from held),
      (select array_agg(ends_on order by key, base_id) from held))
  ), piece as (
    select key, base_id, source_id, part_from, part_to, part_to - part_from = 1 as is_whole, is_estimated
    from (
      -- the unit that is planned only has no id
      select h.key, coalesce(h.self_id, '00000000-0000-0000-0000-000000000000') as base_id, s.source_id,
        s.part_from + (s.part_to - s.part_from) * h.lower as part_from, s.part_from + (s.part_to - s.part_from) * h.upper as part_to,
        h.is_estimated or s.is_estimated or h.upper - h.lower < 1 as is_estimated
      from held h join source s on s.base_id = h.base_id and s.day = h.eve and s.ends_on = h.ends_on
    ) as cut
  )`;
