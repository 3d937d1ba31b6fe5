import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { CoreGap } from './core-gap.entity.ts';

@Resolver(() => UnitReference)
export class CoreGapResolver {
  @FieldResolver(() => CoreGap, {
    nullable: true,
    description:
      'Branches and groups below the unit without core members (MEM-021), for who sees persons; null where none hangs below it, and of the ' +
      'nation: ask its provinces. Errors: FORBIDDEN. «Chi, tổ Hội chưa có hội viên nòng cốt»',
  })
  coreGap(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day counted; today unless said.' }) asOf: string | null,
    @Ctx() { coreGaps, viewer }: Context,
  ): Promise<CoreGap | null> {
    requireScope(viewer, 'persons');
    return coreGaps.load({ unitId: id, asOf });
  }
}
