import { LockMode } from '@mikro-orm/postgresql';
import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { HonoraryChanged, HonoraryErased, HonoraryNotFound } from './honorary.errors.ts';
import { HonoraryContribution } from './honorary-contribution.entity.ts';
import { HonoraryMember } from './honorary-member.entity.ts';
import { HonoraryStep } from './honorary-step.entity.ts';

/** Honorary members by id; null for those of units out of the viewer's reach, and to who may see no persons. */
export type HonoraryLoader = DataLoader<string, HonoraryMember | null>;

export const createHonoraryLoader = (em: EntityManager, viewer: Viewer, reach: Reach): HonoraryLoader =>
  new DataLoader(async (ids) => {
    if (!hasScope(viewer, 'persons')) return ids.map(() => null);
    const found = await em.find(HonoraryMember, { id: { $in: ids.filter(isId) } });
    const visible = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byId = new Map(found.filter((_record, index) => visible[index]).map((record) => [record.id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** What hangs on honorary members, in order. Whoever asks has seen the record. */
export type StepLoader = DataLoader<string, HonoraryStep[]>;
export type ContributionLoader = DataLoader<string, HonoraryContribution[]>;

export const createStepLoader = (em: EntityManager): StepLoader =>
  new DataLoader(async (ids) => {
    const found = await em.find(HonoraryStep, { honoraryId: { $in: [...ids] } }, { orderBy: { line: 'asc' } });
    const byRecord = Map.groupBy(found, ({ honoraryId }) => honoraryId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });

export const createContributionLoader = (em: EntityManager): ContributionLoader =>
  new DataLoader(async (ids) => {
    const found = await em.find(HonoraryContribution, { honoraryId: { $in: [...ids] } }, { orderBy: { since: 'asc', kind: 'asc' } });
    const byRecord = Map.groupBy(found, ({ honoraryId }) => honoraryId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });

/** @throws {HonoraryNotFound} out of reach, or unknown: the answer is the same. */
export async function requireHonorary({ honorary }: Pick<Context, 'honorary'>, id: string): Promise<HonoraryMember> {
  const record = await honorary.load(id);
  if (!record) throw new HonoraryNotFound(id);
  return record;
}

/** Takes a record for this transaction alone. @throws {HonoraryErased | HonoraryChanged} */
export async function lockHonorary(tx: EntityManager, id: string, version?: number | null): Promise<HonoraryMember> {
  const record = await tx.findOneOrFail(HonoraryMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (record.erasedOn !== null) throw new HonoraryErased(id, record.erasedOn);
  if (version != null && version !== record.version) throw new HonoraryChanged(id, version, record.version);
  return record;
}
