import { type RawBuilder, sql } from '@vwu/kit/database';
import type { UnitLevel } from './unit.enums.ts';

type Sql = RawBuilder<unknown>;

/** The units down to the base that stand below one on a day, itself among them. */
const downToTheBase = (within: string, day: string): Sql => sql`
  select a.unit_id from organisation.unit_ancestor a where a.ancestor_id = ${within}::uuid and ${day}::date between a.valid_from and a.valid_to`;

/** What units of that level hang under, below a unit on a day: groups under a branch, or under a base itself. */
const holdersOf = (level: 'BRANCH' | 'GROUP', within: string, day: string): Sql =>
  level === 'BRANCH'
    ? downToTheBase(within, day)
    : sql`${downToTheBase(within, day)}
      union all
      select b.unit_id from (${downToTheBase(within, day)}) as base
      join organisation.unit_version b on b.parent_id = base.unit_id and b.level = 'BRANCH' and ${day}::date between b.valid_from and b.valid_to
      union all
      select u.id from organisation.unit u where u.id = ${within}::uuid and u.level = 'BRANCH'`;

/**
 * The versions `v` of units of one level, or of every level, that stand below a unit on a day, itself among them: as the tables
 * of a `from`; the day of the version is for the `where`. Ten thousand branches are read along the index of what hangs where,
 * and none is looked up by its own id.
 */
export function versionsBelow(within: string, level: UnitLevel | null | undefined, day: string): Sql {
  if (level === 'BRANCH' || level === 'GROUP')
    return sql`(
      select v.* from (${holdersOf(level, within, day)}) as holder
      join organisation.unit_version v on v.parent_id = holder.unit_id and v.level = ${level}
      union all
      select v.* from organisation.unit_version v where v.unit_id = ${within}::uuid and v.level = ${level}) as v`;
  const below = level
    ? downToTheBase(within, day)
    : sql`select b.unit_id from organisation.below(${within}::uuid, ${day}::date) as b (unit_id)`;
  return sql`(${below}) as below join organisation.unit_version v on v.unit_id = below.unit_id`;
}
