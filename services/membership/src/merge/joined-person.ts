import type { Keyring } from '@vwu/kit/keyring';
import type { Member } from '../member/member.entity.ts';
import { details, type MemberDetails, openDetail, sealDetails } from '../member/member-details.ts';
import type { MergeField } from './merge-field.ts';

export interface JoinedOf {
  readonly kept: Member;
  readonly other: Member;
  /** What the other record is believed of, although the kept one says something too. */
  readonly fromOther: readonly MergeField[];
}

/**
 * What is known of a woman by two records: of each field what the record says that is believed of it, and what the other says where
 * that one says nothing. What is sealed is opened and sealed anew, for a sealed value opens in its own row alone.
 */
export function tellJoined(merged: Member, { kept, other, fromOther }: JoinedOf, keyring: Keyring): void {
  const believed: Believed = (field) => (fromOther.includes(field) ? [other, kept] : [kept, other]);
  const told = Object.fromEntries(
    details.map((field) => {
      const [first, second] = believed(field);
      return [field, openDetail(keyring, first, field) ?? openDetail(keyring, second, field)];
    }),
  );
  Object.assign(merged, openly(believed), sealDetails(keyring, merged, told as MemberDetails), {
    citizenIdIndex: saidOf(believed, 'citizenId', ({ citizenIdIndex }) => citizenIdIndex),
    phoneIndex: saidOf(believed, 'phone', ({ phoneIndex }) => phoneIndex),
    origin: kept.origin,
  });
}

/** The two records in the order in which they are believed of a field. */
type Believed = (field: MergeField) => readonly [Member, Member];

function saidOf<Value>(believed: Believed, field: MergeField, read: (member: Member) => Value | null): Value | null {
  const [first, second] = believed(field);
  return read(first) ?? read(second);
}

function openly(believed: Believed): Partial<Member> {
  const [bearer] = believed('fullName');
  const [born, perhaps] = believed('born');
  const [worker] = believed('inTradeUnion');
  const [agreed, otherwise] = believed('consent');
  const { consentOn, consentPurpose } = agreed.consentOn === null ? otherwise : agreed;
  const organisations = saidOf(believed, 'otherOrganisations', (member) =>
    member.otherOrganisations.length > 0 ? member.otherOrganisations : null,
  );
  return {
    fullName: bearer.fullName,
    birthYear: born.birthYear,
    bornOn: born.bornOn ?? (perhaps.birthYear === born.birthYear ? perhaps.bornOn : null),
    occupation: saidOf(believed, 'occupation', ({ occupation }) => occupation),
    inTradeUnion: worker.inTradeUnion,
    otherOrganisations: [...(organisations ?? [])],
    cardNumber: saidOf(believed, 'cardNumber', ({ cardNumber }) => cardNumber),
    householdId: saidOf(believed, 'household', ({ householdId }) => householdId),
    consentOn,
    consentPurpose,
  };
}
