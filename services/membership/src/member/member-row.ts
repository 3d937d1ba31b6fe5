import type { CopyRow } from '@vwu/kit/copy';
import type { MemberRecord } from './member.entity.ts';

/** A record as a row of `COPY`. */
export const memberRow = (member: MemberRecord) =>
  ({
    id: member.id,
    full_name: member.fullName,
    born_on: member.bornOn,
    birth_year: member.birthYear,
    citizen_id: member.citizenId,
    phone: member.phone,
    religion: member.religion,
    ethnicity: member.ethnicity,
    party_membership: member.partyMembership,
    hardship: member.hardship,
    health: member.health,
    discipline: member.discipline,
    core_roles: member.coreRoles,
    target_groups: member.targetGroups,
    sealed_by: member.sealedBy,
    citizen_id_index: member.citizenIdIndex,
    phone_index: member.phoneIndex,
    consent_on: member.consentOn,
    consent_purpose: member.consentPurpose,
    occupation: member.occupation,
    in_trade_union: member.inTradeUnion,
    other_organisations: member.otherOrganisations,
    card_number: member.cardNumber,
    home_id: member.homeId,
    lines: member.lines,
    is_active: member.isActive,
    origin: member.origin,
    version: member.version,
  }) satisfies CopyRow;
