import { defineEntity, p } from '@mikro-orm/postgresql';
import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';
import type { Sentence } from '@vwu/kit/language';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, Int, ObjectType } from 'type-graphql';

/** CATALOGUE A.23 `BaseClass`, the classes of all schemes; which a year knows, its scheme says. */
export const BaseClass = defineEnum('BaseClass', 'Class of a base in a year. «Xếp loại cơ sở Hội»', {
  EXCELLENT: 'xuất sắc',
  ADVANCED: 'tiên tiến',
  GOOD: 'khá',
  AVERAGE: 'trung bình',
  WEAK: 'yếu',
  NOT_COMPLETED: 'không hoàn thành nhiệm vụ',
});
export type BaseClass = CodeOf<typeof BaseClass>;

/** Classes in a sentence, with the one that only branches have. */
export const classWords: Readonly<Record<string, Sentence>> = {
  ...wordsOf(BaseClass, {
    EXCELLENT: 'excellent',
    ADVANCED: 'advanced',
    GOOD: 'good',
    AVERAGE: 'average',
    WEAK: 'weak',
    NOT_COMPLETED: 'tasks not completed',
  }),
  STRONG: { vi: 'mạnh', en: 'strong' },
};

@ObjectType({ description: 'The class a base was given for a year (EMU-001). «Xếp loại»' })
export class Classification {
  unitId!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => BaseClass, { name: 'class', description: 'The class.' }) grade!: BaseClass;
  @Field(() => String, { name: 'scheme', description: 'The scheme of the year; classes of different schemes do not compare (F-22).' })
  schemeId!: string;
  @Field(() => DataOrigin, { description: 'Where the class comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when classifying again.' }) version!: number;
}

export const ClassificationSchema = defineEntity({
  class: Classification,
  schema: 'emulation',
  tableName: 'classification',
  properties: {
    unitId: p.uuid().primary(),
    year: p.integer().primary(),
    grade: p.string().$type<BaseClass>().fieldName('class'),
    schemeId: p.string(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
  },
});
