import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { DongScalar } from '@vwu/kit/dong';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { FundHolding } from '../fund/fund-account.ts';
import { Member } from '../member/member.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { DuesPayment, DuesRow } from './dues-payment.entity.ts';
import { DuesRate } from './dues-rate.entity.ts';
import { DuesRelief } from './dues-relief.entity.ts';
import { MemberDues } from './dues-sheet.entity.ts';
import { endDuesRelief } from './end-dues-relief.ts';
import { grantDuesRelief } from './grant-dues-relief.ts';
import { HouseholdDues } from './household-dues.entity.ts';
import { monthOf } from './month.ts';
import { requireSpan } from './read-dues.ts';
import { readSheet } from './read-sheet.ts';
import { recordDuesPayments } from './record-dues-payments.ts';
import { ReliefReason } from './relief-reason.ts';
import { reverseDuesPayment } from './reverse-dues-payment.ts';
import { readRates, setDuesRate } from './set-dues-rate.ts';
import { AreaDues, UnitDues } from './unit-dues.entity.ts';

const fromDescription = 'The first day: months count whose first day lies between.';
const toDescription = 'The last day; 60 months at most.';

@Resolver(() => UnitReference)
export class UnitDuesResolver {
  @Query(() => [DuesRate], { description: 'All rates of dues there have been, the latest first; a few in a century. «Các mức hội phí»' })
  duesRates(@Ctx() { em }: Context): Promise<DuesRate[]> {
    return readRates(em);
  }

  @FieldResolver(() => UnitDues, {
    nullable: true,
    description:
      'What members of the unit owe for the months between two days, and have paid, on the units of the last day; null out of reach, or if it was ' +
      'not there. Errors: DUES_SPAN_INVALID. «Hội phí»',
  })
  dues(
    @Root() { id }: UnitKey,
    @Arg('from', () => DateScalar, { description: fromDescription }) from: string,
    @Arg('to', () => DateScalar, { description: toDescription }) to: string,
    @Ctx() { unitDues }: Context,
  ): Promise<UnitDues | null> {
    requireSpan({ from, to });
    return unitDues.load({ unitId: id, from, to });
  }

  @FieldResolver(() => [AreaDues], {
    nullable: true,
    description:
      'The same by kind of area, for the gap between them (FEE-010), of units above bases; null out of reach. Errors: DUES_SPAN_INVALID. ' +
      '«Hội phí theo địa bàn»',
  })
  duesByArea(
    @Root() { id }: UnitKey,
    @Arg('from', () => DateScalar, { description: fromDescription }) from: string,
    @Arg('to', () => DateScalar, { description: toDescription }) to: string,
    @Ctx() { areaDues }: Context,
  ): Promise<AreaDues[] | null> {
    requireSpan({ from, to });
    return areaDues.load({ unitId: id, from, to });
  }

  @FieldResolver(() => HouseholdDues, {
    nullable: true,
    description:
      'How dues of a month come in from households with several members, whom a base is to watch (SUP-024); null out of reach, and above bases. ' +
      '«Hội phí của hộ có nhiều hội viên»',
  })
  householdDues(
    @Root() { id }: UnitKey,
    @Arg('month', () => DateScalar, { description: 'A day of the month.' }) day: string,
    @Ctx() { householdDues }: Context,
  ): Promise<HouseholdDues | null> {
    return householdDues.load({ unitId: id, month: monthOf(day) });
  }

  @FieldResolver(() => [MemberDues], {
    nullable: true,
    description:
      'The sheet dues are collected by: members of a branch or a base by name, with the months of a year; 500 at most. Null out of reach. ' +
      'Errors: FORBIDDEN, DUES_SHEET_TOO_LONG. «Bảng thu hội phí»',
  })
  duesSheet(
    @Root() { id }: UnitKey,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() context: Context,
  ): Promise<MemberDues[] | null> {
    return readSheet(context, { unitId: id, year });
  }

  @Mutation(() => DuesRate, {
    description:
      'Sets what a member pays a month from a month on, as the Statute of the time does (FEE-001). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'DUES_RATE_INVALID, DUES_RATE_CHANGED, DUES_RATE_PAID, IDEMPOTENCY_KEY_REUSED.',
  })
  setDuesRate(
    @Arg('from', () => DateScalar, { description: 'The first day of the first month.' }) from: string,
    @Arg('monthlyVnd', () => DongScalar, { description: 'Đồng a month, whole hundreds.' }) monthlyVnd: bigint,
    @Arg('document', () => String, { description: 'The document that sets it, with number and date.' }) document: string,
    @Arg('version', () => Int, { description: 'The version seen before; 0 for none. Refused if it has changed since.' }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<DuesRate> {
    return setDuesRate(context, { from, monthlyVnd, document, version, idempotencyKey });
  }

  @Mutation(() => [DuesPayment], {
    description:
      'Records what members of a branch or a base have paid, all rows or none, and enters the sum into its fund. DUES_ROWS_REFUSED tells every row ' +
      'that cannot stand, with its reason. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, FUND_UNIT_INVALID, FUND_DAY_IN_FUTURE, ' +
      'FUND_YEAR_CLOSED, DUES_ROWS_INVALID, DUES_ROWS_REFUSED, IDEMPOTENCY_KEY_REUSED.',
  })
  recordDuesPayments(
    @Arg('unitId', () => ID, { description: 'The branch or the base that collects.' }) unitId: string,
    @Arg('receivedOn', () => DateScalar, { description: 'The day; not one to come.' }) receivedOn: string,
    @Arg('holding', () => FundHolding, { description: 'Where the money is put.' }) holding: FundHolding,
    @Arg('rows', () => [DuesRow], { description: 'One for each payment, 500 at most.' }) rows: DuesRow[],
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<DuesPayment[]> {
    return recordDuesPayments(context, { unitId, receivedOn, holding, rows, idempotencyKey });
  }
}

@Resolver(() => DuesPayment)
export class DuesPaymentResolver {
  @Mutation(() => DuesPayment, {
    description:
      'Takes a payment back: its months are owed again, and the fund gives the money back. Errors: FORBIDDEN, DUES_PAYMENT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, DUES_PAYMENT_REVERSED, FUND_INSUFFICIENT, FUND_DAY_IN_FUTURE, FUND_YEAR_CLOSED, IDEMPOTENCY_KEY_REUSED.',
  })
  reverseDuesPayment(
    @Arg('id', () => ID, { description: 'The payment.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day the money is given back.' }) on: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<DuesPayment> {
    return reverseDuesPayment(context, { id, on, idempotencyKey });
  }

  @FieldResolver(() => UnitReference, { description: 'Whose fund received it. «Đơn vị thu»' })
  unit(@Root() { unitId }: DuesPayment): UnitKey {
    return referTo({ id: unitId });
  }
}

@Resolver(() => MemberDues)
export class MemberDuesResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MemberDues, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(memberId);
  }
}

@Resolver(() => Member)
export class ReliefResolver {
  @FieldResolver(() => [DuesPayment], { description: 'What she has paid, the oldest first; a few a year. «Các lần đóng hội phí»' })
  duesPayments(@Root() { id }: Member, @Ctx() { duesPayments }: Context): Promise<DuesPayment[]> {
    return duesPayments.load(id);
  }

  @FieldResolver(() => [DuesRelief], { description: 'What she is relieved of, the oldest first; a few in a life. «Miễn, giảm hội phí»' })
  duesReliefs(@Root() { id }: Member, @Ctx() { duesReliefs }: Context): Promise<DuesRelief[]> {
    return duesReliefs.load(id);
  }

  @Mutation(() => DuesRelief, {
    description:
      'Asks a member for less dues, or none (FEE-006). Errors: FORBIDDEN, MEMBER_NOT_FOUND, MEMBER_MERGED, MEMBER_UNMERGED, MEMBER_ERASED, ' +
      'UNIT_NOT_IN_CHARGE, RELIEF_INVALID, RELIEF_NOT_ELDERLY, RELIEF_HOUSEHOLD_SINGLE, RELIEF_REPEATED, RELIEF_MONTHS_PAID, IDEMPOTENCY_KEY_REUSED.',
  })
  grantDuesRelief(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Arg('firstMonth', () => DateScalar, { description: 'The first day of the first month.' }) firstMonth: string,
    @Arg('lastMonth', () => DateScalar, { nullable: true, description: 'The first day of the last month; null until it is ended.' })
    lastMonth: string | null,
    @Arg('percentOff', () => Int, { description: 'By how many per cent less; 100 is exempt.' }) percentOff: number,
    @Arg('reason', () => ReliefReason, { description: 'Why.' }) reason: ReliefReason,
    @Arg('document', () => String, { nullable: true, description: 'The decision; asked for where the base decides.' }) document:
      | string
      | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<DuesRelief> {
    return grantDuesRelief(context, { memberId, firstMonth, lastMonth, percentOff, reason, document, idempotencyKey });
  }

  @Mutation(() => DuesRelief, {
    description:
      'Ends a relief with a month: from the next on she is asked for all. Errors: FORBIDDEN, RELIEF_NOT_FOUND, UNIT_NOT_IN_CHARGE, RELIEF_ENDED, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  endDuesRelief(
    @Arg('id', () => ID, { description: 'The relief.' }) id: string,
    @Arg('lastMonth', () => DateScalar, { description: 'The first day of the last month it holds.' }) lastMonth: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<DuesRelief> {
    return endDuesRelief(context, { id, lastMonth, idempotencyKey });
  }
}
