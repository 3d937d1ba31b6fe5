import { DateScalar } from '@vwu/kit/date';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({
  description: "The action plan a workshop must end in (SUP-006); it is the province's (SUP-007). «Kế hoạch hành động»",
  simpleResolvers: true,
})
export class ActionPlan {
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => DateScalar, { description: 'Day it was issued.' }) issuedOn!: string;
  @Field(() => String, { description: 'Where the document is: a link, or its place in the archive.' }) document!: string;
}

@ObjectType({ description: 'A workshop of a province with bases not above 60 % (SUP-003, SUP-005). «Hội thảo»', simpleResolvers: true })
export class SupportWorkshop {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day it was held.' }) heldOn!: string;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => ActionPlan, { nullable: true, description: 'Its action plan; null until it is issued.' }) plan!: ActionPlan | null;

  provinceId!: string;
}

@ObjectType({ description: 'What a workshop concluded on one base. «Kết luận»', simpleResolvers: true })
export class WorkshopConclusion {
  caseId!: string;
  workshopId!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'The conclusion, in free words that may speak of a person.' })
  conclusion!: string | null;
  @Field(() => SupportWorkshop, { description: 'The workshop.' }) workshop!: SupportWorkshop;
}

@InputType({ description: 'What a workshop concluded on one base.' })
export class ConclusionInput {
  @Field(() => ID, { description: 'The case of the base.' }) caseId!: string;
  @Field(() => String, { description: 'The conclusion.' }) conclusion!: string;
}
