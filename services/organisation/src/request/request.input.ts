import { DateScalar } from '@vwu/kit/date';
import { versionDescription } from '@vwu/kit/descriptions';
import { Field, ID, InputType, Int } from 'type-graphql';
import { UnitKind } from '../unit/unit.enums.ts';
import { RequestState } from './request-state.ts';

@InputType({ description: 'A day, and the document that tells of it.' })
abstract class StepInput {
  @Field(() => DateScalar, { description: 'The day, not after today.' }) on!: string;
  @Field(() => String, { nullable: true, description: 'What was found, or why. Required to reject. «Nội dung»' }) note?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the document. «Số văn bản»' }) document?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) link?: string | null;
}

@InputType({ description: 'A wish for an Association, as it was received. «Đề nghị thành lập»' })
export class SubmitRequestInput extends StepInput {
  @Field(() => String, { description: 'The agency or organisation; never a person.' }) applicant!: string;
  @Field(() => UnitKind, { description: 'OFFICE, NON_STATE_ENTERPRISE, SPECIAL or ARMED_FORCES.' }) kind!: UnitKind;
  @Field(() => ID, { description: 'The unit it would hang below, which deals with the request.' }) superiorId!: string;
}

@InputType({ description: 'A step of a request.' })
export class RequestStepInput extends StepInput {
  @Field(() => ID, { description: 'The request.' }) id!: string;
  @Field(() => Int, { nullable: true, description: versionDescription }) version?: number | null;
}

@InputType({ description: 'Which requests to list; what is left out does not narrow.' })
export class RequestFilter {
  @Field(() => [RequestState], { nullable: true, description: 'In one of these states.' }) states?: RequestState[] | null;
  @Field(() => [UnitKind], { nullable: true, description: 'Of one of these kinds.' }) kinds?: UnitKind[] | null;
  @Field(() => ID, { nullable: true, description: 'Dealt with by this unit or one below it today: a province, for Central.' })
  unitId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those whose guidance is overdue, or only the others.' })
  overdue?: boolean | null;
}

export type StepGiven = StepInput;
