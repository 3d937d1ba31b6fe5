import type { Person } from '../../session/open-id.ts';

/** Who is signed in, for what she may see and record of members. What is not hers the service refuses. */
export interface MemberActor {
  readonly unitId: string;
  readonly maySee: boolean;
  readonly mayWrite: boolean;
  readonly maySeeSealed: boolean;
}

export const actorOf = ({ unitId, rights }: Person): MemberActor => ({
  unitId,
  maySee: rights.includes('persons'),
  mayWrite: rights.includes('members:write'),
  maySeeSealed: rights.includes('persons:sensitive'),
});
