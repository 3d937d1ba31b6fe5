import { DateScalar } from '@vwu/kit/date';
import type { Keyring } from '@vwu/kit/keyring';
import { Personal } from '@vwu/kit/personal';
import { Field, InputType } from 'type-graphql';
import { cardNumberOf } from '../card/card-number.ts';
import { kept } from '../member/kept.ts';
import { BirthImplausible, ConsentMissing, NameMissing } from '../member/member.errors.ts';
import { citizenIdOf, phoneOf, requireYearOf } from '../member/numbers.ts';
import { ConsentInput } from '../member/person.ts';
import { HonoraryGender, HonoraryScope, InfluenceKind } from './honorary.enums.ts';
import { HonoraryScopeNeedsProvince, NationalityInvalid } from './honorary.errors.ts';
import { HonoraryContribution } from './honorary-contribution.entity.ts';
import { HonoraryDetails, honorarySeal } from './honorary-details.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { citizenIdIndex, passportIndex, passportOf } from './identity.ts';

@InputType({
  description: 'Who somebody is, and what speaks for the person. Of a correction, what is left out stays. «Danh sách trích ngang»',
})
export class HonoraryPersonInput {
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => String, { nullable: true, description: 'Full name.' })
  fullName?: string | null;
  @Personal({ ...kept, basis: 'HON-002' })
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth.' })
  bornOn?: string | null;
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => HonoraryGender, { nullable: true, description: 'Gender.' })
  gender?: HonoraryGender | null;
  @Personal({ ...kept, basis: 'HON-001' })
  @Field(() => String, { nullable: true, description: 'Nationality, ISO 3166-1 alpha-2; VN unless said.' })
  nationality?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Lives in Việt Nam.' }) residesInVietnam?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Works in Việt Nam.' }) worksInVietnam?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Approves of the Statute.' }) approvesStatute?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Joins of free will.' }) isVoluntary?: boolean | null;
  @Personal({ ...kept, basis: 'HON-013' })
  @Field(() => String, { nullable: true, description: 'Who the person is, in short.' })
  shortCv?: string | null;
  @Personal({ ...kept, basis: 'HON-005' })
  @Field(() => String, { nullable: true, description: 'What shows the prestige.' })
  prestige?: string | null;
  @Field(() => InfluenceKind, { nullable: true, description: 'Where the influence comes from.' }) influenceKind?: InfluenceKind | null;
  @Field(() => HonoraryScope, { nullable: true, description: 'How far contribution and influence reach.' }) scope?: HonoraryScope | null;
  @Field(() => [HonoraryContribution], { nullable: true, description: 'All contributions, one of each kind; they replace those recorded.' })
  contributions?: HonoraryContribution[] | null;
  @Field(() => ConsentInput, { nullable: true, description: 'What the person agreed to; without it no number is kept.' })
  consent?: ConsentInput | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of a foreigner: the day the police answered.' }) policeOpinionOn?: string | null;
  @Personal({ ...kept, basis: 'SEC-008' })
  @Field(() => Boolean, { nullable: true, description: 'Of a foreigner: whether the police agree.' })
  policeFavours?: boolean | null;
  @Personal({ ...kept, basis: 'MEM-020' })
  @Field(() => String, { nullable: true, description: 'Number of the card.' })
  cardNumber?: string | null;
  @Field(() => HonoraryDetails, { nullable: true, description: 'What is protected most.' }) details?: HonoraryDetails | null;
}

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replaceAll(/[^\S\n]+/g, ' ');
const tidyOrNull = (text: string | null): string | null => (text === null ? null : tidy(text) || null);

const earliestBirth = '1900-01-01';

/**
 * Takes what is told of a person over into the record: names in NFC, numbers without gaps, what the marks say sealed. Nothing is taken
 * over when something is refused.
 *
 * @throws {NameMissing | BirthImplausible | NationalityInvalid | HonoraryScopeNeedsProvince | ConsentMissing | CitizenIdInvalid
 *   | CitizenIdYearDiffers | PassportInvalid | PhoneInvalid | CardNumberInvalid}
 */
export function tellHonorary(record: HonoraryMember, told: HonoraryPersonInput, keyring: Keyring): void {
  const details = normalised(told.details ?? {});
  const open = { ...record, ...given(told) };
  requirePlausible(open);
  const sealed = honorarySeal.seal(keyring, record, details);
  const citizenId = honorarySeal.open(keyring, { id: record.id, citizenId: sealed.citizenId }, 'citizenId');
  // they may be men (HON-001): only the year is looked at, where the number or the birth is told
  const isTold = details.citizenId != null || told.bornOn != null;
  if (citizenId !== null && isTold) requireYearOf(citizenId, Number(open.bornOn.slice(0, 4)));
  const passport = honorarySeal.open(keyring, { id: record.id, passport: sealed.passport }, 'passport');
  if ((citizenId ?? passport) !== null && open.consentOn === null) throw new ConsentMissing();
  Object.assign(record, given(told), sealed, {
    citizenIdIndex: citizenId === null ? null : citizenIdIndex(keyring, citizenId),
    passportIndex: passport === null ? null : passportIndex(keyring, open.nationality, passport),
  });
}

/** What is told in the open; a text that is null is taken away, what is left out stays. */
function given(told: HonoraryPersonInput): Partial<HonoraryMember> {
  const { fullName, nationality, consent, shortCv, prestige, cardNumber, details: _sealed, contributions: _listed, ...rest } = told;
  const facts = Object.entries(rest).filter(([, value]) => value != null);
  const texts = Object.entries({ shortCv, prestige }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(facts),
    ...Object.fromEntries(texts.map(([field, text]) => [field, tidyOrNull(text ?? null)])),
    ...(cardNumber === undefined ? {} : { cardNumber: cardNumber?.trim() ? cardNumberOf(cardNumber) : null }),
    ...(fullName == null ? {} : { fullName: tidy(fullName) }),
    ...(nationality == null ? {} : { nationality: nationality.trim().toUpperCase() }),
    ...(consent ? { consentOn: consent.on, consentPurpose: tidy(consent.purpose) } : {}),
    ...policeOf(told),
  };
}

/** An answer of the police is a day and a yes or no; one without the other is none. */
const policeOf = ({ policeOpinionOn: on, policeFavours: favours }: HonoraryPersonInput): Partial<HonoraryMember> =>
  on == null || favours == null
    ? { ...(on === null ? { policeOpinionOn: null, policeFavours: null } : {}) }
    : { policeOpinionOn: on, policeFavours: favours };

function requirePlausible({ fullName, bornOn, nationality, scope, level }: Partial<HonoraryMember>): void {
  if (!/\p{L}.*\p{L}/u.test(fullName ?? '')) throw new NameMissing();
  if (bornOn === undefined || bornOn < earliestBirth) throw new BirthImplausible();
  if (!/^[A-Z]{2}$/.test(nationality ?? '')) throw new NationalityInvalid();
  const isOfProvince = level === 'PROVINCE' || level === 'CENTRAL';
  if (scope !== undefined && scope !== 'COMMUNE' && scope !== 'DISTRICT' && !isOfProvince) throw new HonoraryScopeNeedsProvince(scope);
}

function normalised(details: HonoraryDetails): HonoraryDetails {
  return {
    ...details,
    ...(details.citizenId ? { citizenId: citizenIdOf(details.citizenId) } : {}),
    ...(details.passport ? { passport: passportOf(details.passport) } : {}),
    ...(details.phone ? { phone: phoneOf(details.phone) } : {}),
    ...(details.policeOpinion ? { policeOpinion: tidy(details.policeOpinion) } : {}),
    ...(details.endDocument ? { endDocument: tidy(details.endDocument) } : {}),
  };
}
