import { DateScalar } from '@vwu/kit/date';
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

@ObjectType({ description: "A province's plan of support for a year (SUP-032, SUP-033). «Kế hoạch hỗ trợ»", simpleResolvers: true })
export class ProvincePlan {
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => DateScalar, { description: 'Day it was issued.' }) issuedOn!: string;
  @Field(() => String, { description: 'Where the document is: a link, or its place in the archive.' }) document!: string;
  @Field(() => [ProvinceRoadmapYear], { description: 'Roadmap, by year; it never rises.' }) roadmap!: ProvinceRoadmapYear[];
  @Directive('@personal')
  @Field(() => String, {
    nullable: true,
    description: 'What of the guidance was adapted and why, in free words that may speak of a person (SUP-044). «Vận dụng linh hoạt»',
  })
  adaptation!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when issuing again.' }) version!: number;
}

@ObjectType({ description: "Whether a province's plan for a year is needed and there (F-49).", simpleResolvers: true })
export class ProvincePlanDue {
  unitId!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'Bases not above 60 % in the last locked period before the year: without any, no plan is needed.' })
  basesBefore!: number;
  @Field(() => PaperStatus, { description: 'Whether it is there; it is due by the last day of the year.' }) status!: PaperStatus;
  @Field(() => ProvincePlan, { nullable: true, description: 'The plan.' }) plan!: ProvincePlan | null;
}
