import type pg from 'pg';

/** The days demonstration positions and assignments begin and end on. */
export const days = {
  termBegins: '2021-07-01',
  beforeReform: '2025-06-30',
  reform: '2025-07-01',
  oldMentors: '2023-06-15',
  newMentors: '2026-01-15',
} as const;

export interface Base {
  readonly id: string;
  readonly isOld: boolean;
  readonly isNew: boolean;
  /** The province of before the reform, and that of today; null where the base was not valid. */
  readonly oldProvinceId: string | null;
  readonly newProvinceId: string | null;
  /** The bases a newly formed one got its first leaders from: those that went into it whole or with their first part. */
  readonly rootIds: readonly string[];
  readonly neededSupportIn2023: boolean;
  readonly needsSupportNow: boolean;
}

export interface Province {
  readonly id: string;
  readonly isOld: boolean;
  readonly isNew: boolean;
  /** The provinces a merged one was made of. */
  readonly rootIds: readonly string[];
}

/** Reads the bases, and which of them need support (not above 60 %), from what organisation and membership published. */
export async function readBases(db: pg.Client): Promise<Base[]> {
  const { rows } = await db.query<Base>(
    `
    with part as (
      select from_unit_id, to_unit_id, row_number() over (partition by from_unit_id order by to_unit_id) as part
      from organisation.unit_lineage
    ), root as (
      select part.to_unit_id as unit_id, array_agg(part.from_unit_id::text order by part.from_unit_id) as ids
      from part join organisation.unit u on u.id = part.from_unit_id and u.level = 'BASE'
      where part.part = 1 group by part.to_unit_id
    )
    select u.id, u.opened_on < $1 as "isOld", u.closed_on >= $1 as "isNew", old.ancestor_id as "oldProvinceId",
      today.ancestor_id as "newProvinceId", coalesce(root.ids, '{}') as "rootIds",
      coalesce(f2023.status in ('BELOW', 'AT_THRESHOLD'), false) as "neededSupportIn2023",
      coalesce(f2026.status in ('BELOW', 'AT_THRESHOLD'), false) as "needsSupportNow"
    from organisation.unit u
    left join root on root.unit_id = u.id
    left join organisation.unit_ancestor old on old.unit_id = u.id and old.ancestor_level = 'PROVINCE' and $2 between old.valid_from and old.valid_to
    left join organisation.unit_ancestor today on today.unit_id = u.id and today.ancestor_level = 'PROVINCE' and $1 between today.valid_from and today.valid_to
    left join membership.unit_figures f2023 on f2023.unit_id = u.id and f2023.period = '2023H1' and u.opened_on < $1
    left join membership.unit_figures f2026 on f2026.unit_id = u.id and f2026.period = '2026H1'
    where u.level = 'BASE' and u.target_applies
    order by u.id`,
    [days.reform, days.beforeReform],
  );
  return rows;
}

export async function readProvinces(db: pg.Client): Promise<Province[]> {
  const { rows } = await db.query<Province>(
    `
    select u.id, u.opened_on < $1 as "isOld", u.closed_on >= $1 as "isNew",
      array(select from_unit_id::text from organisation.unit_lineage where to_unit_id = u.id order by from_unit_id) as "rootIds"
    from organisation.unit u where u.level = 'PROVINCE' order by u.id`,
    [days.reform],
  );
  return rows;
}
