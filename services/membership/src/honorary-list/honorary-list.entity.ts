import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

export const HonoraryListState = defineEnum('HonoraryListState', 'Where a list that was sent stands. «Trạng thái danh sách»', {
  SENT: 'đã gửi, chờ cấp trên tiếp nhận',
  ACKNOWLEDGED: 'cấp trên đã tiếp nhận',
  RETURNED: 'cấp trên trả lại',
});
export type HonoraryListState = CodeOf<typeof HonoraryListState>;

/** HON-021: what a level has sent to the level above. Who stood on it, and as what, does not change later. */
@ObjectType({ description: 'A list of honorary members, as a level sent it to the level above. «Danh sách hội viên danh dự đã gửi»' })
export class HonoraryList {
  @Field(() => ID, { description: 'Opaque identity; never reused.' }) id!: string;
  @Field(() => Int, { description: 'Its number among the lists of the unit. «Số»' }) number!: number;
  @Field(() => DateScalar, { description: 'The day it was sent. «Ngày gửi»' }) sentOn!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was recorded. «Thời điểm ghi nhận»' }) sentAt!: Date;
  @Personal({ ...kept, basis: 'HON-021' })
  @Field(() => String, { nullable: true, description: 'The account that sent it. «Tài khoản gửi»' })
  sentBy!: string | null;
  @Personal({ ...kept, basis: 'HON-021' })
  @Field(() => String, { nullable: true, description: 'What the sender wrote beside it. «Ghi chú»' })
  note!: string | null;
  @Field(() => Int, { description: 'Of those on it, who are honorary members on the day. «Đang là hội viên danh dự»' }) recognised!: number;
  @Field(() => Int, { description: 'Of those on it, who have ended by the day. «Đã thôi»' }) ended!: number;
  @Field(() => HonoraryListState, { description: 'Where it stands.' }) state!: HonoraryListState;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered; null while it waits. «Thời điểm tiếp nhận»' })
  answeredAt!: Date | null;
  @Personal({ ...kept, basis: 'HON-021' })
  @Field(() => String, { nullable: true, description: 'The account of the level above that answered. «Tài khoản tiếp nhận»' })
  answeredBy!: string | null;
  @Personal({ ...kept, basis: 'HON-021' })
  @Field(() => String, { nullable: true, description: 'Why it was returned. «Lý do trả lại»' })
  reason!: string | null;
  @Field(() => Int, { description: 'Changes when it is answered; send it back when answering.' }) version!: number;

  unitId!: string;
  toUnitId!: string;
}

export const HonoraryListConnection = connectionOf('HonoraryList', () => HonoraryList, 'lists of honorary members that were sent');

export const HonoraryListSchema = defineEntity({
  class: HonoraryList,
  schema: 'membership',
  tableName: 'honorary_list',
  properties: {
    id: p.uuid().primary(),
    unitId: p.uuid(),
    toUnitId: p.uuid(),
    number: p.integer(),
    sentOn: p.string().columnType('date'),
    sentAt: p.datetime(),
    sentBy: p.string(),
    note: p.string().nullable(),
    recognised: p.integer(),
    ended: p.integer(),
    state: p.string().$type<HonoraryListState>(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.string().nullable(),
    reason: p.string().nullable(),
    version: p.integer().version(),
  },
});
