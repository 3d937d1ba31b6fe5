import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { type ReturnedUnitKey, returnedText } from '@vwu/kit/moved-unit';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { ReturnedPeople } from './moved-unit.entity.ts';

/** Who would be back, in units that a correction opens again; null for units the viewer may not see. One statement. */
export type ReturnedPeopleLoader = DataLoader<ReturnedUnitKey, ReturnedPeople | null, string>;

export const createReturnedPeopleLoader = (em: EntityManager, reach: Reach): ReturnedPeopleLoader =>
  createReachLoader(reach, returnedText, async (keys) => {
    const found = await instances(em, PeopleOfReturned, peopleOf(keys));
    const byKey = new Map(found.map(({ text, ...people }) => [text, Object.assign(new ReturnedPeople(), people)]));
    return (text) => byKey.get(text) ?? null;
  });

class PeopleOfReturned extends ReturnedPeople {
  text!: string;
}

/** What ended with the unit says so, with the last day the unit was thought to have. */
const endedWithIt = sql`t.unit_id = k.unit_id and starts_with(t.ended_with, to_char(k.day - 1, 'YYYY-MM-DD'))`;

const peopleOf = (keys: readonly ReturnedUnitKey[]) => sql`
  select k.text,
    count(*) filter (where t.kind = 'POSITION')::int as "positionsReturned",
    count(*) filter (where t.kind = 'MENTOR_ASSIGNMENT')::int as "mentorAssignmentsReturned",
    count(p.subject_id)::int as "waitingNoMore"
  from unnest(${keys.map(returnedText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[],
    ${keys.map(({ effectiveOn }) => effectiveOn)}::date[]) as k (text, unit_id, day)
  left join lateral (
    select 'POSITION' as kind, t.id from cadre.position t where ${endedWithIt}
    union all
    select 'MENTOR_ASSIGNMENT', t.id from cadre.mentor_assignment t where ${endedWithIt}
  ) as t on true
  left join cadre.placement p on p.subject_id = t.id
  group by k.text`;
