import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';

/** A commune base as the generator sees it. */
export interface Base {
  readonly id: string;
  /** The province it lay in when its figures begin: one of the 63 for a base of before the reform. */
  readonly provinceCode: string;
  readonly isUrban: boolean;
  /** True for a base valid before 1 July 2025. */
  readonly isOld: boolean;
  /** True for a base valid since 1 July 2025; a base that went on is both. */
  readonly isNew: boolean;
  /** Estimated women of the area in 2024, all ages; only of a base of today (SOURCES.md: weights, not citable). */
  readonly womenEstimate: number;
  /** For a base formed in the reform: the pieces it was formed of. */
  readonly pieces: readonly { readonly fromId: string; readonly index: number; readonly of: number }[];
}

const estimates = join(import.meta.dirname, '..', '..', 'data', 'xa_2025_dan_so_dien_tich.csv');

/** Reads all commune bases with their lineage, and the estimated women of each commune of today. */
export async function readCountry(db: pg.Client): Promise<Base[]> {
  const estimated: { ma_xa: string; nu_2024_uoc_tinh: string }[] = parse(await readFile(estimates), { columns: true });
  const women = new Map(estimated.map(({ ma_xa, nu_2024_uoc_tinh }) => [ma_xa, Number(nu_2024_uoc_tinh)]));
  const { rows } = await db.query<Omit<Base, 'womenEstimate'> & { newCode: string | null }>(`
    with part as (
      select from_unit_id, to_unit_id, (row_number() over (partition by from_unit_id order by to_unit_id))::int - 1 as index,
        (count(*) over (partition by from_unit_id))::int as of
      from organisation.unit_lineage
    ), formed as (
      select part.to_unit_id as unit_id,
        json_agg(json_build_object('fromId', part.from_unit_id, 'index', part.index, 'of', part.of) order by part.from_unit_id) as pieces
      from part join organisation.unit old on old.id = part.from_unit_id and old.level = 'BASE'
      group by part.to_unit_id
    )
    select u.id, province.code as "provinceCode", first.admin_type in ('PHUONG', 'THI_TRAN') as "isUrban",
      u.opened_on < '2025-07-01' as "isOld", u.closed_on >= '2025-07-01' as "isNew", today.code as "newCode",
      coalesce(formed.pieces, '[]') as pieces
    from organisation.unit u
    left join formed on formed.unit_id = u.id
    join organisation.unit_version first on first.unit_id = u.id and first.valid_from = u.opened_on
    left join organisation.unit_version today on today.unit_id = u.id and '2025-07-01' between today.valid_from and today.valid_to
    join organisation.unit_ancestor a on a.unit_id = u.id and a.ancestor_level = 'PROVINCE' and a.valid_from = u.opened_on
    join organisation.unit_version province on province.unit_id = a.ancestor_id
      and greatest(u.opened_on, '2013-01-01') between province.valid_from and province.valid_to
    where u.level = 'BASE' and u.target_applies
    order by u.id`);
  return rows.map(({ newCode, ...base }) => ({ ...base, womenEstimate: newCode === null ? 0 : (women.get(newCode) ?? 0) }));
}
