import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { countLeadership } from './count-leadership.ts';
import { listVacancies } from './list-vacancies.ts';
import { Leadership, Vacancy, VacancyConnection } from './vacancy.entity.ts';

const partDescription = "The unit whose bases are meant, those below it on the day; all of the caller's part of the Union unless said.";

@Resolver(() => Vacancy)
export class VacancyResolver {
  @Query(() => Leadership, {
    nullable: true,
    description: 'How many commune bases have a president on a day, and how many have none (CAD-038). Errors: UNIT_NOT_FOUND.',
  })
  leadership(
    @Arg('unitId', () => ID, { nullable: true, description: partDescription }) unitId: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<Leadership> {
    return countLeadership(context, { unitId, asOf });
  }

  @Query(() => VacancyConnection, {
    nullable: true,
    description:
      'Commune bases that have no president on a day, longest first (CAD-038, APP-014). Errors: UNIT_NOT_FOUND, PAGE_SIZE_INVALID, ' +
      'CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  vacancies(
    @Arg('unitId', () => ID, { nullable: true, description: partDescription }) unitId: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listVacancies(context, { unitId, asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The base.' })
  unit(@Root() { unitId }: Vacancy): UnitKey {
    return referTo({ id: unitId });
  }
}
