import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import { Body, bodies } from '../body/body.entity.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { openTerm } from './open-term.ts';
import { Term, TermConnection, terms } from './term.entity.ts';

@ArgsType()
class OpenTermArgs extends RecordBelongingArgs {
  @Field(() => DateScalar, { description: 'Last day it is meant to have.' }) to!: string;
  @Field(() => Int, { description: 'First year of its name: 2022 of «2022–2027».' }) firstYear!: number;
  @Field(() => Int, { description: 'Last year of its name.' }) lastYear!: number;
  @Field(() => Int, { nullable: true, description: 'Ordinal of the congress that opened it. «Lần thứ»' }) congressOrdinal?: number | null;
}

@Resolver(() => Unit)
export class TermOfUnitResolver {
  @FieldResolver(() => Term, {
    nullable: true,
    description: `The term of office of the unit on a day; null when there is none, and ${outside} «Nhiệm kỳ»`,
  })
  async termOfOffice(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Term | null> {
    return (await belongings.of(terms).load({ unitId: id, asOf }))?.[0] ?? null;
  }
}

@Resolver(() => Term)
export class TermResolver {
  @Query(() => TermConnection, {
    nullable: true,
    description: `Terms of office in force on a day within the caller's part of the Union, oldest first (ORG-030). ${listErrors}`,
  })
  terms(@Args(() => BelongingListArgs) args: BelongingListArgs, @Ctx() context: Context) {
    return listBelongings(context, terms, args);
  }

  @Mutation(() => Term, {
    description: `Opens a term of office. «Bắt đầu nhiệm kỳ» Errors: ${recordErrors}, TERM_YEARS_INVALID, BELONGING_END_BEFORE_START, BELONGING_OVERLAPS.`,
  })
  openTerm(@Args(() => OpenTermArgs) args: OpenTermArgs, @Ctx() context: Context): Promise<Term> {
    return openTerm(context, args);
  }

  @FieldResolver(() => [Body], { nullable: true, description: `The bodies of the term on a day; ${outside}` })
  async bodies(
    @Root() { id, unitId }: Term,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Body[] | null> {
    const found = await belongings.of(bodies).load({ unitId, asOf });
    return found?.filter(({ termId }) => termId === id) ?? null;
  }
}

/** Federation's way in: other services hang targets on a term by its id. */
export const resolveTerm = ({ id }: { id: string }, { belongings }: Context): Promise<Term | null> => belongings.byId(terms).load(id);
