import { instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { isWithinReach } from '@vwu/kit/reach';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { CarriedReport } from './period-report.entity.ts';

/**
 * A report of a base `u` that ended as `h` says within the period `p`; `own` is the report it came to. Of what it went into the viewer
 * is told what she may see: another part may lie in another province.
 */
export const carriedColumns = (viewer: Viewer) => sql`
  h.unit_id as "unitId", coalesce(r.state, 'OPEN') as state, h.effective_on as "endedOn", h.whole as "isWhole", f.members,
  coalesce(h.effective_on > own.last_closed_on, false) as "isAfterClosing",
  array(
    select o.heir_id::text from organisation.unit_heir o join organisation.unit x on x.id = o.heir_id and x.level = 'BASE'
    where o.unit_id = h.unit_id and p.ends_on between x.opened_on and x.closed_on and ${isWithinReach(viewer, 'organisation', sql`x.id`)}
    order by 1) as "heirIds"`;

/** What carries nothing, neither figures nor a report, is of no concern to who comes after: it reports for all there is. */
export const carriedFrom = sql`
  join organisation.unit u on u.id = h.unit_id and u.level = 'BASE' and u.closed_on < p.ends_on
  left join membership.period_report r on r.unit_id = u.id and r.period = p.code
  join membership.unit_figures f on f.unit_id = u.id and f.period = p.code and f.method = 'AS_REPORTED'`;

/**
 * Reports of bases below a unit that were split within the period: they go nowhere by themselves, and are shown until the bases they
 * went into have reported (ORG-010).
 *
 * @throws {PeriodUnknown}; {@link UnitNotFound} for a unit out of reach.
 */
export async function listToPlace({ em, viewer, reach, periods }: Context, unitId: string, period: string): Promise<CarriedReport[]> {
  const { code } = await requirePeriod({ periods }, period);
  if (!isId(unitId) || !(await reach.load(unitId))) throw new UnitNotFound(unitId);
  return instances(
    em,
    CarriedReport,
    sql`
    with split as materialized (
      select h.unit_id, min(h.effective_on) as effective_on, false as whole
      from membership.reporting_period p
      join organisation.unit_heir h on not h.whole and h.effective_on <= p.ends_on and h.effective_on > p.ends_on - interval '1 year'
      where p.code = ${code} group by h.unit_id
    )
    select ${carriedColumns(viewer)}
    from split h
    join membership.reporting_period p on p.code = ${code}
    ${carriedFrom}
    join organisation.unit_ancestor n on n.unit_id = u.id and n.ancestor_id = ${unitId}::uuid and u.closed_on between n.valid_from and n.valid_to
    left join membership.period_report own on false
    where ${isWithinReach(viewer, 'organisation', sql`u.id`)} and exists (
      select from organisation.unit_heir o
      join organisation.unit x on x.id = o.heir_id and x.level = 'BASE' and p.ends_on between x.opened_on and x.closed_on
      left join membership.period_report done on done.unit_id = x.id and done.period = p.code
      where o.unit_id = h.unit_id and done.unit_id is null)
    order by h.effective_on, h.unit_id`,
  );
}
