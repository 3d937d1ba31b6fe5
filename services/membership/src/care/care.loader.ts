import type { EntityManager } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { CareVisit } from './care-visit.entity.ts';

/** The visits to members, the latest first. Whoever asks has seen the member. */
export type CareLoader = DataLoader<string, CareVisit[]>;

export const createCareLoader = (em: EntityManager): CareLoader =>
  new DataLoader(async (memberIds) => {
    const found = await em.find(CareVisit, { memberId: { $in: [...memberIds] } }, { orderBy: { visitedOn: 'desc', id: 'desc' } });
    const byMember = Map.groupBy(found, ({ memberId }) => memberId);
    return memberIds.map((id) => byMember.get(id) ?? []);
  });
