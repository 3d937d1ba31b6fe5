import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { Member } from '../member/member.entity.ts';
import { MemberTransfer } from './transfer.entity.ts';

/** Transfers by id; null for those of which the viewer may see neither side, and to who may see no persons. */
export type TransferLoader = DataLoader<string, MemberTransfer | null>;

export const createTransferLoader = (em: EntityManager, viewer: Viewer, reach: Reach): TransferLoader =>
  new DataLoader(async (ids) => {
    if (!hasScope(viewer, 'persons')) return ids.map(() => null);
    const found = await em.find(MemberTransfer, { id: { $in: ids.filter(isId) } });
    const visible = await Promise.all(
      found.map(async ({ fromUnitId, toUnitId }) => (await reach.load(fromUnitId)) || (await reach.load(toUnitId))),
    );
    const byId = new Map(found.filter((_transfer, index) => visible[index]).map((transfer) => [transfer.id, transfer]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The names of members on their way, for both sides. Whoever asks has seen the transfer. */
export type TransferNameLoader = DataLoader<string, string | null>;

export const createTransferNameLoader = (em: EntityManager): TransferNameLoader =>
  new DataLoader(async (memberIds) => {
    const found = await em.find(Member, { id: { $in: [...memberIds] } }, { fields: ['id', 'fullName'] });
    const byId = new Map(found.map(({ id, fullName }) => [id, fullName]));
    return memberIds.map((id) => byId.get(id) ?? null);
  });
