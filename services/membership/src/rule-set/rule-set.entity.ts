import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Comparator } from '../rate/gathering-rate.ts';

export const RulePart = defineEnum('RulePart', 'A part of a rule set. «Phần của bộ quy tắc»', {
  FORMULA: 'công thức',
  THRESHOLD: 'mức',
  COMPARATOR: 'cách so với mức',
  DENOMINATOR: 'mẫu số',
});
export type RulePart = CodeOf<typeof RulePart>;

/** The rules of a term (ARCHITECTURE D6; CATALOGUE F-1…F-3, F-5): data, never changed once figures may rest on it. */
@ObjectType({
  description:
    'The rules of a term: what is counted, over what, and when a base meets the target. What is counted by different rules is not comparable ' +
    '(F-5). «Bộ quy tắc của nhiệm kỳ»',
  simpleResolvers: true,
})
export class TermRuleSet {
  @Field(() => ID, { description: 'VN-2022-2027.' }) id!: string;
  @Field(() => String, { description: 'Name of the term. «Tên nhiệm kỳ»' }) name!: string;
  @Field(() => DateScalar, { description: 'Last day of its first reporting period.' }) firstEndsOn!: string;
  @Field(() => DateScalar, { description: 'Last day of its last reporting period.' }) lastEndsOn!: string;
  @Field(() => Int, { description: 'The threshold, per cent. «Mức»' }) thresholdPercent!: number;
  @Field(() => Comparator, { description: 'GT: «trên», the threshold itself is not enough (F-2).' }) comparator!: Comparator;
  @Field(() => Int, { nullable: true, description: 'The year the women 18+ are of; null where no document says (RATE-010).' })
  denominatorYear!: number | null;
  @Field(() => String, { description: 'Where the women 18+ are from. «Nguồn mẫu số»' }) denominatorSource!: string;
  @Field(() => String, { description: 'The formula, in Vietnamese. «Công thức»' }) formula!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'From how many months on a temporary resident counts; null: never (RATE-011). «Tạm trú từ … tháng»',
  })
  temporaryMonths!: number | null;
  @Field(() => [RulePart], { description: 'What no document of the Union states in so many words, and stands as it is understood.' })
  reconstructed!: RulePart[];
  @Field(() => String, { description: 'The document. «Văn bản»' }) source!: string;
}
