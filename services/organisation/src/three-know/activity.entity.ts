import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** MOD-026: methods combine the traditional and the trend of the day. */
export const ActivityMethod = defineEnum('ActivityMethod', 'How an activity was held (MOD-026). «Phương thức»', {
  TRADITIONAL: 'phương thức truyền thống',
  DIGITAL: 'phương thức mang tính xu hướng đổi mới, trực tuyến',
  HYBRID: 'kết hợp truyền thống và đổi mới',
});
export type ActivityMethod = CodeOf<typeof ActivityMethod>;

@ObjectType({ description: 'Something a unit held within a model. «Hoạt động của mô hình»', simpleResolvers: true })
export class ModelActivity {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day.' }) heldOn!: string;
  @Field(() => ActivityMethod, { description: 'How it was held.' }) method!: ActivityMethod;
  @Field(() => Int, { nullable: true, description: 'How many took part, if they were counted.' }) participants!: number | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  modelId!: string;
  unitId!: string;
}

@ObjectType({ description: 'How the activities of models below a unit were held in a quarter (MOD-026).', simpleResolvers: true })
export class ActivityMethodShare {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'The quarter, 1 to 4.' }) quarter!: number;
  @Field(() => ActivityMethod, { description: 'How they were held.' }) method!: ActivityMethod;
  @Field(() => Int, { description: 'Activities held so.' }) numerator!: number;
  @Field(() => Int, { description: 'Activities of the quarter.' }) denominator!: number;
}
