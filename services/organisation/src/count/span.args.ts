import { DateScalar } from '@vwu/kit/date';
import { ArgsType, Field, ID } from 'type-graphql';

/** What every change of counts is asked for by. */
@ArgsType()
export class SpanArgs {
  @Field(() => DateScalar, { nullable: true, description: 'First day; left out where a term is named.' }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; today unless said, or the last of a term that is over.' })
  to?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The term of office it begins with, of the unit or of one above; a programme may have other days (F-40): give them as `from`.',
  })
  termId?: string | null;
}
