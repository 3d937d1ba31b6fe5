import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { listPublicHonorary, listPublicProvinces } from './list-public-honorary.ts';
import { PublicHonoraryMember, PublicHonoraryMemberConnection, PublicHonoraryProvince } from './public-honorary.entity.ts';

@Resolver(() => PublicHonoraryMember)
export class PublicHonoraryResolver {
  @Query(() => PublicHonoraryMemberConnection, {
    nullable: true,
    description:
      'The public list of honorary members (HON-022): who has agreed to be named, the latest first. Without a token it is answered at ' +
      '`GET /public/honorary-members`. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY. «Danh sách công khai»',
  })
  publicHonoraryMembers(
    @Arg('province', () => ID, { nullable: true, description: 'The province, as it is today; all unless said.' }) province: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter.' }) search:
      | string
      | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em }: Context,
  ) {
    return listPublicHonorary(em, { provinceId: province, search, size: pageSize(first), after });
  }

  @Query(() => [PublicHonoraryProvince], {
    nullable: true,
    description: 'The provinces of today, with how many the public list names of each. «Theo tỉnh, thành phố»',
  })
  publicHonoraryProvinces(@Ctx() { em }: Context): Promise<PublicHonoraryProvince[]> {
    return listPublicProvinces(em);
  }
}
