import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { HonoraryEndGround, HonoraryProposer, HonoraryState } from './honorary.enums.ts';

/** One step of D4, as it was taken. Only added: what follows from the steps stands on the record. */
@ObjectType({ description: 'A step on the way of an honorary member (000 §IV.3). «Bước quy trình»' })
export class HonoraryStep {
  @Field(() => HonoraryState, { description: 'What the record came to by it.' }) kind!: HonoraryState;
  @Field(() => DateScalar, { name: 'on', description: 'The day: of a recognition or an end, that of the decision.' }) takenOn!: string;
  @Field(() => HonoraryProposer, { nullable: true, description: 'Of a proposal: who introduces. «Người giới thiệu»' })
  proposerKind!: HonoraryProposer | null;
  @Personal({ ...kept, basis: 'HON-013' })
  @Field(() => String, { nullable: true, description: 'Who introduced, or met the person for the Standing Committee. «Người thực hiện»' })
  byWhom!: string | null;
  @Personal({ ...kept, basis: 'HON-015' })
  @Field(() => String, { nullable: true, description: 'What the superior thinks, or why it was refused or ended. «Ý kiến, lý do»' })
  opinion!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the decision. «Số quyết định»' }) decisionNo!: string | null;
  @Field(() => String, { nullable: true, description: 'The activity of the Union it was made known at. «Hoạt động gắn với»' })
  activity!: string | null;
  @Personal({ ...kept, basis: 'HON-026' })
  @Field(() => HonoraryEndGround, { nullable: true, description: 'Of an end: on what ground. «Lý do thôi»' })
  ground!: HonoraryEndGround | null;

  id!: string;
  honoraryId!: string;
  line!: number;
  unitId!: string;
}

export const HonoraryStepSchema = defineEntity({
  class: HonoraryStep,
  schema: 'membership',
  tableName: 'honorary_step',
  properties: {
    id: p.uuid().primary(),
    honoraryId: p.uuid(),
    kind: p.string().$type<HonoraryState>(),
    takenOn: p.string().columnType('date'),
    line: p.integer(),
    unitId: p.uuid(),
    proposerKind: p.string().$type<HonoraryProposer>().nullable(),
    byWhom: p.string().nullable(),
    opinion: p.string().nullable(),
    decisionNo: p.string().nullable(),
    activity: p.string().nullable(),
    ground: p.string().$type<HonoraryEndGround>().nullable(),
  },
});
