import { coarse } from '@vwu/kit/coarse';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import { ProvinceReconciliation, ReconciledCounts } from './reconciliation.entity.ts';

/** The last period before a day that anybody has reported for; the same in every statement of this slice. */
export const lastPeriodBefore = (on: string) => sql`
  select p.code, p.rule_set_id from membership.reporting_period p
  where p.ends_on < ${on}::date and exists (select from membership.unit_figures f where f.period = p.code and f.method = 'AS_REPORTED')
  order by p.ends_on desc limit 1`;

const sumsWhere = (condition: ReturnType<typeof sql>) => sql`json_build_object(
  'members', coalesce(sum(members) filter (where ${condition}), 0), 'women18Plus', coalesce(sum(women) filter (where ${condition}), 0),
  'honorary', coalesce(sum(honorary) filter (where ${condition}), 0))`;

/**
 * Sums each province of the map of a day for the last period before it: as the old bases reported, and as it is kept for the new
 * ones. Provinces within the viewer's reach, by code; nothing where nothing has been reported.
 */
export async function reconcile(em: EntityManager, viewer: Viewer, on: string): Promise<ProvinceReconciliation[]> {
  const found = await rows(
    em,
    sql<ProvinceReconciliation>`
    with period as materialized (${lastPeriodBefore(on)}), province as (
      -- each province of the day before, with the one it is in since
      select v.unit_id as old_id, coalesce(l.to_unit_id, v.unit_id) as id
      from organisation.unit_version v
      left join organisation.unit_lineage l on l.from_unit_id = v.unit_id and l.effective_on = ${on}::date and l.kind = 'WHOLE'
      where v.level = 'PROVINCE' and ${on}::date - 1 between v.valid_from and v.valid_to
    ), before as (
      select p.id as province_id, f.unit_id is not null as has_reported, f.members, f.honorary, w.women18_plus as women, exists (
        select from organisation.unit_lineage l where l.from_unit_id = u.id and l.effective_on = ${on}::date and l.kind = 'PART') as is_divided
      from province p
      join organisation.unit_ancestor a on a.ancestor_id = p.old_id and ${on}::date - 1 between a.valid_from and a.valid_to
      join organisation.unit u on u.id = a.unit_id and u.target_applies
      cross join period
      left join membership.unit_figures f on f.unit_id = u.id and f.period = period.code and f.method = 'AS_REPORTED'
      left join membership.women_population w on w.unit_id = u.id and w.rule_set_id = period.rule_set_id
    ), old_sums as (
      select province_id, count(*)::int as "basesBefore", count(*) filter (where has_reported)::int as "basesReported",
        count(*) filter (where is_divided)::int as "basesDivided",
        ${sumsWhere(sql`true`)} as reported, ${sumsWhere(sql`not is_divided`)} as whole, ${sumsWhere(sql`is_divided`)} as divided
      from before group by province_id
    ), after as (
      select a.ancestor_id as province_id, f.members, f.honorary, w.women18_plus as women
      from organisation.unit_ancestor a
      join organisation.unit u on u.id = a.unit_id and u.target_applies
      cross join period
      left join membership.unit_figures f on f.unit_id = u.id and f.period = period.code
      left join membership.women_population w on w.unit_id = u.id and w.rule_set_id = period.rule_set_id
      where a.ancestor_level = 'PROVINCE' and ${on}::date between a.valid_from and a.valid_to
    ), new_sums as (
      select province_id, count(*)::int as "basesAfter", ${sumsWhere(sql`true`)} as restated from after group by province_id
    )
    select v.unit_id as "provinceId", v.code, v.full_name as name, period.code as period, o."basesBefore", n."basesAfter", o."basesReported",
      o."basesDivided", o.reported, o.whole, o.divided, n.restated
    from organisation.unit_version v
    cross join period
    join old_sums o on o.province_id = v.unit_id
    join new_sums n on n.province_id = v.unit_id
    where v.level = 'PROVINCE' and ${on}::date between v.valid_from and v.valid_to and ${isWithinReach(viewer, 'organisation', sql`v.unit_id`)}
    order by v.code collate "C", v.unit_id`,
  );
  return found.map(({ reported, whole, divided, restated, ...row }) =>
    Object.assign(new ProvinceReconciliation(), row, {
      reported: counts(viewer, reported),
      whole: counts(viewer, whole),
      divided: counts(viewer, divided),
      restated: counts(viewer, restated),
    }),
  );
}

const counts = (viewer: Viewer, sums: ReconciledCounts): ReconciledCounts =>
  Object.assign(new ReconciledCounts(), sums, { honorary: honoraryShown(viewer, sums) });

/** Honorary members as a viewer sees them (SEC-004). */
export const honoraryShown = (viewer: Viewer, { honorary }: Pick<ReconciledCounts, 'honorary'>): number | null =>
  honorary === null || hasScope(viewer, 'persons') ? honorary : coarse(honorary);
