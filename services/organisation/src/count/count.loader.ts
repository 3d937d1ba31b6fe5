import { type EntityManager, sql } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import { createTallyChangeLoader, createTallyLoader, type Tally, type TallyChangeLoader, type TallyLoader } from './tally.loader.ts';
import { UnitCounts, UnitCountsChange } from './unit-counts.entity.ts';

export type CountLoader = TallyLoader<UnitCounts>;
export type CountChangeLoader = TallyChangeLoader<UnitCountsChange>;

/**
 * ORG-011: the units below one on a day. Branches and groups are counted along the index of what hangs below a base, and none of
 * them is looked up: there are forty thousand below the largest province.
 */
const below: Tally<UnitCounts> = {
  counts: UnitCounts,
  fields: {
    provinces: sql`u.level = 'PROVINCE'`,
    districts: sql`u.level = 'DISTRICT'`,
    bases: sql`u.level = 'BASE' and u.kind = 'TERRITORIAL'`,
    specialBases: sql`u.level = 'BASE' and u.kind = 'SPECIAL'`,
    otherBases: sql`u.level = 'BASE' and u.kind <> 'TERRITORIAL'`,
    branches: sql`u.level = 'BRANCH'`,
    groups: sql`u.level = 'GROUP'`,
  },
  members: (unitId, day) => sql`
    select u.level, u.kind, count(*) as units
    from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id
    where a.ancestor_id = ${unitId} and a.depth > 0 and ${day} between a.valid_from and a.valid_to group by 1, 2
    union all
    select each.level, 'TERRITORIAL', each.units
    from (
      select count(*) filter (where s.level = 'BRANCH') as branches, count(*) as units
      from organisation.unit_ancestor a join organisation.unit_stem s on s.stem_id = a.unit_id and ${day} between s.valid_from and s.valid_to
      where a.ancestor_id = ${unitId} and ${day} between a.valid_from and a.valid_to
    ) as hung cross join lateral (values ('BRANCH', hung.branches), ('GROUP', hung.units - hung.branches)) as each (level, units)
    union all
    select s.level, 'TERRITORIAL', count(*) from organisation.unit_stem s
    where s.branch_id = ${unitId} and s.unit_id <> ${unitId} and ${day} between s.valid_from and s.valid_to group by 1`,
  hanging: sql`
    select g.index, g.first, g.last, a.unit_id, a.valid_from, a.valid_to
    from ground g join organisation.unit_ancestor a on a.ancestor_id = g.unit_id and a.depth > 0
    union all
    select g.index, g.first, g.last, s.unit_id, greatest(s.valid_from, a.valid_from), least(s.valid_to, a.valid_to)
    from ground g join organisation.unit_ancestor a on a.ancestor_id = g.unit_id
    join organisation.unit_stem s on s.stem_id = a.unit_id and s.valid_from <= a.valid_to and s.valid_to >= a.valid_from
    union all
    select g.index, g.first, g.last, s.unit_id, s.valid_from, s.valid_to
    from ground g join organisation.unit_stem s on s.branch_id = g.unit_id and s.unit_id <> g.unit_id`,
};

export const createCountLoader = (em: EntityManager, reach: Reach): CountLoader => createTallyLoader(em, reach, below);

export const createCountChangeLoader = (em: EntityManager, reach: Reach): CountChangeLoader =>
  createTallyChangeLoader(em, reach, below, UnitCountsChange);
