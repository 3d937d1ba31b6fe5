import { type EntityManager, sql } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import { createTallyChangeLoader, createTallyLoader, type Tally, type TallyChangeLoader, type TallyLoader } from './tally.loader.ts';
import { UnitCounts } from './unit-counts.entity.ts';

export type CountLoader = TallyLoader<UnitCounts>;
export type CountChangeLoader = TallyChangeLoader<UnitCounts>;

/** ORG-011: the units below one on a day: of branches and groups their level is known where they hang. */
const below: Tally<UnitCounts> = {
  counts: UnitCounts,
  members: (unitId, day) => sql`
    select a.unit_id, u.level, u.kind
    from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id
    where a.ancestor_id = ${unitId} and a.depth > 0 and ${day} between a.valid_from and a.valid_to
    union all
    select b.unit_id, b.level, 'TERRITORIAL' from organisation.below_bases(${unitId}, ${day}) as b`,
  fields: {
    provinces: sql`u.level = 'PROVINCE'`,
    districts: sql`u.level = 'DISTRICT'`,
    bases: sql`u.level = 'BASE' and u.kind = 'TERRITORIAL'`,
    otherBases: sql`u.level = 'BASE' and u.kind <> 'TERRITORIAL'`,
    branches: sql`u.level = 'BRANCH'`,
    groups: sql`u.level = 'GROUP'`,
  },
};

export const createCountLoader = (em: EntityManager, reach: Reach): CountLoader => createTallyLoader(em, reach, below);

export const createCountChangeLoader = (em: EntityManager, reach: Reach): CountChangeLoader => createTallyChangeLoader(em, reach, below);
