import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { BaseClass, Classification } from './classification.entity.ts';
import { classify } from './classify.ts';

@Resolver(() => UnitReference)
export class ClassificationResolver {
  @FieldResolver(() => Classification, {
    nullable: true,
    description: "The class of the base for a year; null when it has none, and outside the caller's part of the Union. «Xếp loại»",
  })
  classification(
    @Root() unit: UnitKey,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { classifications }: Context,
  ): Promise<Classification | null> {
    return classifications.load({ unitId: unit.id, year });
  }

  @FieldResolver(() => [Classification], {
    nullable: true,
    description: "The classes of the base in all years, oldest first; null outside the caller's part of the Union.",
  })
  classifications(@Root() unit: UnitKey, @Ctx() { classificationHistories }: Context): Promise<Classification[] | null> {
    return classificationHistories.load({ unitId: unit.id });
  }

  @Mutation(() => Classification, {
    description:
      'Gives a base its class for a year, or changes it. Errors: FORBIDDEN, UNIT_NOT_FOUND, CLASSIFICATION_UNIT_NOT_BASE, CLASSIFICATION_UNIT_NOT_VALID, ' +
      'CLASSIFICATION_YEAR_INVALID, CLASS_NOT_IN_SCHEME, CLASSIFICATION_CHANGED, IDEMPOTENCY_KEY_REUSED.',
  })
  classify(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('class', () => BaseClass, { description: 'The class, one of the scheme of that year.' }) grade: BaseClass,
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Classification> {
    return classify(context, { unitId, year, grade, version, idempotencyKey });
  }
}
