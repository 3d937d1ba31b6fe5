import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';

/** ORG-011, F-34: what there is below a unit on a day. */
@ObjectType({ description: 'How many units there are below a unit. «Số đơn vị»', simpleResolvers: true })
export class UnitCounts {
  @Field(() => Int, { description: 'Provinces.' }) provinces!: number;
  @Field(() => Int, { description: 'Districts, until 30 June 2025.' }) districts!: number;
  @Field(() => Int, { description: 'Commune bases. «Cơ sở Hội»' }) bases!: number;
  @Field(() => Int, { description: 'Bases of other kinds: special bases, armed forces, enterprises, offices (ORG-004…006, 014, 024).' })
  otherBases!: number;
  @Field(() => Int, { description: 'Branches. «Chi hội»' }) branches!: number;
  @Field(() => Int, { description: 'Groups. «Tổ phụ nữ»' }) groups!: number;
}

/** ORG-012: what has come and gone below a unit between two days; the difference of two counts hides both. */
@ObjectType({ description: 'What was opened and closed below a unit between two days. «Biến động»', simpleResolvers: true })
export class UnitCountsChange {
  @Field(() => UnitCounts, { description: 'Units there on the last day that were not below it on the first.' }) opened!: UnitCounts;
  @Field(() => UnitCounts, { description: 'Units below it on the first day that are not there on the last.' }) closed!: UnitCounts;
}
