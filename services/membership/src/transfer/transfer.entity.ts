import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

export const TransferState = defineEnum('TransferState', 'Where a transfer stands. «Trạng thái chuyển sinh hoạt»', {
  SENT: 'đã gửi, chờ nơi nhận',
  ACCEPTED: 'nơi nhận đã tiếp nhận',
  REFUSED: 'nơi nhận không tiếp nhận',
  WITHDRAWN: 'nơi gửi đã rút lại',
});
export type TransferState = CodeOf<typeof TransferState>;

/** One act with two sides (MEM-018): until the receiver accepts, she belongs where she is; then there, without a day between. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A member on her way from one base to another. «Chuyển sinh hoạt»' })
export class MemberTransfer {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => TransferState, { description: 'Where it stands.' }) state!: TransferState;
  @Field(() => DateScalar, { description: 'The first day at the new home.' }) movesOn!: string;
  @Personal({ ...kept, basis: 'MEM-018' })
  @Field(() => String, { nullable: true, description: 'Why, as the sender wrote. «Lý do»' })
  reason!: string | null;
  @Personal({ ...kept, basis: 'MEM-018' })
  @Field(() => String, { nullable: true, description: 'What the receiver answered. «Trả lời»' })
  answer!: string | null;
  @Field(() => Int, { description: 'Changes with every change; send it back when answering.' }) version!: number;

  memberId!: string;
  fromUnitId!: string;
  toUnitId!: string;
  answeredAt!: Date | null;
}

export const MemberTransferConnection = connectionOf('MemberTransfer', () => MemberTransfer, 'transfers');

export const MemberTransferSchema = defineEntity({
  class: MemberTransfer,
  schema: 'membership',
  tableName: 'member_transfer',
  properties: {
    id: p.uuid().primary(),
    memberId: p.uuid(),
    fromUnitId: p.uuid(),
    toUnitId: p.uuid(),
    movesOn: p.string().columnType('date'),
    reason: p.string().nullable(),
    state: p.string().$type<TransferState>(),
    answer: p.string().nullable(),
    answeredAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});
