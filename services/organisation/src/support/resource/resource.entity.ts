import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, Float, ID, ObjectType } from 'type-graphql';

export const ResourceSource = defineEnum('ResourceSource', 'Where a resource comes from (SUP-035). «Nguồn lực»', {
  STATE_BUDGET: 'ngân sách nhà nước',
  UNION_FUND: 'kinh phí, quỹ của Hội',
  SOCIAL: 'huy động nguồn lực xã hội',
});
export type ResourceSource = CodeOf<typeof ResourceSource>;

@ObjectType({ description: 'A resource mobilised for a base (SUP-035). «Nguồn lực»', simpleResolvers: true })
export class SupportResource {
  caseId!: string;
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => ResourceSource, { description: 'Where it comes from.' }) source!: ResourceSource;
  @Field(() => Float, { description: 'Whole đồng.' }) amountVnd!: number;
  @Field(() => DateScalar, { description: 'Day it was received.' }) receivedOn!: string;
}
