import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UnitKind } from '../unit/unit.enums.ts';
import { RequestState } from './request-state.ts';

@ObjectType({ description: 'How a request came to a state. «Bước xử lý»', simpleResolvers: true })
export class RequestStep {
  @Field(() => RequestState, { description: 'The state.' }) state!: RequestState;
  @Field(() => DateScalar, { description: 'The day.' }) on!: string;
  @Field(() => String, { nullable: true, description: 'What was found, why it was rejected, what the guidance was. «Nội dung»' })
  note!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the document. «Số văn bản»' }) document!: string | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) link!: string | null;
}

/** D15, ORG-025: an agency or organisation that wishes to have an Association of its own. */
@ObjectType({ description: 'A request to establish an Association (ORG-025). «Đề nghị thành lập Hội Phụ nữ»', simpleResolvers: true })
export class EstablishmentRequest {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { description: 'The agency or organisation; never a person. «Cơ quan, tổ chức, đơn vị»' }) applicant!: string;
  @Field(() => UnitKind, { description: 'What kind of base it would be.' }) kind!: UnitKind;
  @Field(() => RequestState, { description: 'Where it stands.' }) state!: RequestState;
  @Field(() => DateScalar, { description: 'Day of the request.' }) submittedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was rejected, or its Association began; null while it is open.' })
  closedOn!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every step; send it back with the next one.' }) version!: number;

  superiorId!: string;
  unitId!: string | null;
  eventId!: string | null;
  /** Day of its last step. */
  lastOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the year in which it has to be guided, «hàng năm»; null where nothing is due. «Hạn hướng dẫn»',
  })
  get guidanceDueOn(): string | null {
    return this.state === 'ELIGIBLE' ? `${this.lastOn.slice(0, 4)}-12-31` : null;
  }

  @Field(() => Boolean, { description: 'Whether that day has passed. «Quá hạn»' })
  get isOverdue(): boolean {
    return this.guidanceDueOn !== null && this.guidanceDueOn < today();
  }
}

export const EstablishmentRequestConnection = connectionOf(
  'EstablishmentRequest',
  () => EstablishmentRequest,
  'requests to establish an Association',
);
