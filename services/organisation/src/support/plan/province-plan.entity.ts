import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { PaperStatus } from '../report/report.entity.ts';

@ObjectType({ description: "A year of a province's roadmap (SUP-032). «Lộ trình hàng năm»", simpleResolvers: true })
export class ProvinceRoadmapYear {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'Bases not above 60 % at its end.' }) bases!: number;
}

@InputType({ description: "A year of a province's roadmap." })
export class ProvinceRoadmapYearInput {
  @Field(() => Int, { description: 'The year, 2022 to 2100.' }) year!: number;
  @Field(() => Int, { description: 'Bases not above 60 % at its end.' }) bases!: number;
}

/** SUP-044, 002 L158: what the guidance sets and a province may set otherwise. */
export const GuidanceParameter = defineEnum('GuidanceParameter', 'What of the guidance a province adapts (SUP-044). «Vận dụng linh hoạt»', {
  LOCAL_TARGET: 'chỉ tiêu tỷ lệ tập hợp của địa phương',
  SUPPORT_STEPS: 'quy trình, các bước hỗ trợ cơ sở',
  EVALUATION_RHYTHM: 'thời gian đánh giá, rút kinh nghiệm',
  REPORT_RHYTHM: 'thời gian cập nhật tình hình, báo cáo',
  PILOT_BASES: 'số cơ sở thí điểm',
  MODELS_PER_BASE: 'số mô hình của mỗi cơ sở',
  DUTIES: 'trách nhiệm của từng cấp',
  OTHER: 'nội dung hướng dẫn khác',
});
export type GuidanceParameter = CodeOf<typeof GuidanceParameter>;

@ObjectType({
  description: 'What of the guidance a province sets otherwise, and why (SUP-044). «Vận dụng linh hoạt»',
  simpleResolvers: true,
})
export class GuidanceAdaptation {
  @Field(() => GuidanceParameter, { description: 'What is adapted.' }) parameter!: GuidanceParameter;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What holds in the province, in free words that may speak of a person.' })
  value!: string | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Why, in free words that may speak of a person. «Lý do»' })
  reason!: string | null;
}

@InputType({ description: 'What of the guidance a province sets otherwise.' })
export class GuidanceAdaptationInput {
  @Field(() => GuidanceParameter, { description: 'What is adapted.' }) parameter!: GuidanceParameter;
  @Field(() => String, { description: 'What holds in the province.' }) value!: string;
  @Field(() => String, { description: 'Why; nothing is adapted without a reason.' }) reason!: string;
}

@ObjectType({ description: "A province's plan of support for a year (SUP-032, SUP-033). «Kế hoạch hỗ trợ»", simpleResolvers: true })
export class ProvincePlan {
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => DateScalar, { description: 'Day it was issued.' }) issuedOn!: string;
  @Field(() => String, { description: 'Where the document is: a link, or its place in the archive.' }) document!: string;
  @Field(() => [ProvinceRoadmapYear], { description: 'Roadmap, by year; it never rises.' }) roadmap!: ProvinceRoadmapYear[];
  @Field(() => [GuidanceAdaptation], { description: 'What of the guidance was adapted to the place, and why (SUP-044).' })
  adaptations!: GuidanceAdaptation[];
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when issuing again.' }) version!: number;
}

@ObjectType({ description: "Whether a province's plan for a year is needed and there (F-49).", simpleResolvers: true })
export class ProvincePlanDue {
  unitId!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, {
    description: 'Bases that needed support when the year began, by figures due or locked by then: without any, no plan is needed.',
  })
  basesBefore!: number;
  @Field(() => PaperStatus, { description: 'Whether it is there; it is due by the last day of the year.' }) status!: PaperStatus;
  @Field(() => ProvincePlan, { nullable: true, description: 'The plan.' }) plan!: ProvincePlan | null;
}
