import { coarse } from '@vwu/kit/coarse';
import { DateScalar } from '@vwu/kit/date';
import { percentDown } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** MEM-031, TGT-008: «85% hộ gia đình có phụ nữ từ 18 tuổi trở lên có ít nhất 1 hội viên» (2013). */
const targetPercent = 85;

/** Households with a member, against those with a woman of 18 or more (MEM-031; code HOUSEHOLD_COVERAGE, F-26). */
@ObjectType({
  description:
    'How many households of a unit have a member today, and of how many: bases that have counted theirs are compared, as in the rate (decision 9). ' +
    'Never to be compared with 60 per cent (F-26). Who sees no persons sees counts down to the last five. «Hộ gia đình có hội viên»',
  simpleResolvers: true,
})
export class HouseholdCoverage {
  unitId!: string;

  @Field(() => DateScalar, { description: 'The day counted: today, for households of members have no history.' }) day!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut down to the last five, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'All households with a member on record. «Số hộ có hội viên»' }) withMember!:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: 'Of those, in bases that have counted their households.' }) covered!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Households with a woman of 18 or more, of the bases that have counted them; null where none has. «Số hộ có phụ nữ từ 18 tuổi»',
  })
  households!: number | null;
  @Field(() => Int, { description: 'How many bases have counted their households.' }) basesCounted!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Covered per cent of the households, down to one decimal, so that what is not reached never reads as if it were. «Tỷ lệ bao phủ hộ»',
  })
  get coveragePercent(): number | null {
    return this.isCoarse || !this.households || this.covered === null ? null : percentDown(this.covered, this.households);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether 85 per cent or more of the households have a member, as integers (TGT-008).',
  })
  get isTargetMet(): boolean | null {
    return this.isCoarse || !this.households || this.covered === null ? null : 100 * this.covered >= targetPercent * this.households;
  }

  /** Cuts what tells of fewer than five. */
  cut(): void {
    this.isCoarse = true;
    for (const field of ['withMember', 'covered'] as const) this[field] = coarse(this[field] ?? 0);
  }
}

@ObjectType({
  description: 'Whom a member lives with (MEM-033). «Hộ gia đình của hội viên»',
  simpleResolvers: true,
})
export class MemberHousehold {
  memberId!: string;
  otherIds!: string[];

  @Field(() => Int, { description: 'How many members live in the household, she among them. «Số hội viên trong hộ»' }) members!: number;
  @Field(() => Boolean, { description: 'Whether dues may be reduced for it: more than one member lives there (FEE-006).' })
  mayBeReduced!: boolean;
}
