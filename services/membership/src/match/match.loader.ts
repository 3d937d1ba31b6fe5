import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import DataLoader from 'dataloader';
import type { MemberLoader } from '../member/member.loader.ts';
import { MemberMatch } from './match.entity.ts';

/** Pairs by id; null for those of which the viewer may not see both members: to see one must not tell that the other exists. */
export type MatchLoader = DataLoader<string, MemberMatch | null>;

export const createMatchLoader = (em: EntityManager, members: MemberLoader): MatchLoader =>
  new DataLoader(async (ids) => {
    const found = await em.find(MemberMatch, { id: { $in: ids.filter(isId) } });
    const visible = await Promise.all(
      found.map(async ({ firstId, secondId }) => (await members.load(firstId)) !== null && (await members.load(secondId)) !== null),
    );
    const byId = new Map(found.filter((_match, index) => visible[index]).map((match) => [match.id, match]));
    return ids.map((id) => byId.get(id) ?? null);
  });
