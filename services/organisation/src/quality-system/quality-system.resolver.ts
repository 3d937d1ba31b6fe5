import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitLevel } from '../unit/unit.enums.ts';
import { applyQualitySystem } from './apply-quality-system.ts';
import { coverQuality } from './cover-quality.ts';
import { QualityCoverage, QualitySystem, QualitySystemConnection, qualitySystems } from './quality-system.entity.ts';

@ArgsType()
class ApplyArgs extends RecordBelongingArgs {
  @Field(() => String, { description: 'The standard, such as «TCVN ISO 9001:2015».' }) standard!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was certified; none while it is not.' }) certifiedOn?: string | null;
}

@Resolver(() => Unit)
export class QualitySystemOfUnitResolver {
  @FieldResolver(() => QualitySystem, {
    nullable: true,
    description: `The quality management system the unit applies on a day; null when it applies none, and ${outside}`,
  })
  async qualitySystem(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<QualitySystem | null> {
    return (await belongings.of(qualitySystems).load({ unitId: id, asOf }))?.[0] ?? null;
  }
}

@Resolver(() => QualitySystem)
export class QualitySystemResolver {
  @Query(() => QualitySystemConnection, {
    nullable: true,
    description: `Quality management systems applied within the caller's part of the Union on a day (ORG-043). ${listErrors}`,
  })
  qualitySystems(@Args(() => BelongingListArgs) args: BelongingListArgs, @Ctx() context: Context) {
    return listBelongings(context, qualitySystems, args);
  }

  @Query(() => QualityCoverage, {
    nullable: true,
    description: "How many units of a level within the caller's part of the Union apply a quality management system on a day (ORG-043).",
  })
  qualityCoverage(
    @Arg('level', () => UnitLevel, { description: 'Level of the units.' }) level: UnitLevel,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<QualityCoverage> {
    return coverQuality(context, level, asOf);
  }

  @Mutation(() => QualitySystem, {
    description: `Records that a unit applies a quality management system. «Áp dụng» Errors: ${recordErrors}, QUALITY_CERTIFIED_TOO_EARLY, BELONGING_OVERLAPS.`,
  })
  applyQualitySystem(@Args(() => ApplyArgs) args: ApplyArgs, @Ctx() context: Context): Promise<QualitySystem> {
    return applyQualitySystem(context, args);
  }
}
