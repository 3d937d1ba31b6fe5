import type { EntityManager } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import type { BaseQuestion } from '../base/base-question.ts';
import { BaseGroup } from './base-group.entity.ts';
import { type SummarisedUnit, summariseBases } from './summarise-bases.ts';

const nothing = {
  groupBy: null,
  key: null,
  label: null,
  bases: 0,
  below: 0,
  atThreshold: 0,
  met: 0,
  noData: 0,
  notApplicable: 0,
  members: 0,
  women18Plus: 0,
  membersNeeded: 0,
  mentored: 0,
  mentorRequiredMissing: 0,
  demonstration: false,
  estimated: false,
} satisfies Record<keyof Omit<BaseGroup, 'notAbovePercent' | 'province'>, unknown>;

/** Counts and sums of all bases of a unit; nought of everything where it has none. */
export async function summariseUnit(em: EntityManager, viewer: Viewer, unit: SummarisedUnit, asked: BaseQuestion): Promise<BaseGroup> {
  const [group] = await summariseBases(em, viewer, null, asked, unit);
  return group ?? Object.assign(new BaseGroup(), nothing);
}
