import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, InputType, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { HonoraryContributionKind } from './honorary.enums.ts';

/** HON-007, HON-008: the two years run from the day the support began. */
@ObjectType({ description: 'With what somebody has supported the Union, and since when. «Đóng góp»', simpleResolvers: true })
@InputType('HonoraryContributionInput', { description: 'With what somebody has supported the Union, and since when. «Đóng góp»' })
export class HonoraryContribution {
  @Field(() => HonoraryContributionKind, { description: 'With what.' }) kind!: HonoraryContributionKind;
  @Field(() => DateScalar, { description: 'Since when. «Từ ngày»' }) since!: string;
  @Personal({ ...kept, basis: 'HON-008' })
  @Field(() => String, { nullable: true, description: 'What exactly. «Nội dung»' })
  note?: string | null;

  honoraryId!: string;
}

export const HonoraryContributionSchema = defineEntity({
  class: HonoraryContribution,
  schema: 'membership',
  tableName: 'honorary_contribution',
  properties: {
    honoraryId: p.uuid().primary(),
    kind: p.string().$type<HonoraryContributionKind>().primary(),
    since: p.string().columnType('date'),
    note: p.string().nullable(),
  },
});
