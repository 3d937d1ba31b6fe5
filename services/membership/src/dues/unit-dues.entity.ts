import { coarse } from '@vwu/kit/coarse';
import { DateScalar } from '@vwu/kit/date';
import { DongScalar } from '@vwu/kit/dong';
import { percentDown } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { coarseDong } from '../count/coarse-dong.ts';

/** FEE-003, TGT-009: «80% trở lên»; Hà Nội reports 80 to 85 of a hundred (FEE-002). */
const targetPercent = 80;

/** What the members of a unit owe and have paid for some months: sums of what is kept for each branch (FEE-002, FEE-003, FEE-006). */
@ObjectType({
  description:
    'What the members of a unit owe for some months, and have paid. Members are counted once for each month they owe: for one month these are ' +
    'persons. Who sees no persons sees counts down to the last five, and money down to what five pay (SEC-004). «Hội phí»',
  simpleResolvers: true,
})
export class UnitDues {
  unitId!: string;
  /** What one member pays for all the months. */
  fullVnd!: bigint;

  @Field(() => DateScalar, { description: 'The first day asked for.' }) from!: string;
  @Field(() => DateScalar, { description: 'The last day asked for.' }) to!: string;
  @Field(() => Boolean, { description: 'Whether counts and money are cut, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'Members, once for each month. «Lượt hội viên»' }) members!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those, who is exempt: nobody asks them (FEE-006). «Được miễn»' }) exempt!:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: 'Of those, who is asked for less. «Được giảm»' }) reduced!: number | null;
  @Field(() => Int, { nullable: true, description: 'Who has paid, once for each month. «Đã đóng»' }) payers!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Of who has paid, who takes part as well, not recorded as away: once for each month (MEM-034). «Sinh hoạt thường xuyên và đóng hội phí»',
  })
  attending!: number | null;
  @Field(() => Boolean, { description: 'Whether the rate of every month is known; the documents give none after 2017 (F-37).' })
  hasRates!: boolean;
  @Field(() => Boolean, { description: 'Whether the rate of some month is made up, for demonstration. «Minh họa»' })
  isDemonstration!: boolean;
  @Field(() => DongScalar, {
    nullable: true,
    description: 'What is due, reliefs taken off; null where the rate of some month is not known (F-37). «Phải thu»',
  })
  expectedVnd!: bigint | null;
  @Field(() => DongScalar, { nullable: true, description: 'What has been paid for these months, whenever it came. «Đã thu»' })
  paidVnd!: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Who owes: members that are not exempt. «Phải đóng»' })
  get owing(): number | null {
    return this.members === null || this.exempt === null || this.isCoarse ? null : this.members - this.exempt;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Payers per cent of those who owe, down to one decimal, so that what is not reached never reads as if it were; null where counts are cut. ' +
      '«Tỷ lệ hội viên đóng hội phí»',
  })
  get payingPercent(): number | null {
    return !this.owing || this.payers === null ? null : percentDown(this.payers, this.owing);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether 80 per cent or more of those who owe have paid, as integers (FEE-003, TGT-009).',
  })
  get isPayingTargetMet(): boolean | null {
    return !this.owing || this.payers === null ? null : 100 * this.payers >= targetPercent * this.owing;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Per cent of all members, the exempt among them, that take part and have paid (F08b), down to one decimal; null where counts are cut. ' +
      '«Tỷ lệ hội viên sinh hoạt thường xuyên và đóng hội phí»',
  })
  get attendingPercent(): number | null {
    return this.isCoarse || !this.members || this.attending === null ? null : percentDown(this.attending, this.members);
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether 80 per cent or more of all members take part and have paid, as integers: 79.9 is not met (MEM-034, F08b, 003 §II.2c).',
  })
  get isAttendingTargetMet(): boolean | null {
    return this.isCoarse || !this.members || this.attending === null ? null : 100 * this.attending >= targetPercent * this.members;
  }

  /** Cuts what tells of fewer than five. */
  cut(): void {
    this.isCoarse = true;
    for (const field of ['members', 'exempt', 'reduced', 'payers', 'attending'] as const) this[field] = coarse(this[field] ?? 0);
    // without a rate nobody knows what five pay
    const step = this.hasRates ? 5n * this.fullVnd : 0n;
    for (const field of ['expectedVnd', 'paidVnd'] as const) this[field] = coarseDong(this[field] ?? 0n, step);
  }
}

/** FEE-010: dues by kind of area, for the gap there is. A base that lies in several is in each. */
@ObjectType({
  description: 'Dues of the bases of a unit that lie in one kind of area (FEE-010). «Hội phí theo địa bàn»',
  simpleResolvers: true,
})
export class AreaDues {
  @Field(() => String, { description: 'The kind of area, as units are tagged: ETHNIC, MOUNTAIN, URBAN… «Địa bàn»' }) area!: string;
  @Field(() => Int, { description: 'How many bases lie in it. «Số cơ sở»' }) bases!: number;
  @Field(() => UnitDues, { description: 'Their dues together.' }) dues!: UnitDues;
}
