import { defineEntity, p } from '@mikro-orm/postgresql';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, Int, ObjectType } from 'type-graphql';

/** CATALOGUE A.23 `BranchClass`, best first. */
export const BranchClass = defineEnum('BranchClass', 'Class of a branch in a year. «Xếp loại chi hội»', {
  EXCELLENT: 'Chi hội xuất sắc',
  STRONG: 'Chi hội mạnh',
  GOOD: 'chi hội khá',
  AVERAGE: 'Chi hội trung bình',
  WEAK: 'chi hội yếu',
});
export type BranchClass = CodeOf<typeof BranchClass>;

@ObjectType({ description: 'The class a branch was given for a year, apart from that of its base (EMU-006). «Xếp loại chi hội»' })
export class BranchClassification {
  unitId!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => BranchClass, { name: 'class', description: 'The class.' }) grade!: BranchClass;
  @Field(() => String, { name: 'scheme', description: 'The scheme of the year; classes of different schemes do not compare (F-22).' })
  schemeId!: string;
  @Field(() => DataOrigin, { description: 'Where the class comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when classifying again.' }) version!: number;
}

export const BranchClassificationSchema = defineEntity({
  class: BranchClassification,
  schema: 'emulation',
  tableName: 'branch_classification',
  properties: {
    unitId: p.uuid().primary(),
    year: p.integer().primary(),
    grade: p.string().$type<BranchClass>().fieldName('class'),
    schemeId: p.string(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
  },
});
