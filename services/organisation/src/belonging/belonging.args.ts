import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What every list of belongings is asked for by. */
@ArgsType()
export class BelongingListArgs {
  @Field(() => ID, { nullable: true, description: 'Only what stands at this unit or below it on the day.' }) unitId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf?: string | null;
  @Field(() => Int, { nullable: true, description: sizeDescription }) first?: number | null;
  @Field(() => String, { nullable: true, description: cursorDescription }) after?: string | null;
}

/** What every command says that records a belonging. */
@ArgsType()
export class RecordBelongingArgs {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => DateScalar, { description: 'First day.' }) from!: string;
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

export const asOfDescription = 'The day to speak of; today unless said.';
export const outside = "null outside the caller's part of the Union.";
export const listErrors = 'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.';
export const recordErrors =
  'FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, BELONGING_UNIT_LEVEL, BELONGING_UNIT_NOT_VALID, BELONGING_TEXT_BLANK, IDEMPOTENCY_KEY_REUSED';
