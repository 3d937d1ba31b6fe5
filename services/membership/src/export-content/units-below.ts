import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** A unit of a table, with the names a reader finds it by. */
export interface ListedUnit {
  readonly id: string;
  readonly level: string;
  readonly province: string | null;
  readonly base: string | null;
  readonly branch: string | null;
}

const nameOn = (unit: string, day: string) => sql`
  (select v.full_name from organisation.unit_version v where v.unit_id = ${sql.ref(unit)} and ${day}::date between v.valid_from and v.valid_to)`;

/** The bases at or below a unit on a day, by province and name. */
export const basesBelow = (em: EntityManager, unitId: string, day: string): Promise<ListedUnit[]> =>
  rows(
    em,
    sql<ListedUnit>`
    select * from (
      select u.id, u.level, ${nameOn('p.ancestor_id', day)} as province, ${nameOn('u.id', day)} as base, null as branch
      from organisation.unit_ancestor a
      join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
      left join organisation.unit_ancestor p
        on p.unit_id = u.id and p.ancestor_level = 'PROVINCE' and ${day}::date between p.valid_from and p.valid_to
      where a.ancestor_id = ${unitId}::uuid and ${day}::date between a.valid_from and a.valid_to
    ) as named
    order by province collate "vi-x-icu", base collate "vi-x-icu", id`,
  );

/** The branches of some bases on a day, by name. */
export const branchesOf = (em: EntityManager, baseIds: readonly string[], day: string): Promise<(ListedUnit & { baseId: string })[]> =>
  rows(
    em,
    sql<ListedUnit & { baseId: string }>`
    select * from (
      select s.unit_id as id, s.level, s.stem_id as "baseId", null as province, null as base, ${nameOn('s.unit_id', day)} as branch
      from organisation.unit_stem s
      where s.stem_id = any (${baseIds}::uuid[]) and s.level = 'BRANCH' and ${day}::date between s.valid_from and s.valid_to
    ) as named
    order by branch collate "vi-x-icu", id`,
  );

/** The unit itself, whatever its level; nothing if it was not there. */
export const unitItself = (em: EntityManager, unitId: string, day: string): Promise<ListedUnit[]> =>
  rows(
    em,
    sql<ListedUnit>`
    select ${unitId}::uuid as id, coalesce(u.level, s.level) as level,
      case when u.level is distinct from 'CENTRAL' then ${nameOn('p.ancestor_id', day)} end as province,
      case when u.level = 'BASE' then ${nameOn('u.id', day)} else ${nameOn('s.stem_id', day)} end as base, ${nameOn('s.branch_id', day)} as branch
    from (select ${unitId}::uuid as id) as asked
    left join organisation.unit u on u.id = asked.id and u.level not in ('BRANCH', 'GROUP')
    left join organisation.unit_stem s on s.unit_id = asked.id and ${day}::date between s.valid_from and s.valid_to
    left join organisation.unit_ancestor p
      on p.unit_id = coalesce(s.stem_id, asked.id) and p.ancestor_level = 'PROVINCE' and ${day}::date between p.valid_from and p.valid_to`,
  );
