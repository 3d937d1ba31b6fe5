import { END } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import type { MentorRole } from '../mentoring/mentor-assignment.entity.ts';
import { type Base, days } from './country.ts';

export interface PlannedMentor {
  readonly unitId: string;
  readonly cadreId: string;
  readonly role: MentorRole;
  readonly from: string;
  readonly to: string;
  readonly endReason: string | null;
}

const mentoredShare = 2 / 3;
const secondMentorShare = 0.12;

/** Mentors for about two thirds of the bases that need support: from mid-2023 on the old map, from January 2026 on today's. */
export function* planMentors(bases: readonly Base[], pool: ReadonlyMap<string, readonly string[]>): Generator<PlannedMentor> {
  for (const base of bases) {
    const isMentoredThen = base.isOld && base.neededSupportIn2023 && isChosen(base);
    if (isMentoredThen) yield* mentorsOf(base, pool.get(base.oldProvinceId ?? '') ?? [], days.oldMentors);
    const goesOn = isMentoredThen && base.isNew;
    if (base.isNew && base.needsSupportNow && isChosen(base) && !goesOn)
      yield* mentorsOf(base, pool.get(base.newProvinceId ?? '') ?? [], days.newMentors);
  }
}

const isChosen = ({ id }: Base) => draw('mentored', id) < mentoredShare;

function* mentorsOf({ id, isNew }: Base, pool: readonly string[], from: string): Generator<PlannedMentor> {
  const first = Math.floor(draw('mentor', id) * pool.length);
  const count = draw('second mentor', id) < secondMentorShare ? 2 : 1;
  for (let index = 0; index < Math.min(count, pool.length); index += 1) {
    const cadreId = pool[(first + index) % pool.length];
    if (cadreId === undefined) continue;
    const role = index === 0 ? 'FULL_TIME_CADRE' : 'EXECUTIVE_IN_CHARGE';
    yield isNew
      ? { unitId: id, cadreId, role, from, to: END, endReason: null }
      : { unitId: id, cadreId, role, from, to: days.beforeReform, endReason: 'Sắp xếp đơn vị hành chính' };
  }
}
