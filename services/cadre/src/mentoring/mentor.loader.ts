import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { type CareerLoader, createCareerLoader } from '../cadre/career.loader.ts';
import { MentorAssignment } from './mentor-assignment.entity.ts';

const assignmentColumns = sql`m.id, m.unit_id as "unitId", m.cadre_id as "cadreId", m.role, m.valid_from as "validFrom",
  m.valid_to as "validTo", m.end_reason as "endReason", m.origin, m.version`;

/** Who mentors a base on a day, longest first; null for units the viewer may not see. */
export type MentorLoader = DataLoader<UnitOnDay, MentorAssignment[] | null, string>;

export const createMentorLoader = (em: EntityManager, reach: Reach): MentorLoader =>
  createReachLoader(reach, onDay, async (asked) => {
    const found = await instances(
      em,
      AssignmentOnDay,
      sql`
        select k.id || '@' || k.day as "askedFor", ${assignmentColumns}
        from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
        join cadre.mentor_assignment m on m.unit_id = k.id and k.day between m.valid_from and m.valid_to
        order by m.valid_from, m.id`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

class AssignmentOnDay extends MentorAssignment {
  askedFor!: string;
}

/** Which bases a cadre has mentored and mentors, the latest first. */
export const createMentoringLoader = (em: EntityManager, reach: Reach): CareerLoader<MentorAssignment> =>
  createCareerLoader(reach, (cadreIds) =>
    instances(
      em,
      MentorAssignment,
      sql`
        select ${assignmentColumns} from cadre.mentor_assignment m
        where m.cadre_id = any (${cadreIds}::uuid[]) order by m.valid_from desc, m.id`,
    ),
  );
