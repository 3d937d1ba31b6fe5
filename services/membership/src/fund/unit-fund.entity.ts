import { DongScalar } from '@vwu/kit/dong';
import { percentDown } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { coarseDong } from '../count/coarse-dong.ts';
import { FundCategory } from './fund-account.ts';

/** FEE-004, TGT-017: «ít nhất 2 triệu đồng/năm». */
export const fundTargetVnd = 2_000_000n;

/** More than the dues of five members for a year at any rate the documents know. */
const coarseStep = 1_000_000n;

@ObjectType({ description: 'What came in by one category in a year, or went out for it.', simpleResolvers: true })
export class FundSum {
  @Field(() => FundCategory, { description: 'The category.' }) category!: FundCategory;
  @Field(() => DongScalar, { nullable: true, description: 'What came in; negative for what went out.' }) amountVnd!: bigint | null;
}

/** The book of one fund for a year: opening + in − out = closing (FEE-007). */
@ObjectType({
  description:
    'The fund of a base or a branch in a year, with what was the fund of units that went whole into it. Who sees no persons sees it down to the last ' +
    'million. «Quỹ Hội»',
  simpleResolvers: true,
})
export class UnitFund {
  unitId!: string;

  @Field(() => Int, { description: 'The year. «Năm»' }) year!: number;
  @Field(() => DongScalar, { nullable: true, description: 'What there was at the beginning of the year. «Số dư đầu kỳ»' }) openingVnd!:
    | bigint
    | null;
  @Field(() => DongScalar, { nullable: true, description: 'What came in. «Tổng thu»' }) incomeVnd!: bigint | null;
  @Field(() => DongScalar, { nullable: true, description: 'What went out. «Tổng chi»' }) expenseVnd!: bigint | null;
  @Field(() => DongScalar, { nullable: true, description: 'What there was at its end, or is now. «Số dư cuối kỳ»' }) closingVnd!:
    | bigint
    | null;
  @Field(() => [FundSum], { description: 'By category, those with entries in the year.' }) sums!: FundSum[];
  @Field(() => Boolean, { description: 'Whether the year is closed: it takes no entry any more. «Đã khóa sổ»' }) isClosed!: boolean;
  @Field(() => Boolean, { description: 'Whether some of it is generated, for demonstration. «Minh họa»' }) isDemonstration!: boolean;
  @Field(() => Boolean, {
    description: 'Whether two million đồng or more came in within the year (FEE-004, TGT-017). «Đạt ít nhất 2 triệu đồng»',
  })
  isTargetMet!: boolean;

  /** Cuts what would tell what a few have paid. */
  cut(): void {
    for (const field of ['openingVnd', 'incomeVnd', 'expenseVnd', 'closingVnd'] as const)
      this[field] = coarseDong(this[field] ?? 0n, coarseStep);
    for (const sum of this.sums) sum.amountVnd = coarseDong(sum.amountVnd ?? 0n, coarseStep);
  }
}

/** FEE-004, FEE-005: how many bases and branches of a unit have a fund, and how many of them reached the target. */
@ObjectType({
  description:
    'How many bases and branches have a fund, and reached its target in a year (FEE-004, FEE-005): «mỗi cơ sở, chi hội», all of them. Shares are cut ' +
    'to one decimal, so that what is not reached never reads as if it were. «Tỷ lệ cơ sở Hội có quỹ»',
  simpleResolvers: true,
})
export class FundCoverage {
  unitId!: string;

  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'Bases of the last day of the year, or of today. «Số cơ sở»' }) bases!: number;
  @Field(() => Int, { description: 'Of those, with anything in the book of their fund to the end of the year. «Có quỹ»' })
  basesWithFund!: number;
  @Field(() => Int, { description: 'Of those, with two million đồng or more in income within the year. «Đạt chỉ tiêu»' })
  basesMeetingTarget!: number;
  @Field(() => Int, { description: 'Branches of these bases on that day. «Số chi hội»' }) branches!: number;
  @Field(() => Int, { description: 'Of those, with anything in the book of their fund to the end of the year. «Có quỹ»' })
  branchesWithFund!: number;
  @Field(() => Int, { description: 'Of those, with two million đồng or more in income within the year. «Đạt chỉ tiêu»' })
  branchesMeetingTarget!: number;

  @Field(() => Float, { nullable: true, description: 'Bases with a fund per cent of all; null of none (FEE-005).' })
  get withFundPercent(): number | null {
    return this.bases === 0 ? null : percentDown(this.basesWithFund, this.bases);
  }

  @Field(() => Boolean, { description: 'Whether all bases have a fund: the target is 100 per cent.' })
  get isMet(): boolean {
    return this.bases > 0 && this.basesWithFund === this.bases;
  }

  @Field(() => Float, { nullable: true, description: 'Bases that reached the target per cent of all; null of none (FEE-004).' })
  get basesMeetingPercent(): number | null {
    return this.bases === 0 ? null : percentDown(this.basesMeetingTarget, this.bases);
  }

  @Field(() => Float, { nullable: true, description: 'Branches that reached the target per cent of all; null of none (FEE-004).' })
  get branchesMeetingPercent(): number | null {
    return this.branches === 0 ? null : percentDown(this.branchesMeetingTarget, this.branches);
  }

  @Field(() => Boolean, {
    description:
      'Whether two million đồng or more came in to every base and every branch within the year: 100 per cent of both (FEE-004, TGT-017).',
  })
  get isTargetMet(): boolean {
    return this.bases > 0 && this.basesMeetingTarget === this.bases && this.branchesMeetingTarget === this.branches;
  }
}
