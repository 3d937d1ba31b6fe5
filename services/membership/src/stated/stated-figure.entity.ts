import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { percentOf } from '../rate/gathering-rate.ts';

/** CATALOGUE A.23 `ValueQualifier`. */
export const ValueQualifier = defineEnum('ValueQualifier', 'How exactly a document gives a value. «Mức chính xác»', {
  EXACT: 'đúng',
  OVER: 'trên',
  NEARLY: 'gần',
});

export const StatedVerdict = defineEnum('StatedVerdict', 'How a stated percentage stands to its own counts (CATALOGUE B.2). «Đối chiếu»', {
  MATCHES: 'khớp',
  TRUNCATED: 'cắt bớt thay vì làm tròn',
  LOOSE: 'nêu ước chừng',
  DIFFERS: 'không khớp',
  UNVERIFIABLE: 'không có số để kiểm tra',
});
export type StatedVerdict = CodeOf<typeof StatedVerdict>;

@ObjectType({ description: 'A figure as a document states it, beside what its counts give. «Con số văn bản nêu»', simpleResolvers: true })
export class StatedFigure {
  unitId!: string;

  @Field(() => String, { description: 'Code of the indicator.' }) indicator!: string;
  @Field(() => String, { description: 'What is counted, in Vietnamese.' }) label!: string;
  @Field(() => DateScalar, { description: 'The day or year the document speaks of.' }) asOf!: string;
  @Field(() => Int, { nullable: true, description: 'Count above the line, when the document gives it.' }) numerator!: number | null;
  @Field(() => Int, { nullable: true, description: 'Count below the line.' }) denominator!: number | null;
  @Field(() => Float, { nullable: true, description: 'The percentage as stated.' }) statedPercent!: number | null;
  @Field(() => Int, { nullable: true, description: 'The count as stated.' }) statedValue!: number | null;
  @Field(() => ValueQualifier, { description: 'Exactly, over or nearly.' }) qualifier!: CodeOf<typeof ValueQualifier>;
  @Field(() => String, { description: 'The document. «Văn bản»' }) document!: string;
  @Field(() => String, { description: 'Where in the document.' }) place!: string;
  @Field(() => String, { nullable: true, description: 'What a reader must know.' }) note!: string | null;

  @Field(() => String, { nullable: true, description: 'The reporting period its day lies in: 2019Y; null before the first. «Kỳ báo cáo»' })
  period!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The rule set of the term of its day: VN-2017-2022; null where none is recorded. «Bộ quy tắc của nhiệm kỳ»',
  })
  ruleSet!: string | null;

  /** Whether its two counts make a percentage, or so many for each: 450 members in 15 clubs. */
  measure!: 'PERCENT' | 'AVERAGE';

  @Field(() => Float, { nullable: true, description: 'The percentage its own counts give, half-up to one decimal; null of an average.' })
  get recomputedPercent(): number | null {
    return this.measure === 'PERCENT' ? percentOf(this, 1) : null;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How many there are for each one below the line, half-up to three decimals; null of a percentage. «Bình quân»',
  })
  get recomputedAverage(): number | null {
    const { measure, numerator, denominator } = this;
    if (measure === 'PERCENT' || numerator === null || !denominator) return null;
    return Math.floor((2_000 * numerator + denominator) / (2 * denominator)) / 1_000;
  }

  @Field(() => StatedVerdict, { nullable: true, description: 'Stated against recomputed; null for a plain count.' })
  get verdict(): StatedVerdict | null {
    const { statedPercent, recomputedPercent, qualifier, numerator, denominator } = this;
    if (statedPercent === null) return null;
    if (recomputedPercent === null || numerator === null || denominator === null) return 'UNVERIFIABLE';
    if (statedPercent === recomputedPercent) return 'MATCHES';
    const isOnTheSideSaid = qualifier === 'OVER' ? recomputedPercent > statedPercent : recomputedPercent < statedPercent;
    if (qualifier !== 'EXACT' && isOnTheSideSaid) return 'LOOSE';
    return Math.round(statedPercent * 10) === Math.floor((1_000 * numerator) / denominator) ? 'TRUNCATED' : 'DIFFERS';
  }
}
