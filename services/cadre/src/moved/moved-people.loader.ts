import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { movedText } from '@vwu/kit/moved-unit';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { goesAlong, outlives } from '../structure/going-on.ts';
import { MovedPeople, type MovedUnitKey } from './moved-unit.entity.ts';

/** Who would be carried and who would wait, for units that end; null for units the viewer may not see. One statement. */
export type MovedPeopleLoader = DataLoader<MovedUnitKey, MovedPeople | null, string>;

export const createMovedPeopleLoader = (em: EntityManager, reach: Reach): MovedPeopleLoader =>
  createReachLoader(reach, textOf, async (keys) => {
    const found = await instances(em, PeopleOfMoved, peopleOf(keys));
    const byKey = new Map(found.map(({ text, ...people }) => [text, Object.assign(new MovedPeople(), people)]));
    return (text) => byKey.get(text) ?? null;
  });

const textOf = (key: MovedUnitKey): string => `${movedText(key)}@${key.isSoleSource}`;

class PeopleOfMoved extends MovedPeople {
  text!: string;
}

/** What a correction would take back first had ended with the unit before: it counts by the day it was to end on. */
const lastDay = sql`coalesce(t.due_on, t.valid_to)`;

/** Of a unit that never was, what had only been carried to it goes back to where it came from: it does not wait. */
const isItsOwn = sql`not (k.never and t.carried_from is not null)`;

const goesAlone = sql`k.is_sole_source`;

const peopleOf = (keys: readonly MovedUnitKey[]) => sql`
  select k.text,
    count(*) filter (where t.kind = 'POSITION' and t.goes)::int as "positionsCarried",
    count(*) filter (where t.kind = 'POSITION' and not t.goes)::int as "positionsToPlace",
    count(*) filter (where t.kind = 'MENTOR_ASSIGNMENT' and t.goes)::int as "mentorAssignmentsCarried",
    count(*) filter (where t.kind = 'MENTOR_ASSIGNMENT' and not t.goes)::int as "mentorAssignmentsToPlace"
  from unnest(${keys.map(textOf)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[],
    ${keys.map(({ effectiveOn }) => effectiveOn)}::date[], ${keys.map(({ extent }) => extent === 'WHOLE')}::boolean[],
    ${keys.map(({ extent }) => extent === 'NEVER')}::boolean[], ${keys.map(({ isSoleSource }) => isSoleSource)}::boolean[])
    as k (text, unit_id, day, is_whole, never, is_sole_source)
  left join lateral (
    select 'POSITION' as kind, k.is_whole and ${goesAlong.position(goesAlone)} as goes
    from cadre.position t where t.unit_id = k.unit_id and ${isItsOwn} and ${outlives(lastDay, sql`k.day - 1`)}
    union all
    select 'MENTOR_ASSIGNMENT', k.is_whole and ${goesAlong.mentor_assignment(goesAlone)}
    from cadre.mentor_assignment t where t.unit_id = k.unit_id and ${isItsOwn} and ${outlives(lastDay, sql`k.day - 1`)}
  ) as t on true
  group by k.text`;
