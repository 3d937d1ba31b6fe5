import { defineEntity, p } from '@mikro-orm/postgresql';
import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

/** Law 91/2025/QH15, art. 4(1)(b)–(d): what the person whose data are held may ask for. */
export const SubjectRequestKind = defineEnum('SubjectRequestKind', 'What a member asks for of her data. «Yêu cầu của chủ thể dữ liệu»', {
  ACCESS: 'xem, được cung cấp dữ liệu cá nhân',
  CORRECTION: 'chỉnh sửa dữ liệu cá nhân',
  RESTRICTION: 'hạn chế xử lý dữ liệu cá nhân',
  OBJECTION: 'phản đối xử lý dữ liệu cá nhân',
  ERASURE: 'xóa dữ liệu cá nhân',
  WITHDRAWAL: 'rút lại sự đồng ý',
});
export type SubjectRequestKind = CodeOf<typeof SubjectRequestKind>;

export const SubjectRequestState = defineEnum('SubjectRequestState', 'Where a request stands. «Trạng thái yêu cầu»', {
  RECEIVED: 'đã tiếp nhận, chờ phản hồi',
  ANSWERED: 'đã phản hồi, chờ thực hiện',
  DONE: 'đã thực hiện',
  REFUSED: 'không thực hiện',
});
export type SubjectRequestState = CodeOf<typeof SubjectRequestState>;

/** Why one need not be carried out: Law 91/2025/QH15, art. 14 (a reason she is told) and art. 19 (what needs no consent). */
export const RefusalGround = defineEnum('RefusalGround', 'Why a request is refused. «Căn cứ không thực hiện»', {
  IDENTITY_NOT_SHOWN: 'chưa xác minh được người yêu cầu là chủ thể dữ liệu',
  STILL_MEMBER: 'đang là hội viên, dữ liệu còn cần cho việc quản lý hội viên',
  CONSENT_NOT_NEEDED: 'trường hợp xử lý không cần sự đồng ý (Điều 19 Luật 91/2025/QH15)',
  LAW_PROVIDES_OTHERWISE: 'pháp luật có quy định khác',
});
export type RefusalGround = CodeOf<typeof RefusalGround>;

/** Something a member asked for of her data: two terms run from the day it is received. */
@ObjectType({ description: 'What a member asked for of her data, and what became of it. «Yêu cầu của chủ thể dữ liệu»' })
export class SubjectRequest {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => SubjectRequestKind, { description: 'What she asks for.' }) kind!: SubjectRequestKind;
  @Field(() => SubjectRequestState, { description: 'Where it stands.' }) state!: SubjectRequestState;
  @Field(() => DateScalar, { description: 'The day it was received. «Ngày tiếp nhận»' }) receivedOn!: string;
  @Field(() => DateScalar, { description: 'The last day to answer: two working days. «Hạn phản hồi»' }) answerDueOn!: string;
  @Field(() => DateScalar, { description: 'The last day to carry it out. «Hạn thực hiện»' }) carryOutDueOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day she was answered.' }) answeredOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was carried out or refused.' }) closedOn!: string | null;
  @Personal({ ...kept, basis: 'SEC-010' })
  @Field(() => String, { nullable: true, description: 'What exactly, in her words. «Nội dung»' })
  content!: string | null;
  @Field(() => RefusalGround, { nullable: true, description: 'Of one refused: on what ground.' }) ground!: RefusalGround | null;
  @Personal({ ...kept, basis: 'SEC-010' })
  @Field(() => String, { nullable: true, description: 'Of one refused: what she was told. «Lý do»' })
  reason!: string | null;
  @Field(() => Int, { description: 'Changes with every change; send it back when changing.' }) version!: number;

  memberId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for what is to be done next; null when all is done.' })
  get dueOn(): string | null {
    if (this.closedOn !== null) return null;
    return this.answeredOn === null ? this.answerDueOn : this.carryOutDueOn;
  }

  @Field(() => Boolean, { description: 'Whether that day has passed, by the Vietnamese day.' })
  get isLate(): boolean {
    return this.dueOn !== null && this.dueOn < today();
  }
}

export const SubjectRequestConnection = connectionOf('SubjectRequest', () => SubjectRequest, 'requests');

export const SubjectRequestSchema = defineEntity({
  class: SubjectRequest,
  schema: 'membership',
  tableName: 'subject_request',
  properties: {
    id: p.uuid().primary(),
    memberId: p.uuid(),
    kind: p.string().$type<SubjectRequestKind>(),
    state: p.string().$type<SubjectRequestState>(),
    receivedOn: p.string().columnType('date'),
    answerDueOn: p.string().columnType('date'),
    carryOutDueOn: p.string().columnType('date'),
    answeredOn: p.string().columnType('date').nullable(),
    closedOn: p.string().columnType('date').nullable(),
    content: p.string().nullable(),
    ground: p.string().$type<RefusalGround>().nullable(),
    reason: p.string().nullable(),
    version: p.integer().version(),
  },
});
