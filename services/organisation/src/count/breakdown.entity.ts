import { percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BranchType, UnitKind } from '../unit/unit.enums.ts';

/** ORG-037: branches by what they gather women by; together they are all branches below the unit. */
@ObjectType({ description: 'How many branches of one type there are below a unit. «Số chi hội theo loại hình»', simpleResolvers: true })
export class BranchTypeCount {
  @Field(() => BranchType, { nullable: true, description: 'The type; null for branches of which nobody has said it.' })
  branchType!: BranchType | null;
  @Field(() => Int, { description: 'Branches of this type.' }) count!: number;
}

/** ORG-014, ORG-051: bases by kind; those of other kinds than by territory are what makes the Union wider than its communes. */
@ObjectType({ description: 'How many bases of one kind there are below a unit. «Số cơ sở theo loại hình»', simpleResolvers: true })
export class BaseKindCount {
  @Field(() => UnitKind, { description: 'The kind.' }) kind!: UnitKind;
  @Field(() => Int, { description: 'Bases of this kind.' }) count!: number;
}

@ObjectType({ description: 'How many of some units have something.', simpleResolvers: true })
export class UnitShare {
  @Field(() => Int, { description: 'Units that have it.' }) numerator!: number;
  @Field(() => Int, { description: 'All of these units.' }) denominator!: number;

  @Field(() => Float, { nullable: true, description: 'Per cent with one decimal, half-up; null where there are none of these units.' })
  get percent(): number | null {
    return this.denominator === 0 ? null : percentHalfUp(this.numerator, this.denominator, 1);
  }
}

/** ORG-024, TGT-015: associations of the women who work in the full-time offices of the Union itself. */
@ObjectType({
  description: 'How many provinces and districts have an association of their own office. «Tổ chức Hội trong cơ quan chuyên trách»',
  simpleResolvers: true,
})
export class OfficeAssociations {
  @Field(() => UnitShare, { description: 'Of the provinces below the unit, itself among them.' }) provinces!: UnitShare;
  @Field(() => UnitShare, { description: 'Of the districts, until 30 June 2025.' }) districts!: UnitShare;
}
