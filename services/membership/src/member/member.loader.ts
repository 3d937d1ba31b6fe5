import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { Member } from './member.entity.ts';
import { MemberMerged, MemberNotFound, MemberUnmerged } from './member.errors.ts';

/**
 * Members by id; null for those who belong, or did at last, outside the viewer's part of the Union, and to who may see no persons:
 * that there is somebody, and what happened to her, is as personal as her name.
 */
export type MemberLoader = DataLoader<string, Member | null>;

export const createMemberLoader = (em: EntityManager, viewer: Viewer, reach: Reach): MemberLoader =>
  new DataLoader(async (ids) => {
    if (!hasScope(viewer, 'persons')) return ids.map(() => null);
    const found = await em.find(Member, { id: { $in: ids.filter(isId) } });
    const visible = new Set(await withinReach(reach, found));
    const byId = new Map(found.map((member) => [member.id, member]));
    return ids.map((id) => {
      const member = byId.get(id);
      return member && visible.has(member) ? member : null;
    });
  });

async function withinReach(reach: Reach, members: readonly Member[]): Promise<Member[]> {
  const seen = await Promise.all(members.map(({ homeId }) => reach.load(homeId)));
  return members.filter((_member, index) => seen[index]);
}

/** @throws {MemberNotFound} out of reach, or unknown: the answer is the same. */
export async function requireVisible({ members }: Pick<Context, 'members'>, id: string): Promise<Member> {
  const member = await members.load(id);
  if (!member) throw new MemberNotFound(id);
  return member;
}

/** A member a command may be about. @throws {MemberNotFound | MemberMerged | MemberUnmerged} */
export async function requireMember(context: Pick<Context, 'members'>, id: string): Promise<Member> {
  const member = await requireVisible(context, id);
  requireCurrent(member);
  return member;
}

/** @throws {MemberMerged | MemberUnmerged} if another record speaks for her. */
export function requireCurrent({ id, mergedInto, unmergedAt }: Member): void {
  if (mergedInto !== null) throw new MemberMerged(id);
  if (unmergedAt !== null) throw new MemberUnmerged(id);
}
