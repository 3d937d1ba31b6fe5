import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SolutionMeasure } from './solution-measure.ts';

@ObjectType({ description: 'A measure chosen for a base. «Giải pháp»', simpleResolvers: true })
export class ChosenMeasure {
  @Field(() => SolutionMeasure, { description: 'The measure.' }) measure!: SolutionMeasure;
  @Field(() => String, { nullable: true, description: 'Number of the document issued for it (SUP-020). «Số văn bản»' })
  documentNumber!: string | null;
  @Field(() => Float, { nullable: true, description: 'Amount it provides, whole đồng (SUP-022).' }) amountVnd!: number | null;
}

@ObjectType({ description: 'A year of the roadmap of a base. «Lộ trình»', simpleResolvers: true })
export class RoadmapYear {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'Members to be reached by its end.' }) members!: number;
}
