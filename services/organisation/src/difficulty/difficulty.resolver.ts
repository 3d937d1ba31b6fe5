import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Difficulty, DifficultyConnection, DifficultyDegree, difficulties } from './difficulty.entity.ts';
import { markDifficult } from './mark-difficult.ts';

@ArgsType()
class DifficultBasesArgs extends BelongingListArgs {
  @Field(() => DifficultyDegree, { nullable: true, description: 'Only bases of this degree.' }) degree?: DifficultyDegree | null;
}

@ArgsType()
class MarkArgs extends RecordBelongingArgs {
  @Field(() => DifficultyDegree, { description: 'How difficult.' }) degree!: DifficultyDegree;
  @Field(() => String, { description: 'Why; name no person.' }) ground!: string;
}

@Resolver(() => Unit)
export class DifficultyOfUnitResolver {
  @FieldResolver(() => Difficulty, {
    nullable: true,
    description: `How difficult the base is on a day, and why; null when it is not marked, and ${outside} «Cơ sở khó khăn»`,
  })
  async difficulty(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Difficulty | null> {
    return (await belongings.of(difficulties).load({ unitId: id, asOf }))?.[0] ?? null;
  }
}

@Resolver(() => Difficulty)
export class DifficultyResolver {
  @Query(() => DifficultyConnection, {
    nullable: true,
    description:
      "Difficult bases within the caller's part of the Union on a day, in the order of support: special difficulty first, then " +
      `the longest (ORG-023). «Ưu tiên hỗ trợ» ${listErrors}`,
  })
  difficultBases(@Args(() => DifficultBasesArgs) { degree, ...args }: DifficultBasesArgs, @Ctx() context: Context) {
    return listBelongings(context, difficulties, args, degree ? { filter: { degree }, where: sql`t.degree = ${degree}` } : {});
  }

  @Mutation(() => Difficulty, {
    description: `Marks a base as difficult, with the reason; a specially difficult one has the area tag SPECIAL_DIFFICULT as long, and must have a mentor (F-48). «Xác định cơ sở khó khăn» Errors: ${recordErrors}, BELONGING_OVERLAPS.`,
  })
  markDifficult(@Args(() => MarkArgs) args: MarkArgs, @Ctx() context: Context): Promise<Difficulty> {
    return markDifficult(context, args);
  }
}
