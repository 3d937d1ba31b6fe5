import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import type { Keyring } from '@vwu/kit/keyring';
import { pageSize } from '@vwu/kit/page-size';
import { Personal } from '@vwu/kit/personal';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { kept } from '../member/kept.ts';
import { RevealPurpose } from '../member/member.enums.ts';
import { masked } from '../member/numbers.ts';
import { UnitReference } from '../unit-reference.ts';
import { approveHonorary } from './approve-honorary.ts';
import { rejectHonorary, withdrawHonorary } from './close-honorary.ts';
import { correctHonorary } from './correct-honorary.ts';
import { HonoraryDetailField } from './detail-field.ts';
import { HonoraryEndGround, HonoraryProposer } from './honorary.enums.ts';
import { HonoraryContribution } from './honorary-contribution.entity.ts';
import { HonoraryDetails, honorarySeal } from './honorary-details.ts';
import { HonoraryMember, HonoraryMemberConnection } from './honorary-member.entity.ts';
import { HonoraryPersonInput } from './honorary-person.ts';
import { HonoraryStep } from './honorary-step.entity.ts';
import { HonoraryFilter, listHonorary } from './list-honorary.ts';
import { proposeHonorary } from './propose-honorary.ts';
import { publishHonorary } from './publish-honorary.ts';
import { recogniseHonorary } from './recognise-honorary.ts';
import { revealHonorary } from './reveal-honorary.ts';
import { screenHonorary } from './screen-honorary.ts';
import { terminateHonorary } from './terminate-honorary.ts';

const recordErrors = 'FORBIDDEN, HONORARY_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_CHANGED, HONORARY_ERASED, IDEMPOTENCY_KEY_REUSED';
const stepErrors = `${recordErrors}, HONORARY_STEP_NOT_ALLOWED, HONORARY_TEXT_MISSING, HONORARY_DAY_IN_FUTURE, HONORARY_DAY_BEFORE_LAST`;
const personErrors =
  'NAME_MISSING, BIRTH_IMPLAUSIBLE, NATIONALITY_INVALID, HONORARY_SCOPE_NEEDS_PROVINCE, CITIZEN_ID_INVALID, PASSPORT_INVALID, PHONE_INVALID, ' +
  'CITIZEN_ID_YEAR_DIFFERS, CONSENT_MISSING, HONORARY_TEXT_MISSING, ALREADY_RECOGNISED, CARD_NUMBER_INVALID, CARD_NUMBER_TAKEN';
const standardErrors = 'HONORARY_NOT_RESIDENT, HONORARY_NOT_WILLING, HONORARY_STANDARD_MISSING, HONORARY_CONTRIBUTION_MISSING';
const eligibleErrors = `${standardErrors}, HONORARY_UNDER_AGE, HONORARY_SUPPORT_TOO_SHORT, HONORARY_POLICE_MISSING, HONORARY_IS_MEMBER`;

@Resolver(() => HonoraryMember)
export class HonoraryResolver {
  @Query(() => HonoraryMember, {
    nullable: true,
    description: "An honorary member of a book within the caller's reach; null if there is none.",
  })
  honoraryMember(
    @Arg('id', () => ID, { description: 'The identity of the record.' }) id: string,
    @Ctx() { honorary }: Context,
  ): Promise<HonoraryMember | null> {
    return honorary.load(id);
  }

  @Query(() => HonoraryMemberConnection, {
    nullable: true,
    description:
      "Honorary members, and who is proposed, of the books within the caller's reach, by the alphabet. Errors: FORBIDDEN, PAGE_SIZE_INVALID, " +
      'CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY. «Sổ hội viên danh dự»',
  })
  honoraryMembers(
    @Arg('filter', () => HonoraryFilter, { nullable: true, description: 'Which ones.' }) filter: HonoraryFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listHonorary(em, viewer, { filter: filter ?? {}, size: pageSize(first), after });
  }

  @Mutation(() => HonoraryMember, {
    description:
      'Puts somebody on the short list of a level (HON-013), by an officer of that level. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      `HONORARY_NOT_OWN_LEVEL, HONORARY_LEVEL_NOT_ENTITLED, ${personErrors}, HONORARY_DAY_IN_FUTURE, IDEMPOTENCY_KEY_REUSED.`,
  })
  proposeHonoraryMember(
    @Arg('unitId', () => ID, { description: 'The level that is to recognise: a province or a commune.' }) unitId: string,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come.' }) on: string,
    @Arg('person', () => HonoraryPersonInput, { description: 'Who the person is.' }) person: HonoraryPersonInput,
    @Arg('proposerKind', () => HonoraryProposer, { description: 'Who introduces: of what kind.' }) proposerKind: HonoraryProposer,
    @Arg('proposer', () => String, { description: 'Who introduces: the name.' }) proposer: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return proposeHonorary(context, { unitId, on, person, proposerKind, proposer, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description: `Corrects or completes what is recorded, by the level that keeps the book. Errors: ${recordErrors}, HONORARY_NOT_OWN_LEVEL, ${personErrors}, ${eligibleErrors}.`,
  })
  correctHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('person', () => HonoraryPersonInput, { description: 'What to correct; what is left out stays.' }) person: HonoraryPersonInput,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return correctHonorary(context, { id, person, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description: `The Standing Committee has met the person (HON-014), by its own level. Errors: ${stepErrors}, HONORARY_NOT_OWN_LEVEL, ${standardErrors}.`,
  })
  screenHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day of the meeting.' }) on: string,
    @Arg('representative', () => String, { description: 'Who met the person.' }) representative: string,
    @Arg('opinion', () => String, { nullable: true, description: 'What was found.' }) opinion: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return screenHonorary(context, { id, on, representative, opinion, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description:
      'The direct superior agrees (HON-015), by an officer of the superior; the number is looked for in the whole country first. ' +
      `Errors: ${stepErrors}, HONORARY_NOT_SUPERIOR, HONORARY_NUMBER_MISSING, ALREADY_RECOGNISED, HONORARY_IS_MEMBER.`,
  })
  approveHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day.' }) on: string,
    @Arg('opinion', () => String, { description: 'What the superior thinks.' }) opinion: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return approveHonorary(context, { id, on, opinion, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description: `The recognising level or its superior does not take the person in. Errors: ${stepErrors}, HONORARY_NOT_OWN_LEVEL.`,
  })
  rejectHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return rejectHonorary(context, { id, on, reason, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description: `A proposal is taken back before the decision. Errors: ${stepErrors}, HONORARY_NOT_OWN_LEVEL.`,
  })
  withdrawHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return withdrawHonorary(context, { id, on, reason, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description:
      'The same level decides (HON-017); nobody is recognised twice in the country (HON-023). ' +
      `Errors: ${stepErrors}, HONORARY_NOT_OWN_LEVEL, HONORARY_LEVEL_NOT_ENTITLED, HONORARY_SCOPE_NEEDS_PROVINCE, HONORARY_NUMBER_MISSING, ` +
      `ALREADY_RECOGNISED, CARD_ALREADY_ISSUED, CARD_NUMBER_INVALID, CARD_NUMBER_TAKEN, ${eligibleErrors}. «Công nhận»`,
  })
  recogniseHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day of the decision.' }) on: string,
    @Arg('decisionNo', () => String, { description: 'Number of the decision. «Số quyết định»' }) decisionNo: string,
    @Arg('activity', () => String, { description: 'The activity of the Union it is made known at.' }) activity: string,
    @Arg('cardNumber', () => String, { nullable: true, description: 'Number of the card handed over.' }) cardNumber: string | null,
    @Arg('publicationOn', () => DateScalar, { nullable: true, description: 'When the person agreed to be named in public.' })
    publicationOn: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return recogniseHonorary(context, { id, on, decisionNo, activity, cardNumber, publicationOn, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description:
      `The level that recognised decides that it is over (HON-026). Errors: ${stepErrors}, HONORARY_NOT_OWN_LEVEL, HONORARY_END_DOCUMENT_MISSING, ` +
      'HONORARY_END_BY_ADMISSION. «Thôi là hội viên danh dự»',
  })
  terminateHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day of the decision: the first that is over.' }) on: string,
    @Arg('ground', () => HonoraryEndGround, { description: 'Why.' }) ground: HonoraryEndGround,
    @Arg('decisionNo', () => String, { description: 'Number of the decision that ends it.' }) decisionNo: string,
    @Arg('document', () => String, {
      nullable: true,
      description: 'For breaking the law: the decision or judgment, with number, day, issuer.',
    })
    document: string | null,
    @Arg('reason', () => String, { nullable: true, description: 'What else there is to say.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return terminateHonorary(context, { id, on, ground, decisionNo, document, reason, version, idempotencyKey });
  }

  @Mutation(() => HonoraryMember, {
    description: `Records that a person agrees to be named in the public list, or takes that back (HON-022). Errors: ${recordErrors}, HONORARY_NOT_OWN_LEVEL, HONORARY_DAY_IN_FUTURE.`,
  })
  publishHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('agrees', () => Boolean, { description: 'False takes it back: the list names the person no longer.' }) agrees: boolean,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come.' }) on: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return publishHonorary(context, { id, agrees, on, version, idempotencyKey });
  }

  @Mutation(() => HonoraryDetails, {
    nullable: true,
    description:
      'Shows what is sealed of an honorary member, and records who saw it, when and what for (SEC-006). Errors: FORBIDDEN, HONORARY_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, HONORARY_ERASED.',
  })
  revealHonoraryMember(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('fields', () => [HonoraryDetailField], { description: 'What of it; nothing else is opened.' }) fields: HonoraryDetailField[],
    @Arg('purpose', () => RevealPurpose, { description: 'What for.' }) purpose: RevealPurpose,
    @Ctx() context: Context,
  ): Promise<HonoraryDetails> {
    return revealHonorary(context, { id, fields, purpose });
  }

  @FieldResolver(() => UnitReference, {
    nullable: true,
    description: 'The unit that recognises, or is to, as it was then. «Đơn vị công nhận»',
  })
  unit(@Root() { unitId }: HonoraryMember): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => [HonoraryStep], { nullable: true, description: 'What was done, oldest first; a handful. «Các bước»' })
  steps(@Root() { id }: HonoraryMember, @Ctx() { honorarySteps }: Context): Promise<HonoraryStep[]> {
    return honorarySteps.load(id);
  }

  @FieldResolver(() => [HonoraryContribution], {
    nullable: true,
    description: 'What the person has done for the Union, the oldest first. «Đóng góp»',
  })
  contributions(@Root() { id }: HonoraryMember, @Ctx() { honoraryContributions }: Context): Promise<HonoraryContribution[]> {
    return honoraryContributions.load(id);
  }

  @Personal({ ...kept, basis: 'SEC-005' })
  @FieldResolver(() => String, { nullable: true, description: 'The citizen id, all but the last three digits hidden.' })
  citizenIdMasked(@Root() record: HonoraryMember, @Ctx() { keyring }: Context): string | null {
    return maskedDetail(keyring, record, 'citizenId');
  }

  @Personal({ ...kept, basis: 'SEC-005' })
  @FieldResolver(() => String, { nullable: true, description: 'The passport, all but the last three characters hidden.' })
  passportMasked(@Root() record: HonoraryMember, @Ctx() { keyring }: Context): string | null {
    return maskedDetail(keyring, record, 'passport');
  }

  @Personal({ ...kept, basis: 'SEC-004' })
  @FieldResolver(() => [HonoraryDetailField], { nullable: true, description: 'Which of the sealed fields are recorded.' })
  recordedDetails(@Root() record: HonoraryMember): HonoraryDetailField[] {
    return honorarySeal.fields.filter((field) => record[field] !== null);
  }
}

function maskedDetail(keyring: Keyring, record: HonoraryMember, field: 'citizenId' | 'passport'): string | null {
  const number = honorarySeal.open(keyring, record, field);
  return number === null ? null : masked(number);
}

@Resolver(() => HonoraryStep)
export class HonoraryStepResolver {
  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit it was done by.' })
  unit(@Root() { unitId }: HonoraryStep): UnitKey {
    return referTo({ id: unitId });
  }
}

/** Federation's way in. */
export const resolveHonoraryMember = ({ id }: { id: string }, { honorary }: Context): Promise<HonoraryMember | null> => honorary.load(id);
