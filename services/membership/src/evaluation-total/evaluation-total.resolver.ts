import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { EvaluationTotal } from './evaluation-total.entity.ts';

@Resolver(() => UnitReference)
export class EvaluationTotalResolver {
  @FieldResolver(() => EvaluationTotal, {
    nullable: true,
    description:
      "Whom the unit gathered at the end of a period, to judge a resolution by (MEM-009); null without figures, and outside the caller's part " +
      'of the Union. Errors: PERIOD_UNKNOWN. «Tổng số tập hợp để đánh giá nghị quyết»',
  })
  async evaluationTotal(
    @Root() { id }: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Ctx() context: Context,
  ): Promise<EvaluationTotal | null> {
    const { endsOn } = await requirePeriod(context, period);
    const [figures, sums] = await Promise.all([
      context.figures.load({ unitId: id, period, day: null }),
      context.baseCountSums.load({ unitId: id, asOf: endsOn }),
    ]);
    const clubs = sums?.find(({ kind }) => kind === 'SUPERIOR_CLUB_MEMBERS');
    if (!figures?.hasFigures || !clubs) return null;
    const { members } = figures;
    return Object.assign(new EvaluationTotal(), { members, superiorClubMembers: clubs.count, basesCounted: clubs.basesCounted });
  }
}
