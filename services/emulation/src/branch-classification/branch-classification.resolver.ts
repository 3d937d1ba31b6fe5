import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { BranchClass, BranchClassification } from './branch-classification.entity.ts';
import { classifyBranch } from './classify-branch.ts';

@Resolver(() => UnitReference)
export class BranchClassificationResolver {
  @FieldResolver(() => [BranchClassification], {
    nullable: true,
    description:
      "The classes of the branch in all years, oldest first; empty for units of other levels, null outside the caller's part of the Union.",
  })
  branchClassifications(@Root() unit: UnitKey, @Ctx() { branchClassifications }: Context): Promise<BranchClassification[] | null> {
    return branchClassifications.load({ unitId: unit.id });
  }

  @Mutation(() => BranchClassification, {
    description:
      'Gives a branch its class for a year, or changes it (EMU-006). Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'CLASSIFICATION_UNIT_NOT_BRANCH, CLASSIFICATION_UNIT_NOT_VALID, CLASSIFICATION_YEAR_INVALID, CLASSIFICATION_CHANGED, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  classifyBranch(
    @Arg('unitId', () => ID, { description: 'The branch.' }) unitId: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('class', () => BranchClass, { description: 'The class, one of the scheme of that year.' }) grade: BranchClass,
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<BranchClassification> {
    return classifyBranch(context, { unitId, year, grade, version, idempotencyKey });
  }
}
