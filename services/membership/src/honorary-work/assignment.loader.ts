import type { EntityManager } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { HonoraryAssignment } from './assignment.entity.ts';

/** The tasks of honorary members, the latest first. Whoever asks has seen the record. */
export type AssignmentLoader = DataLoader<string, HonoraryAssignment[]>;

export const createAssignmentLoader = (em: EntityManager): AssignmentLoader =>
  new DataLoader(async (ids) => {
    const found = await em.find(HonoraryAssignment, { honoraryId: { $in: [...ids] } }, { orderBy: { fromOn: 'desc', id: 'desc' } });
    const byRecord = Map.groupBy(found, ({ honoraryId }) => honoraryId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });
