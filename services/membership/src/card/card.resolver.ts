import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { Member } from '../member/member.entity.ts';
import { CardAct } from './card-act.ts';
import { HonoraryCard } from './honorary-card.entity.ts';
import { recordCard } from './record-card.ts';
import { recordHonoraryCard } from './record-honorary-card.ts';

const dayDescription = 'The day; not one to come, nor before the last act about her card.';
const errors =
  'Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_CHANGED, MEMBER_ERASED, HOME_NOT_VALID, MOVEMENT_IN_FUTURE, MOVEMENT_BEFORE_ADMISSION, ' +
  'LEDGER_CLOSED, MOVEMENT_REPEATED, CARD_ACT_BEFORE_LAST, IDEMPOTENCY_KEY_REUSED';

@Resolver(() => Member)
export class CardResolver {
  @Mutation(() => Member, {
    description: `Issues a card to a member who has none (MEM-020). ${errors}, CARD_ALREADY_ISSUED, CARD_NUMBER_INVALID, CARD_NUMBER_TAKEN.`,
  })
  issueCard(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('cardNumber', () => String, { description: 'The number on the card; it is nobody else’s, and never was.' }) cardNumber: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordCard(context, ['issueCard', 'CARD_ISSUED'], { id, on, cardNumber, version, idempotencyKey });
  }

  @Mutation(() => Member, { description: `Records that a member has lost her card. ${errors}, CARD_NOT_ISSUED. «Báo mất thẻ»` })
  reportCardLost(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('reason', () => String, { nullable: true, description: 'How.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordCard(context, ['reportCardLost', 'CARD_LOST'], { id, on, reason, version, idempotencyKey });
  }

  @Mutation(() => Member, {
    description:
      `Gives a member another card for one that was lost or is worn. ${errors}, CARD_NOT_ISSUED, CARD_NUMBER_INVALID, CARD_NUMBER_TAKEN. ` +
      '«Cấp lại thẻ»',
  })
  replaceCard(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('cardNumber', () => String, { description: 'The number on the new card.' }) cardNumber: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordCard(context, ['replaceCard', 'CARD_REPLACED'], { id, on, cardNumber, reason, version, idempotencyKey });
  }

  @Mutation(() => Member, { description: `Records that a member has given her card back. ${errors}, CARD_NOT_ISSUED. «Nộp lại thẻ»` })
  returnCard(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('on', () => DateScalar, { description: dayDescription }) on: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return recordCard(context, ['returnCard', 'CARD_RETURNED'], { id, on, reason, version, idempotencyKey });
  }
}

@Resolver(() => HonoraryMember)
export class HonoraryCardResolver {
  @Mutation(() => HonoraryMember, {
    description:
      'Records what happened to the card of an honorary member (MEM-020, 000 §IV.4). Errors: FORBIDDEN, HONORARY_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'HONORARY_NOT_OWN_LEVEL, HONORARY_ERASED, HONORARY_CHANGED, HONORARY_DAY_IN_FUTURE, NOT_HONORARY_THEN, CARD_ALREADY_ISSUED, ' +
      'CARD_NOT_ISSUED, CARD_NUMBER_INVALID, CARD_NUMBER_TAKEN, CARD_ACT_BEFORE_LAST, IDEMPOTENCY_KEY_REUSED. «Thẻ hội viên danh dự»',
  })
  recordHonoraryCard(
    @Arg('id', () => ID, { description: 'The record.' }) id: string,
    @Arg('act', () => CardAct, { description: 'What happened.' }) act: CardAct,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come, nor before the last act about the card.' }) on: string,
    @Arg('cardNumber', () => String, { nullable: true, description: 'The number of a card that is handed over.' })
    cardNumber: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryMember> {
    return recordHonoraryCard(context, { id, act, on, cardNumber, version, idempotencyKey });
  }

  @FieldResolver(() => [HonoraryCard], { nullable: true, description: 'What happened to the card, oldest first. «Sổ thẻ»' })
  cardActs(@Root() { id }: HonoraryMember, @Ctx() { honoraryCards }: Context): Promise<HonoraryCard[]> {
    return honoraryCards.load(id);
  }
}
