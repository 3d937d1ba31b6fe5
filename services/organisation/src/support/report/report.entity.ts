import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';

export const PaperStatus = defineEnum('SupportPaperStatus', 'Whether a plan or report of a province is there (SUP-033). «Tình trạng»', {
  RECEIVED: 'đã nhận đúng hạn',
  RECEIVED_LATE: 'đã nhận, quá hạn',
  DUE: 'chưa đến hạn',
  MISSING: 'quá hạn mà chưa có',
  NOT_REQUIRED: 'không phải lập, không còn cơ sở chưa đạt trên 60%',
});
export type PaperStatus = CodeOf<typeof PaperStatus>;

/** SUP-009, SUP-033: what a province counted on the day it reported; the counts do not change afterwards. */
@ObjectType({
  description: "A province's report on support, of a half-year or a year (SUP-009). «Báo cáo 6 tháng, năm»",
  simpleResolvers: true,
})
export class SupportReport {
  @Field(() => String, { description: '2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'Day it was submitted.' }) submittedOn!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Results, issues and methods, in free words that may speak of a person.' })
  summary!: string | null;
  @Field(() => Int, { description: 'Cases open on its last day: the day it was submitted, or of a late one the last before its deadline.' })
  openCases!: number;
  @Field(() => Int, { description: 'Bases raised above 60 % from the deadline before to its last day (SUP-039).' }) raised!: number;
  @Field(() => Int, { description: 'Bases that fell back in that time.' }) fallenBack!: number;
  @Field(() => Int, { description: 'Activities in that time.' }) activities!: number;
  @Field(() => Float, { description: 'What these cost, whole đồng.' }) costVnd!: number;
  @Field(() => Float, { description: 'Resources mobilised in that time, whole đồng.' }) resourcesVnd!: number;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  provinceId!: string;
}

@ObjectType({ description: 'Whether the report of a province for a period is there.', simpleResolvers: true })
export class SupportReportDue {
  @Field(() => String, { description: '2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'To be submitted before this day: 10 June, 25 November. «Hạn»' }) deadline!: string;
  @Field(() => PaperStatus, { description: 'Whether it is there.' }) status!: PaperStatus;
  @Field(() => SupportReport, { nullable: true, description: 'The report.' }) report!: SupportReport | null;

  unitId!: string;
}
