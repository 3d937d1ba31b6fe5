import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { FormerName, FormerNameConnection } from './former-name.entity.ts';
import { searchFormerNames } from './search-former-names.ts';

@Resolver(() => FormerName)
export class FormerNameResolver {
  @Query(() => FormerNameConnection, {
    nullable: true,
    description:
      'Units of a day by names that are no longer in use (F-20): «huyện Phú Quý» or «Phú Quý huyện» finds Đặc khu Phú Quý, and says how. ' +
      'Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  formerNames(
    @Arg('search', () => String, {
      description: 'Part of the old name with its type, or words of it in any order; case and diacritics do not matter.',
    })
    search: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day whose units are found; today unless said.' }) asOf:
      | string
      | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return searchFormerNames(em, viewer, { search: search.trim(), asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit found.' })
  unit(@Root() { unitId }: FormerName, @Ctx() { units }: Context): Promise<Unit | null> {
    return units.load({ id: unitId });
  }
}
