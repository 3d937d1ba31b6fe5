import type { EntityManager } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { Member, type MemberRecord } from './member.entity.ts';

/** A record of which nothing is told yet; it is kept when it is. */
export const newMember = (tx: EntityManager, homeId: string): Member =>
  tx.create(Member, { ...unknown(), id: uuidv7(), homeId }, { partial: true });

/** The same for rows that go by `COPY`: an object the ORM knows nothing of, which takes it a fraction of the time. */
export const newRecord = (id: string, homeId: string): MemberRecord => ({
  ...unknown(),
  id,
  homeId,
  fullName: '',
  birthYear: 0,
  version: 1,
});

/** Of a person nothing is known yet. */
const unknown = () => ({
  bornOn: null,
  occupation: null,
  inTradeUnion: false,
  otherOrganisations: [],
  cardNumber: null,
  householdId: null,
  consentOn: null,
  consentPurpose: null,
  isActive: true,
  lines: 0,
  origin: 'RECORDED' as const,
  mergedInto: null,
  mergedFrom: null,
  unmergedAt: null,
  citizenId: null,
  phone: null,
  religion: null,
  ethnicity: null,
  partyMembership: null,
  hardship: null,
  health: null,
  discipline: null,
  coreRoles: null,
  targetGroups: null,
  sealedBy: null,
  citizenIdIndex: null,
  phoneIndex: null,
  restrictedOn: null,
  erasedOn: null,
});
