import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { DongScalar } from '@vwu/kit/dong';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { closeFundYear } from './close-fund-year.ts';
import { FundCategory, FundHolding } from './fund-account.ts';
import { FundEntry } from './fund-entry.entity.ts';
import { listEntries } from './list-entries.ts';
import { recordFundEntry } from './record-fund-entry.ts';
import { reverseFundEntry } from './reverse-fund-entry.ts';
import { FundCoverage, UnitFund } from './unit-fund.entity.ts';

const yearDescription = 'The year.';

@Resolver(() => UnitReference)
export class FundResolver {
  @FieldResolver(() => UnitFund, {
    nullable: true,
    description: 'The fund of a base or a branch in a year; null out of reach, and for units that keep none. «Quỹ Hội»',
  })
  fund(
    @Root() { id }: UnitKey,
    @Arg('year', () => Int, { description: yearDescription }) year: number,
    @Ctx() { funds }: Context,
  ): Promise<UnitFund | null> {
    return funds.load({ unitId: id, year });
  }

  @FieldResolver(() => [FundEntry], {
    nullable: true,
    description:
      'The book of a base or a branch for a year, by the days; some hundred entries. Null out of reach. Errors: FORBIDDEN. «Sổ thu, chi quỹ Hội»',
  })
  fundEntries(
    @Root() { id }: UnitKey,
    @Arg('year', () => Int, { description: yearDescription }) year: number,
    @Ctx() context: Context,
  ): Promise<FundEntry[] | null> {
    return listEntries(context, { unitId: id, year });
  }

  @FieldResolver(() => FundCoverage, {
    nullable: true,
    description:
      'How many bases of the unit and their branches have a fund (FEE-005), and reached its target (FEE-004); null out of reach. «Tỷ lệ cơ sở Hội có quỹ»',
  })
  fundCoverage(
    @Root() { id }: UnitKey,
    @Arg('year', () => Int, { description: yearDescription }) year: number,
    @Ctx() { fundCoverages }: Context,
  ): Promise<FundCoverage | null> {
    return fundCoverages.load({ unitId: id, year });
  }

  @Mutation(() => FundEntry, {
    description:
      'Enters money that came into the fund of a base or a branch, or went out of it (FEE-007, FEE-008). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, FUND_UNIT_INVALID, FUND_AMOUNT_INVALID, FUND_ENTRY_OF_DUES, FUND_OPENING_REPEATED, FUND_INSUFFICIENT, FUND_DAY_IN_FUTURE, ' +
      'FUND_YEAR_CLOSED, FUND_VOUCHER_REPEATED, IDEMPOTENCY_KEY_REUSED.',
  })
  recordFundEntry(
    @Arg('unitId', () => ID, { description: 'The base or the branch.' }) unitId: string,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come.' }) on: string,
    @Arg('category', () => FundCategory, { description: 'By what it came, or for what it went; not DUES, which members pay.' })
    category: FundCategory,
    @Arg('holding', () => FundHolding, { description: 'Where the money is.' }) holding: FundHolding,
    @Arg('amountVnd', () => DongScalar, { description: 'What came or went, more than nothing.' }) amountVnd: bigint,
    @Arg('voucher', () => String, { nullable: true, description: 'The number of the voucher.' }) voucher: string | null,
    @Arg('description', () => String, { nullable: true, description: 'What it was.' }) description: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<FundEntry> {
    return recordFundEntry(context, { unitId, on, category, holding, amountVnd, voucher, description, idempotencyKey });
  }

  @Mutation(() => UnitReference, {
    description:
      'Closes the book of a year that is over, and of all before it: it takes no entry any more. Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, FUND_UNIT_INVALID, FUND_YEAR_NOT_OVER, FUND_YEAR_CLOSED, IDEMPOTENCY_KEY_REUSED.',
  })
  async closeFundYear(
    @Arg('unitId', () => ID, { description: 'The base or the branch.' }) unitId: string,
    @Arg('year', () => Int, { description: yearDescription }) year: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<UnitKey> {
    return referTo({ id: await closeFundYear(context, { unitId, year, idempotencyKey }) });
  }
}

@Resolver(() => FundEntry)
export class FundEntryResolver {
  @Mutation(() => FundEntry, {
    description:
      'Takes an entry back by its counter-entry, on a day of a year that is open. Errors: FORBIDDEN, FUND_ENTRY_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'FUND_ENTRY_REVERSED, FUND_ENTRY_OF_DUES, FUND_INSUFFICIENT, FUND_DAY_IN_FUTURE, FUND_YEAR_CLOSED, IDEMPOTENCY_KEY_REUSED.',
  })
  reverseFundEntry(
    @Arg('id', () => ID, { description: 'The entry.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The day of the counter-entry.' }) on: string,
    @Arg('description', () => String, { nullable: true, description: 'Why.' }) description: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<FundEntry> {
    return reverseFundEntry(context, { id, on, description, idempotencyKey });
  }

  @FieldResolver(() => UnitReference, { description: 'In whose book it was written.' })
  unit(@Root() { unitId }: FundEntry): UnitKey {
    return referTo({ id: unitId });
  }
}
