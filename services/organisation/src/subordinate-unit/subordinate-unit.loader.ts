import { type EntityManager, sql } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import { createTallyChangeLoader, createTallyLoader, type Tally, type TallyChangeLoader, type TallyLoader } from '../count/tally.loader.ts';
import { kindsThat } from '../rule-profile/rule-profiles.ts';
import { SubordinateUnits, SubordinateUnitsChange } from './subordinate-units.entity.ts';

export type SubordinateLoader = TallyLoader<SubordinateUnits>;
export type SubordinateChangeLoader = TallyChangeLoader<SubordinateUnitsChange>;

/** Districts, and bases of kinds that are focal points by their rules (ORG-048). */
const isFocalPoint = sql`(u.level = 'DISTRICT' or u.level = 'BASE' and u.kind = any (${kindsThat(({ isSubordinateUnit }) => isSubordinateUnit)}::text[]))`;

/** What hangs one step below. */
const focalPoints: Tally<SubordinateUnits> = {
  counts: SubordinateUnits,
  fields: {
    total: sql`true`,
    districts: sql`u.level = 'DISTRICT'`,
    armedForces: sql`u.level = 'BASE' and u.kind = 'ARMED_FORCES'`,
    others: sql`u.level = 'BASE' and u.kind <> 'ARMED_FORCES'`,
  },
  members: (unitId, day) => sql`
    select u.level, u.kind, count(*) as units
    from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id
    where a.ancestor_id = ${unitId} and a.depth = 1 and ${day} between a.valid_from and a.valid_to and ${isFocalPoint} group by 1, 2`,
  hanging: sql`
    select g.index, g.first, g.last, a.unit_id, a.valid_from, a.valid_to
    from ground g join organisation.unit_ancestor a on a.ancestor_id = g.unit_id and a.depth = 1
    join organisation.unit u on u.id = a.unit_id and ${isFocalPoint}`,
};

export const createSubordinateLoader = (em: EntityManager, reach: Reach): SubordinateLoader => createTallyLoader(em, reach, focalPoints);

export const createSubordinateChangeLoader = (em: EntityManager, reach: Reach): SubordinateChangeLoader =>
  createTallyChangeLoader(em, reach, focalPoints, SubordinateUnitsChange);
