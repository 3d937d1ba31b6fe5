import type pg from 'pg';
import { lastDay } from './last-day.ts';

/** What one period said of a base, from which day on: that it needs support from its deadline, that it does not from its lock. */
interface Verdict {
  readonly period: string;
  readonly on: string;
  readonly provinceId: string;
  readonly needsSupport: boolean;
  readonly members: number;
}

/** A base that needed support some time, or that one which did went into. */
export interface Life {
  readonly unitId: string;
  readonly closedOn: string;
  readonly ending: string | null;
  readonly successorIds: readonly string[];
  /** Of its own periods, oldest first; none of one that is above and not locked. */
  readonly verdicts: readonly Verdict[];
}

/** Reads the lives of all bases a case may belong to, those that have ended first: what came of them begins later. */
export async function readLives(db: pg.Client): Promise<Life[]> {
  const { rows } = await db.query<Life>(
    `with verdict as (
      select s.unit_id, s.period, s.ends_on, s.needs_support as needs, f.members,
        -- generated reports are locked on the last day of their period
        case when s.needs_support then p.deadline else p.ends_on end as day
      from organisation.support_figures(array(select id from organisation.unit where level = 'BASE'), $1) s
      join membership.reporting_period p on p.code = s.period and p.deadline <= $1
      join membership.unit_figures f on f.unit_id = s.unit_id and f.period = s.period
      where s.needs_support or s.is_locked
    ), low as (
      select distinct unit_id from verdict where needs
    ), lived as (
      select unit_id from low
      union select l.to_unit_id from organisation.unit_lineage l join low on low.unit_id = l.from_unit_id
        join organisation.unit u on u.id = l.to_unit_id and u.target_applies
    )
    select u.id as "unitId", u.closed_on::text as "closedOn", u.ending,
      array(select l.to_unit_id::text from organisation.unit_lineage l
        where l.from_unit_id = u.id and l.effective_on = u.closed_on + 1 order by l.to_unit_id) as "successorIds",
      coalesce(json_agg(json_build_object('period', v.period, 'on', v.day, 'needsSupport', v.needs, 'members', v.members,
        'provinceId', a.ancestor_id) order by v.ends_on) filter (where v.period is not null), '[]') as verdicts
    from lived join organisation.unit u on u.id = lived.unit_id
    left join verdict v on v.unit_id = u.id
    left join organisation.unit_ancestor a on a.unit_id = u.id and a.ancestor_level = 'PROVINCE' and v.ends_on between a.valid_from and a.valid_to
    group by u.id order by u.closed_on, u.id`,
    [lastDay],
  );
  return rows;
}
