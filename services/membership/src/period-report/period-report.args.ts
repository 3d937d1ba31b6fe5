import { keyDescription } from '@vwu/kit/descriptions';
import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What every step of a report is asked for by. */
@ArgsType()
export class StepArgs {
  @Field(() => ID, { description: 'The base.' }) unitId!: string;
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => Int, { description: 'The version seen before; 0 for a report nobody has closed. Refused if it has changed since.' })
  version!: number;
  @Field(() => String, { nullable: true, description: keyDescription }) idempotencyKey?: string | null;
}

@ArgsType()
export class ReturnArgs extends StepArgs {
  @Field(() => String, { description: 'What is to be mended, at most 500 characters. «Lý do»' }) reason!: string;
}
