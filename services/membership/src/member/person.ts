import { DateScalar } from '@vwu/kit/date';
import type { Keyring } from '@vwu/kit/keyring';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, InputType, Int } from 'type-graphql';
import { kept } from './kept.ts';
import type { Member, MemberRecord } from './member.entity.ts';
import { BirthImplausible, ConsentMissing, MemberTooYoung, NameMissing } from './member.errors.ts';
import { MemberDetails, openDetail, sealDetails } from './member-details.ts';
import { citizenIdOf, phoneOf, requireWomanOf, requireYearOf } from './numbers.ts';

@InputType({ description: 'What she agreed to (MEM-004). «Sự đồng ý»' })
export class ConsentInput {
  @Field(() => DateScalar, { description: 'The day she agreed.' }) on!: string;
  @Field(() => String, { description: 'What for, as it was explained to her.' }) purpose!: string;
}

@InputType({ description: 'Who she is. Of a correction, what is left out stays as it is. «Thông tin hội viên»' })
export class PersonInput {
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => String, { nullable: true, description: 'Full name.' })
  fullName?: string | null;
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth, if it is known.' })
  bornOn?: string | null;
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => Int, { nullable: true, description: 'Year of birth, where the day is not known.' })
  birthYear?: number | null;
  @Personal({ ...kept, basis: 'MEM-025' })
  @Field(() => String, { nullable: true, description: 'What she does for a living.' })
  occupation?: string | null;
  @Personal({ ...kept, basis: 'F-36' })
  @Field(() => Boolean, { nullable: true, description: 'Whether she belongs to a trade union too.' })
  inTradeUnion?: boolean | null;
  @Personal({ ...kept, basis: 'MEM-042' })
  @Field(() => [String], { nullable: true, description: 'Other mass organisations she belongs to.' })
  otherOrganisations?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Her household.' }) householdId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'A member she lives with, whose household is hers from now on; where none is recorded of either, one begins for both (MEM-033). «Sống cùng»',
  })
  livesWithId?: string | null;
  @Field(() => ConsentInput, { nullable: true, description: 'What she agreed to; without it no number of hers is kept.' })
  consent?: ConsentInput | null;
  @Field(() => MemberDetails, { nullable: true, description: 'What is protected most.' }) details?: MemberDetails | null;
}

const earliestBirth = 1900;
const fullAge = 18;

/**
 * Takes what is told of a person over into her record: names in NFC, numbers without gaps, what the marks say sealed. Nothing is
 * taken over when something is refused.
 *
 * @param on the day she must be of full age on.
 * @throws {NameMissing | BirthImplausible | MemberTooYoung | CitizenIdInvalid | CitizenIdNotOfWoman | CitizenIdYearDiffers | PhoneInvalid | ConsentMissing}
 */
export function tellPerson(
  member: MemberRecord,
  told: PersonInput,
  { keyring, on }: { readonly keyring: Keyring; readonly on: string },
): void {
  const details = normalised(told.details ?? {});
  requireConsent(member, told, details);
  const birth = birthOf(member, told, on);
  requireHerNumber(keyring, member, { told, details, birthYear: birth.birthYear });
  Object.assign(
    member,
    nameOf(member, told),
    birth,
    sealDetails(keyring, member, details),
    given('citizenIdIndex', details.citizenId, (digits) => keyring.index('citizenId', digits)),
    given('phoneIndex', details.phone, (digits) => keyring.index('phone', digits)),
    given('occupation', told.occupation, tidy),
    given('householdId', told.householdId, (id) => id),
    told.inTradeUnion == null ? {} : { inTradeUnion: told.inTradeUnion },
    told.otherOrganisations == null ? {} : { otherOrganisations: told.otherOrganisations.map(tidy) },
    told.consent ? { consentOn: told.consent.on, consentPurpose: tidy(told.consent.purpose) } : {},
  );
}

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

/** A field that is told: null takes away, what is left out stays. */
const given = <Told, Kept>(field: string, told: Told | null | undefined, keep: (told: Told) => Kept): Record<string, Kept | null> =>
  told === undefined ? {} : { [field]: told === null ? null : keep(told) };

/** MEM-004: what she has agreed to comes before her number. */
function requireConsent(member: MemberRecord, { consent }: PersonInput, { citizenId }: MemberDetails): void {
  const hasNumber = citizenId === undefined ? member.citizenId !== null : citizenId !== null;
  if (hasNumber && !consent && member.consentOn === null) throw new ConsentMissing();
}

interface Numbered {
  readonly told: PersonInput;
  readonly details: MemberDetails;
  readonly birthYear: number;
}

/**
 * Her number is a woman's, and of her year: where either is told, also against what is recorded of the other. What else is corrected of
 * a record does not wait for a number that was taken over before.
 */
function requireHerNumber(keyring: Keyring, member: MemberRecord, { told, details, birthYear }: Numbered): void {
  const isBirthTold = told.bornOn != null || told.birthYear != null;
  if (details.citizenId == null && !(isBirthTold && details.citizenId === undefined)) return;
  const citizenId = details.citizenId ?? openDetail(keyring, member, 'citizenId');
  if (citizenId === null) return;
  if (details.citizenId != null) requireWomanOf(citizenId);
  requireYearOf(citizenId, birthYear);
}

/** What is told of a person, as a repetition is known by it: neither an audit record nor a hash that could be guessed holds any of it. */
export const requestMark = (keyring: Keyring, person: PersonInput): string =>
  keyring.index('request', JSON.stringify(person)).toString('hex');

function normalised(details: MemberDetails): MemberDetails {
  return {
    ...details,
    ...(details.citizenId ? { citizenId: citizenIdOf(details.citizenId) } : {}),
    ...(details.phone ? { phone: phoneOf(details.phone) } : {}),
    ...(details.ethnicity ? { ethnicity: tidy(details.ethnicity) } : {}),
  };
}

function nameOf(member: MemberRecord, { fullName }: PersonInput): Pick<Member, 'fullName'> {
  const name = fullName == null ? (member.fullName ?? '') : tidy(fullName);
  if (!/\p{L}.*\s.*\p{L}/u.test(name)) throw new NameMissing();
  return { fullName: name };
}

/** By the day where it is known; by the year alone, somebody of that year's age counts as of full age. */
function birthOf(member: MemberRecord, told: PersonInput, on: string): Pick<Member, 'bornOn' | 'birthYear'> {
  const isTold = told.bornOn != null || told.birthYear != null;
  const bornOn = isTold ? (told.bornOn ?? null) : member.bornOn;
  const birthYear = told.birthYear ?? (bornOn === null ? member.birthYear : Number(bornOn?.slice(0, 4)));
  const isPlausible = birthYear >= earliestBirth && (bornOn == null || Number(bornOn.slice(0, 4)) === birthYear);
  if (!isPlausible) throw new BirthImplausible();
  const eighteenthBirthday = bornOn == null ? `${birthYear + fullAge}-01-01` : `${birthYear + fullAge}${bornOn.slice(4)}`;
  if (eighteenthBirthday > on) throw new MemberTooYoung(on);
  return { bornOn: bornOn ?? null, birthYear };
}
