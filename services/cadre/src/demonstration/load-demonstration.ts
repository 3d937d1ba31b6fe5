import { copyInto } from '@vwu/kit/copy';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import { readBases, readProvinces } from './country.ts';
import { readNames } from './names.ts';
import { type PlannedMentor, planMentors } from './plan-mentors.ts';
import { type PlannedPosition, planStaff } from './plan-staff.ts';

const origin = 'DEMONSTRATION';

/** Loads generated cadres, positions and mentors by `COPY`, every row marked DEMONSTRATION. */
export async function loadDemonstration(db: pg.Client): Promise<void> {
  const bases = await readBases(db);
  const { homes, positions, pool } = planStaff(bases, await readProvinces(db));
  const nameOf = await readNames();
  await copyInto(
    db,
    'cadre.cadre',
    homes.entries().map(([id, homeUnitId]) => ({ id, full_name: nameOf(id), home_unit_id: homeUnitId, origin })),
  );
  await copyInto(db, 'cadre.position', positions.map(positionRow));
  await copyInto(db, 'cadre.mentor_assignment', planMentors(bases, pool).map(mentorRow));
}

const positionRow = ({ unitId, cadreId, title, from, to }: PlannedPosition) => ({
  id: stableId(`position:${unitId}:${cadreId}`, from),
  unit_id: unitId,
  cadre_id: cadreId,
  title,
  employment: 'FULL_TIME',
  valid_from: from,
  valid_to: to,
  origin,
});

const mentorRow = ({ unitId, cadreId, role, from, to, endReason }: PlannedMentor) => ({
  id: stableId(`mentor:${unitId}:${cadreId}`, from),
  unit_id: unitId,
  cadre_id: cadreId,
  role,
  valid_from: from,
  valid_to: to,
  end_reason: endReason,
  origin,
});
