import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';

/**
 * ORG-008: the focal points a province leads directly and counts apart from its bases: «tổng số đầu mối trực thuộc … là 33 đơn
 * vị» (004 L16). A base that stands for a commune is none, also where it hangs below the province itself, as all do since
 * 1 July 2025; nor is a branch that waits there to be placed.
 */
@ObjectType({
  description:
    'The subordinate units a province leads directly, counted apart from commune bases (ORG-008). Since 1 July 2025, without districts, ' +
    'these are armed forces and others. «Đầu mối trực thuộc»',
  simpleResolvers: true,
})
export class SubordinateUnits {
  @Field(() => Int, { description: 'All together.' }) total!: number;
  @Field(() => Int, { description: 'Districts, until 30 June 2025. «Huyện»' }) districts!: number;
  @Field(() => Int, { description: 'Units in the armed forces (ORG-005). «Lực lượng vũ trang»' }) armedForces!: number;
  @Field(() => Int, { description: 'Others: special bases, enterprises and offices directly below the province (ORG-004, 014, 024).' })
  others!: number;
}

/** ORG-012, as `UnitCountsChange`: before + opened + movedIn − movedOut − closed = after, of each count. */
@ObjectType({
  description:
    'What subordinate units a province gained and lost between two days, those hung elsewhere apart; of a province formed in between, of those ' +
    'it answers for until then. before + opened + movedIn − movedOut − closed = after. «Biến động đầu mối»',
  simpleResolvers: true,
})
export class SubordinateUnitsChange {
  @Field(() => SubordinateUnits, { description: 'There on the first day.' }) before!: SubordinateUnits;
  @Field(() => SubordinateUnits, { description: 'Opened there after the first day, also those that have closed since.' })
  opened!: SubordinateUnits;
  @Field(() => SubordinateUnits, { description: 'Of elsewhere, hung there and not away again.' }) movedIn!: SubordinateUnits;
  @Field(() => SubordinateUnits, { description: 'Hung elsewhere, and not back again.' }) movedOut!: SubordinateUnits;
  @Field(() => SubordinateUnits, { description: 'Ended there before the last day.' }) closed!: SubordinateUnits;
  @Field(() => SubordinateUnits, { description: 'There on the last day.' }) after!: SubordinateUnits;
}
