import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { RawBuilder } from 'kysely';
import type { Period } from '../period/period.ts';

/** Where the rows of a question come from: a name, and what must stand before the statement for it to mean something. */
export interface RowSource {
  readonly before: RawBuilder<unknown>;
  readonly name: RawBuilder<unknown>;
}

export const keptRows: RowSource = { before: sql``, name: sql`insights.base_row` };

/**
 * Whether the kept rows do not say what bases have on the units of the day: they know what a base was formed of, and nothing of
 * bases that took others in later, or that went into others since the day. It is asked from the few days on which units went into
 * others, and the bases that stood then: ten thousand lines of one reform need not be read.
 */
export async function mustRestate(em: EntityManager, { endsOn }: Period, day: string): Promise<boolean> {
  const [asked] = await rows(
    em,
    sql<{ isNeeded: boolean }>`
    with recursive change (day) as (
      select min(effective_on) from organisation.unit_lineage where effective_on > least(${day}::date, ${endsOn}::date)
      union all
      select (select min(l.effective_on) from organisation.unit_lineage l where l.effective_on > c.day) from change c
      where c.day < greatest(${day}::date, ${endsOn}::date)
    ), heir as materialized (
      -- on an earlier map every base that took one in, on a later one only those that were there before
      select c.day, t.id from change c
      join organisation.unit t on t.level = 'BASE' and t.closed_on >= c.day and t.opened_on < c.day + (${day}::date < ${endsOn}::date)::int
      where c.day <= greatest(${day}::date, ${endsOn}::date)
    )
    select exists (
      select from heir h
      join organisation.unit_lineage l on l.to_unit_id = h.id and l.effective_on = h.day
      join organisation.unit f on f.id = l.from_unit_id and f.level = 'BASE'
    ) as "isNeeded"`,
  );
  return asked?.isNeeded === true;
}

/**
 * The rows of a day with the figures of the period worked out anew, by the rule `membership` publishes with them. What rests on a
 * later unit the viewer may not see has no figures: the past of a unit is not the present of its other heirs (ARCHITECTURE D8).
 */
export const restatedRows = (viewer: Viewer, { code, endsOn }: Period, day: string): RowSource => ({
  name: sql`restated_row`,
  before: sql`
  with asked_row as materialized (
    select r.*, u.target_applies from insights.base_row r join organisation.unit u on u.id = r.unit_id
    where r.period = ${code} and r.valid_to >= ${day}::date and r.valid_from <= ${day}::date and ${isWithinReach(viewer, 'organisation', sql`r.unit_id`)}
  ), piece as materialized (
    select * from membership.pieces_of((select array_agg(unit_id) from asked_row), (select array_agg(${day}::date) from asked_row),
      (select array_agg(${endsOn}::date) from asked_row))
  ), hidden as (
    select base_id from piece where ${day}::date < ${endsOn}::date and not ${isWithinReach(viewer, 'organisation', sql`piece.source_id`)}
  ), counted as (
    select piece.base_id, sum(membership.members_in_part(f, piece.part_from, piece.part_to))::int as members,
      sum(organisation.count_in_part(coalesce(f.women18_plus, w.women18_plus), piece.part_from, piece.part_to))::int as women18_plus,
      case when bool_or(piece.is_estimated) then 'ESTIMATED' when bool_or(piece.source_id <> piece.base_id) then 'DERIVED' else 'AS_REPORTED' end as method,
      min(f.origin) as origin, max(f.source_body) as source_body, max(f.as_of) as as_of, count(f.unit_id)::int as parts_reported, count(*)::int as parts_expected
    from piece
    left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = ${code}
    left join membership.women_population w on w.unit_id = piece.source_id
      and w.rule_set_id = (select rule_set_id from membership.reporting_period where code = ${code})
    where piece.base_id not in (select base_id from hidden)
    group by piece.base_id
  ), restated_row as materialized (
    select a.unit_id, a.period, a.valid_from, a.valid_to, a.name, a.full_name, a.province_id, a.province_name, a.cluster_id, a.cluster_name,
      a.area_tags, a.mentor_count, a.classes, a.class, a.rule_set_id,
      c.members, c.women18_plus, c.members::double precision / nullif(c.women18_plus, 0) as rate, s.status,
      case when a.mentor_count > 0 then 'ASSIGNED'
        when 'SPECIAL_DIFFICULT' = any (a.area_tags) and s.status in ('BELOW', 'AT_THRESHOLD') then 'REQUIRED_MISSING'
        else 'OPTIONAL_MISSING' end as mentor_status,
      case when a.target_applies then membership.members_needed(c.members, c.women18_plus, t.threshold_percent, t.comparator) end as members_needed,
      c.origin, c.method, c.source_body, c.as_of, coalesce(c.parts_reported, 0) as parts_reported, coalesce(c.parts_expected, 1) as parts_expected,
      a.support_state, a.support_causes, a.hard_groups
    from asked_row a
    join membership.rule_set t on t.id = a.rule_set_id
    left join counted c on c.base_id = a.unit_id
    cross join lateral (
      select case when a.target_applies then membership.gathering_status(c.members, c.women18_plus, t.threshold_percent, t.comparator) else 'NOT_APPLICABLE' end as status
    ) as s
  )`,
});
