import type { Person } from '../../session/open-id.ts';

/** Who is signed in, for what she may see and record of members. What is not hers the service refuses. */
export interface MemberActor {
  readonly unitId: string;
  readonly maySee: boolean;
  readonly mayWrite: boolean;
  readonly maySeeSealed: boolean;
  /** Whether she collects dues, and says who is asked for less. */
  readonly mayCollect: boolean;
}

export const actorOf = ({ unitId, rights }: Person): MemberActor => ({
  unitId,
  maySee: rights.includes('persons'),
  mayWrite: rights.includes('members:write'),
  maySeeSealed: rights.includes('persons:sensitive'),
  mayCollect: rights.includes('dues:write'),
});
