import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import { type CadreLoader, type CadreVisibility, createCadreLoader, createCadreVisibility } from './cadre/cadre.loader.ts';
import type { CareerLoader } from './cadre/career.loader.ts';
import { createMentoringLoader, createMentorLoader, type MentorLoader } from './mentoring/mentor.loader.ts';
import type { MentorAssignment } from './mentoring/mentor-assignment.entity.ts';
import { createMovedPeopleLoader, type MovedPeopleLoader } from './moved/moved-people.loader.ts';
import { createReturnedPeopleLoader, type ReturnedPeopleLoader } from './moved/returned-people.loader.ts';
import type { Position } from './position/position.entity.ts';
import { createHeldPositionLoader, createOfficerLoader, type OfficerLoader } from './position/position.loader.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly reach: Reach;
  readonly cadres: CadreLoader;
  readonly cadreVisibility: CadreVisibility;
  readonly officers: OfficerLoader;
  readonly mentors: MentorLoader;
  readonly heldPositions: CareerLoader<Position>;
  readonly mentoring: CareerLoader<MentorAssignment>;
  readonly movedPeople: MovedPeopleLoader;
  readonly returnedPeople: ReturnedPeopleLoader;
}

export function createContext({ viewer, em }: RequestScope): Context {
  const reach = createReach(em, viewer, 'organisation');
  return {
    viewer,
    em,
    reach,
    cadres: createCadreLoader(em),
    cadreVisibility: createCadreVisibility(em, reach),
    officers: createOfficerLoader(em, reach),
    mentors: createMentorLoader(em, reach),
    heldPositions: createHeldPositionLoader(em, reach),
    mentoring: createMentoringLoader(em, reach),
    movedPeople: createMovedPeopleLoader(em, reach),
    returnedPeople: createReturnedPeopleLoader(em, reach),
  };
}
