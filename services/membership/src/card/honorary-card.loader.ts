import type { EntityManager } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { HonoraryCard } from './honorary-card.entity.ts';

/** What happened to the cards of honorary members, oldest first. Whoever asks has seen the record. */
export type HonoraryCardLoader = DataLoader<string, HonoraryCard[]>;

export const createHonoraryCardLoader = (em: EntityManager): HonoraryCardLoader =>
  new DataLoader(async (ids) => {
    const found = await em.find(HonoraryCard, { honoraryId: { $in: [...ids] } }, { orderBy: { line: 'asc' } });
    const byRecord = Map.groupBy(found, ({ honoraryId }) => honoraryId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });
