import 'reflect-metadata';
import { DateScalar } from '@vwu/kit/date';
import { percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** Formula F23: of the commune bases, those with at least one running model for a group of women of their own. */
@ObjectType({ description: 'Model coverage, formula F23 (SUP-029, MOD-018). «Tỷ lệ cơ sở có mô hình tập hợp»', simpleResolvers: true })
export class ModelCoverage {
  @Field(() => DateScalar, { description: 'The day it speaks of.' }) asOf!: string;
  @Field(() => Int, { description: 'Commune bases with at least one running model for a target group, at the base or below it.' })
  numerator!: number;
  @Field(() => Int, { description: 'Commune bases on the day.' }) denominator!: number;

  @Field(() => Boolean, { description: 'Whether demonstration data is counted in it.' }) demonstration!: boolean;

  unitId!: string;

  @Field(() => Float, { nullable: true, description: 'Per cent with one decimal, half-up; null where there are no bases.' })
  get percent(): number | null {
    return this.denominator === 0 ? null : percentHalfUp(this.numerator, this.denominator, 1);
  }

  @Field(() => Boolean, { description: 'Whether every base has one, from integers: the target (MOD-018, TGT-022).' })
  get isMet(): boolean {
    return this.denominator > 0 && this.numerator === this.denominator;
  }
}
