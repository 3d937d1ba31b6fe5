import type pg from 'pg';
import { lastDay } from './last-day.ts';

/** What one locked period said of a base. */
interface Verdict {
  readonly period: string;
  readonly deadline: string;
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
  /** Of its own locked periods, oldest first. */
  readonly verdicts: readonly Verdict[];
}

/** Reads the lives of all bases a case may belong to, those that have ended first: what came of them begins later. */
export async function readLives(db: pg.Client): Promise<Life[]> {
  const { rows } = await db.query<Life>(
    `with verdict as (
      select f.unit_id, p.code as period, p.deadline, p.ends_on, f.members,
        case r.comparator when 'GT' then 100::bigint * f.members <= r.threshold_percent::bigint * f.women18_plus
          else 100::bigint * f.members < r.threshold_percent::bigint * f.women18_plus end as needs
      from membership.unit_figures f
      join membership.reporting_period p on p.code = f.period and p.deadline <= $1
      join membership.rule_set r on r.id = f.rule_set_id
      join organisation.unit u on u.id = f.unit_id and u.target_applies and p.ends_on >= u.opened_on
      where f.status in ('BELOW', 'AT_THRESHOLD', 'MET')
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
      coalesce(json_agg(json_build_object('period', v.period, 'deadline', v.deadline, 'needsSupport', v.needs, 'members', v.members,
        'provinceId', a.ancestor_id) order by v.ends_on) filter (where v.period is not null), '[]') as verdicts
    from lived join organisation.unit u on u.id = lived.unit_id
    left join verdict v on v.unit_id = u.id
    left join organisation.unit_ancestor a on a.unit_id = u.id and a.ancestor_level = 'PROVINCE' and v.ends_on between a.valid_from and a.valid_to
    group by u.id order by u.closed_on, u.id`,
    [lastDay],
  );
  return rows;
}
