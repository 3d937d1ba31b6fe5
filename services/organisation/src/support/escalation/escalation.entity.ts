import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** SUP-008, SUP-037: what the province cannot settle alone. */
@ObjectType({
  description:
    'A difficulty put before the Standing Presidium through the Organisation Board, with the answer (SUP-008, SUP-037). «Khó khăn, vướng mắc»',
  simpleResolvers: true,
})
export class SupportEscalation {
  caseId!: string;
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day it was put.' }) escalatedOn!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'The question, in free words that may speak of a person.' })
  question!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was answered; null while it waits.' }) answeredOn!: string | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'The answer, in free words that may speak of a person.' })
  answer!: string | null;
}

export const SupportEscalationConnection = connectionOf(
  'SupportEscalation',
  () => SupportEscalation,
  'difficulties put before the Standing Presidium',
);
