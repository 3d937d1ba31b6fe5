import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';

/** ORG-011, F-34: what there is below a unit on a day. */
@ObjectType({ description: 'How many units there are below a unit. «Số đơn vị»', simpleResolvers: true })
export class UnitCounts {
  @Field(() => Int, { description: 'Provinces.' }) provinces!: number;
  @Field(() => Int, { description: 'Districts, until 30 June 2025.' }) districts!: number;
  @Field(() => Int, { description: 'Commune bases. «Cơ sở Hội»' }) bases!: number;
  @Field(() => Int, { description: 'Special bases: of markets, supermarkets, religious places (ORG-004). «Cơ sở Hội đặc thù»' })
  specialBases!: number;
  @Field(() => Int, {
    description: 'All that are no commune bases: special ones, armed forces, enterprises, offices (ORG-004…006, 014, 024).',
  })
  otherBases!: number;
  @Field(() => Int, { description: 'Branches. «Chi hội»' }) branches!: number;
  @Field(() => Int, { description: 'Groups. «Tổ phụ nữ»' }) groups!: number;
}

/**
 * ORG-012, F-34: what has come and gone below a unit between two days; the difference of two counts hides both. A unit that was
 * formed in between is followed back to those it answers for: what came with them is neither opened nor closed by that.
 * before + opened + movedIn − movedOut − closed = after, of each count.
 */
@ObjectType({
  description:
    'What was opened and closed below a unit between two days, what was hung elsewhere apart; of a unit formed in between, ' +
    'below those it answers for until then. before + opened + movedIn − movedOut − closed = after. «Biến động»',
  simpleResolvers: true,
})
export class UnitCountsChange {
  @Field(() => UnitCounts, { description: 'Units there on the first day.' }) before!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units that were opened there after the first day, also those that have closed since.' })
  opened!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units of elsewhere that were hung there, and not away again.' }) movedIn!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units that were hung elsewhere, and not back again.' }) movedOut!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units that ended there before the last day.' }) closed!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units there on the last day.' }) after!: UnitCounts;
}
