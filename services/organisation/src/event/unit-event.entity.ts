import { today } from '@vwu/kit/clock';
import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { instant } from '@vwu/kit/instant';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, ObjectType } from 'type-graphql';

/** ORG-009, ORG-042, CATALOGUE D16. */
export const EventType = defineEnum('EventType', 'What a decision did to the structure. «Loại sự kiện»', {
  BASELINE: 'danh mục ban đầu',
  ESTABLISH: 'thành lập',
  RENAME: 'đổi tên',
  CHANGE_TYPE: 'đổi loại hình',
  REPARENT: 'chuyển đơn vị trực thuộc',
  MERGE: 'nhập, sáp nhập',
  SPLIT: 'chia, tách',
  REDRAW: 'sắp xếp',
  DISSOLVE: 'kết thúc hoạt động',
  PLACE: 'bố trí',
  CORRECT: 'đính chính',
});
export type EventType = CodeOf<typeof EventType>;

export const EventStatus = defineEnum('EventStatus', 'Whether an event is in force. «Hiệu lực»', {
  PLANNED: 'sẽ có hiệu lực',
  EFFECTIVE: 'đã có hiệu lực',
  CORRECTED: 'đã được đính chính',
});
export type EventStatus = CodeOf<typeof EventStatus>;

/** ORG-049: the decision a reorganisation follows. */
@ObjectType({ description: 'The decision a reorganisation follows. «Nghị quyết, quyết định»', simpleResolvers: true })
export class Decision {
  @Field(() => String, { nullable: true, description: 'Number. «Số»' }) number!: string | null;
  @Field(() => String, { nullable: true, description: 'Who issued it. «Cơ quan ban hành»' }) issuer!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null when it is not known. «Ngày ban hành»' })
  decidedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Its text, or what matters of it. «Nội dung»' }) text!: string | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read. «Liên kết»' }) link!: string | null;
}

/** One decision carried out: the structure is the sum of its events, and none is ever erased (ARCHITECTURE D3). */
@ObjectType({ description: 'One decision carried out on the structure. «Sự kiện tổ chức»', simpleResolvers: true })
export class UnitEvent {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => EventType, { description: 'What it did.' }) type!: EventType;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the new order; null for what was there from the beginning.' })
  effectiveOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is later than its effect, or why it is corrected. «Lý do»' })
  reason!: string | null;
  @Field(() => String, { description: 'When it was recorded, an instant. «Lúc ghi»' }) recordedAt!: string;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => ID, { nullable: true, description: 'The event it corrects.' }) correctsId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The correction now in force for it.' }) correctedById!: string | null;

  decisionNumber!: string | null;
  issuer!: string | null;
  decidedOn!: string | null;
  decisionText!: string | null;
  decisionLink!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision; null for what was there from the beginning.' })
  get decision(): Decision | null {
    if (this.decisionNumber === null) return null;
    const { decisionNumber: number, issuer, decidedOn, decisionText: text, decisionLink: link } = this;
    return Object.assign(new Decision(), { number, issuer, decidedOn, text, link });
  }

  @Field(() => EventStatus, { description: 'Whether it is in force today.' })
  get status(): EventStatus {
    if (this.correctedById !== null) return 'CORRECTED';
    return this.effectiveOn !== null && this.effectiveOn > today() ? 'PLANNED' : 'EFFECTIVE';
  }
}

/** The columns of {@link UnitEvent}, from `unit_event e`. */
export const eventColumns = sql`
  e.id, e.type, e.origin, nullif(e.effective_on, '-infinity') as "effectiveOn", e.reason, e.corrects_id as "correctsId", e.voided_by as "correctedById",
  ${instant('e.recorded_at')} as "recordedAt",
  e.decision_number as "decisionNumber", e.issuer, e.decided_on as "decidedOn", e.decision_text as "decisionText", e.decision_link as "decisionLink"`;
