import type { Keyring } from '@vwu/kit/keyring';
import type { Member } from '../member/member.entity.ts';
import { details, type MemberDetails, openDetail, sealDetails } from '../member/member-details.ts';

/**
 * What is known of a woman by two records: what the kept one says, and what the other says where that one says nothing. What is sealed
 * is opened and sealed anew, for a sealed value opens in its own row alone.
 */
export function tellJoined(merged: Member, kept: Member, other: Member, keyring: Keyring): void {
  const told = Object.fromEntries(details.map((field) => [field, openDetail(keyring, kept, field) ?? openDetail(keyring, other, field)]));
  Object.assign(merged, openly(kept, other), sealDetails(keyring, merged, told as MemberDetails), {
    citizenIdIndex: kept.citizenIdIndex ?? other.citizenIdIndex,
    phoneIndex: kept.phoneIndex ?? other.phoneIndex,
  });
}

function openly(kept: Member, other: Member): Partial<Member> {
  const { consentOn, consentPurpose } = kept.consentOn === null ? other : kept;
  return {
    fullName: kept.fullName,
    birthYear: kept.birthYear,
    bornOn: kept.bornOn ?? (other.birthYear === kept.birthYear ? other.bornOn : null),
    occupation: kept.occupation ?? other.occupation,
    inTradeUnion: kept.inTradeUnion,
    otherOrganisations: [...(kept.otherOrganisations.length > 0 ? kept : other).otherOrganisations],
    cardNumber: kept.cardNumber ?? other.cardNumber,
    householdId: kept.householdId ?? other.householdId,
    consentOn,
    consentPurpose,
    origin: kept.origin,
  };
}
