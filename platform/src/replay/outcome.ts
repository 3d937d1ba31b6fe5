import { withClient } from '@vwu/kit/preparation';
import type { ReconciliationRow } from '@vwu/organisation/reconciliation';

/** Counts what stands in the database of `organisation`, as the reconciliation of the official table is counted. */
export const readReconciliation = (organisationUrl: string): Promise<ReconciliationRow[]> =>
  withClient(organisationUrl, async (db) => (await db.query<ReconciliationRow>(counted)).rows);

/** How many steps an earlier run has done: they are answered by their keys, and their times say nothing. */
export const countDone = (organisationUrl: string): Promise<number> =>
  withClient(organisationUrl, async (db) => {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from organisation.idempotency_key where key like 'reform-2025/%'`,
    );
    return rows[0]?.count ?? 0;
  });

/** `province (old_id, id)`: each province of the last day before, with the one it is in since. */
export const provinces = `province as (
  select v.unit_id as old_id, coalesce(l.to_unit_id, v.unit_id) as id
  from organisation.unit_version v
  left join organisation.unit_lineage l on l.from_unit_id = v.unit_id and l.effective_on = '2025-07-01'
  where v.level = 'PROVINCE' and v.validity @> date '2025-06-30'
)`;

const counted = `
with ${provinces}, before as (
  select p.id as province_id, v.unit_id, v.level, v.full_name, u.ending is null or u.closed_on >= '2025-07-01' as goes_on
  from organisation.unit_version v
  join organisation.unit u on u.id = v.unit_id
  join organisation.unit_ancestor a on a.unit_id = v.unit_id and a.ancestor_level = 'PROVINCE'
    and '2025-06-30' between a.valid_from and a.valid_to
  join province p on p.old_id = a.ancestor_id
  where v.validity @> date '2025-06-30'
), counted_before as (
  select province_id,
    count(*) filter (where level = 'PROVINCE')::int as "provincesBefore",
    count(*) filter (where level = 'DISTRICT')::int as "districtsBefore",
    count(*) filter (where level = 'BASE')::int as "communesBefore",
    count(*) filter (where level = 'BASE' and goes_on)::int as "goingOn"
  from before group by province_id
), counted_pieces as (
  select b.province_id,
    count(*) filter (where l.kind = 'WHOLE')::int as "wholePieces",
    count(distinct b.unit_id) filter (where l.kind = 'PART')::int as "splitCommunes",
    count(*) filter (where l.kind = 'PART')::int as parts,
    coalesce(array_agg(b.full_name order by b.full_name collate "C") filter (where b.level = 'DISTRICT'), '{}') as "islandDistricts"
  from before b join organisation.unit_lineage l on l.from_unit_id = b.unit_id and l.effective_on = '2025-07-01'
  where b.level <> 'PROVINCE' group by b.province_id
), counted_after as (
  select a.ancestor_id as province_id, count(*)::int as "communesAfter"
  from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
  where a.ancestor_level = 'PROVINCE' and '2025-07-01' between a.valid_from and a.valid_to group by a.ancestor_id
)
select v.code, v.full_name as name, b."provincesBefore", b."districtsBefore", b."communesBefore", n."communesAfter", b."goingOn",
  p."wholePieces", p."splitCommunes", p.parts, p."islandDistricts"
from organisation.unit_version v
join counted_before b on b.province_id = v.unit_id
join counted_pieces p on p.province_id = v.unit_id
join counted_after n on n.province_id = v.unit_id
where v.level = 'PROVINCE' and v.validity @> date '2025-07-01'
order by v.code`;
