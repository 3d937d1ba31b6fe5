import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import type { Keyring } from '@vwu/kit/keyring';
import { pageSize } from '@vwu/kit/page-size';
import { Personal } from '@vwu/kit/personal';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MemberState } from '../ledger/member-state.entity.ts';
import { Movement } from '../ledger/movement.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { AdmissionInput } from './admission.ts';
import { admitMember } from './admit-member.ts';
import { correctMember } from './correct-member.ts';
import { DetailField } from './detail-field.ts';
import { kept } from './kept.ts';
import { listMembers, MemberFilter } from './list-members.ts';
import { Member, MemberConnection } from './member.entity.ts';
import { RevealPurpose } from './member.enums.ts';
import { details, MemberDetails, openDetail } from './member-details.ts';
import { masked } from './numbers.ts';
import { PersonInput } from './person.ts';
import { readmitMember } from './readmit-member.ts';
import { revealMember } from './reveal-member.ts';

const personErrors =
  'NAME_MISSING, BIRTH_IMPLAUSIBLE, MEMBER_TOO_YOUNG, CITIZEN_ID_INVALID, CITIZEN_ID_NOT_OF_WOMAN, CITIZEN_ID_YEAR_DIFFERS, PHONE_INVALID, ' +
  'CONSENT_MISSING, DUPLICATE_ID, HOUSEHOLD_OF_ONE';
const admissionErrors =
  'HOME_NOT_VALID, AGGREGATE_ONLY, CATEGORY_OF_ANOTHER_KIND, COMMUNE_UNKNOWN, RESIDENCE_SINCE_MISSING, MOVEMENT_IN_FUTURE';

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, { nullable: true, description: "A member within the caller's part of the Union; null if there is none." })
  member(@Arg('id', () => ID, { description: 'Her identity.' }) id: string, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(id);
  }

  @Query(() => MemberConnection, {
    nullable: true,
    description:
      "Members within the caller's part of the Union. Errors: FORBIDDEN, CITIZEN_ID_INVALID, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  members(
    @Arg('filter', () => MemberFilter, { nullable: true, description: 'Which members.' }) filter: MemberFilter | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Who belonged on this day, and where; unless said, members of today and former ones.',
    })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listMembers(context, { filter: filter ?? {}, asOf, size: pageSize(first), after });
  }

  @Mutation(() => Member, {
    description: `Admits a woman to the Union. Errors: FORBIDDEN, UNIT_NOT_FOUND, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, ${personErrors}, ${admissionErrors}, IDEMPOTENCY_KEY_REUSED.`,
  })
  admitMember(
    @Arg('person', () => PersonInput, { description: 'Who she is.' }) person: PersonInput,
    @Arg('admission', () => AdmissionInput, { description: 'How she belongs.' }) admission: AdmissionInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return admitMember(context, { person, admission, idempotencyKey });
  }

  @Mutation(() => Member, {
    description:
      'Admits somebody again who had left or moved away. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_CHANGED, MEMBER_ERASED, ALREADY_MEMBER, ' +
      `MEMBER_DIED, DUPLICATE_ID, MOVEMENT_REPEATED, ${admissionErrors}, IDEMPOTENCY_KEY_REUSED.`,
  })
  readmitMember(
    @Arg('id', () => ID, { description: 'The former member.' }) id: string,
    @Arg('admission', () => AdmissionInput, { description: 'How she belongs from now on.' }) admission: AdmissionInput,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return readmitMember(context, { id, admission, version, idempotencyKey });
  }

  @Mutation(() => Member, {
    description: `Corrects or completes what is recorded of a person. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_CHANGED, MEMBER_ERASED, MEMBER_RESTRICTED, ${personErrors}, IDEMPOTENCY_KEY_REUSED.`,
  })
  correctMember(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('person', () => PersonInput, { description: 'What to correct; what is left out stays, null takes away.' }) person: PersonInput,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return correctMember(context, { id, person, version, idempotencyKey });
  }

  @Mutation(() => MemberDetails, {
    nullable: true,
    description:
      'Shows what is sealed of a member, and records who saw it, when and what for (SEC-006). Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_RESTRICTED.',
  })
  revealMember(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('fields', () => [DetailField], { description: 'What of it; nothing else is opened.' }) fields: DetailField[],
    @Arg('purpose', () => RevealPurpose, { description: 'What for.' }) purpose: RevealPurpose,
    @Ctx() context: Context,
  ): Promise<MemberDetails> {
    return revealMember(context, { id, fields, purpose });
  }

  @FieldResolver(() => MemberState, {
    nullable: true,
    description: 'What her ledger says of a day; null on days she does not belong to the Union.',
  })
  state(
    @Root() { id }: Member,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { memberStates }: Context,
  ): Promise<MemberState | null> {
    return memberStates.load({ memberId: id, day: asOf ?? today() });
  }

  @FieldResolver(() => [Movement], { nullable: true, description: 'Her ledger, oldest first: a few lines a year at most. «Sổ biến động»' })
  movements(@Root() { id }: Member, @Ctx() { ledgers }: Context): Promise<Movement[]> {
    return ledgers.load(id);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'Where she belongs, or did at last: a branch, a group or a base.' })
  home(@Root() { homeId }: Member): UnitKey {
    return referTo({ id: homeId });
  }

  @Personal({ ...kept, basis: 'SEC-003' })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Her citizen id, all but the last three digits hidden; null if it is not recorded, or restricted.',
  })
  citizenIdMasked(@Root() member: Member, @Ctx() { keyring }: Context): string | null {
    return maskedDetail(keyring, member, 'citizenId');
  }

  @Personal({ ...kept, basis: 'SEC-003' })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Her telephone, all but the last three digits hidden; null if it is not recorded, or restricted.',
  })
  phoneMasked(@Root() member: Member, @Ctx() { keyring }: Context): string | null {
    return maskedDetail(keyring, member, 'phone');
  }

  @Personal({ ...kept, basis: 'SEC-004' })
  @FieldResolver(() => [DetailField], {
    nullable: true,
    description: 'Which of the sealed fields are recorded, so that nobody opens one for nothing.',
  })
  recordedDetails(@Root() member: Member): DetailField[] {
    return details.filter((field) => member[field] !== null);
  }
}

/** What is restricted is not opened, not even for its last digits. */
function maskedDetail(keyring: Keyring, member: Member, field: 'citizenId' | 'phone'): string | null {
  const digits = member.restrictedOn === null ? openDetail(keyring, member, field) : null;
  return digits === null ? null : masked(digits);
}

/** Federation's way in: other subgraphs hold only the id. */
export const resolveMember = ({ id }: { id: string }, { members }: Context): Promise<Member | null> => members.load(id);
