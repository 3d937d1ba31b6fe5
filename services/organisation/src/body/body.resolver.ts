import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Term, terms } from '../term/term.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Body, BodyConnection, BodyKind, bodies } from './body.entity.ts';
import { foundBody } from './found-body.ts';

@ArgsType()
class BodyListArgs extends BelongingListArgs {
  @Field(() => BodyKind, { nullable: true, description: 'Only bodies of this kind.' }) kind?: BodyKind | null;
}

@ArgsType()
class FoundBodyArgs extends RecordBelongingArgs {
  @Field(() => BodyKind, { description: 'Which body.' }) kind!: BodyKind;
  @Field(() => Int, { description: 'How many people it has.' }) members!: number;
}

@Resolver(() => Unit)
export class BodiesOfUnitResolver {
  @FieldResolver(() => [Body], { nullable: true, description: `The bodies of the unit on a day; ${outside}` })
  bodies(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Body[] | null> {
    return belongings.of(bodies).load({ unitId: id, asOf });
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: `One body of the unit on a day; null when it has none, as a base has no Presidium, and ${outside}`,
  })
  async body(
    @Root() { id }: Unit,
    @Arg('kind', () => BodyKind, { description: 'Which body.' }) kind: BodyKind,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Body | null> {
    const found = await belongings.of(bodies).load({ unitId: id, asOf });
    return found?.find((body) => body.kind === kind) ?? null;
  }
}

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => BodyConnection, {
    nullable: true,
    description: `Bodies within the caller's part of the Union on a day (ORG-026). ${listErrors}`,
  })
  bodies(@Args(() => BodyListArgs) { kind, ...args }: BodyListArgs, @Ctx() context: Context) {
    return listBelongings(context, bodies, args, kind ? { filter: { kind }, where: sql`t.kind = ${kind}` } : {});
  }

  @Mutation(() => Body, {
    description:
      'Founds a body of a unit for the term of that day; it ends with the term. «Thành lập» ' +
      `Errors: ${recordErrors}, BODY_TOO_EARLY, BODY_MEMBERS_INVALID, BODY_WITHOUT_TERM, BELONGING_OVERLAPS.`,
  })
  foundBody(@Args(() => FoundBodyArgs) args: FoundBodyArgs, @Ctx() context: Context): Promise<Body> {
    return foundBody(context, args);
  }

  @FieldResolver(() => Term, { nullable: true, description: 'The term it was elected for.' })
  term(@Root() { termId }: Body, @Ctx() { belongings }: Context): Promise<Term | null> {
    return belongings.byId(terms).load(termId);
  }
}
