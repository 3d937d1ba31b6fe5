import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Cadre, CadreConnection } from './cadre.entity.ts';
import { CadreFilter, searchCadres } from './search-cadres.ts';

@Resolver(() => Cadre)
export class CadreResolver {
  @Query(() => CadreConnection, {
    nullable: true,
    description:
      "Cadres whose file is managed within the caller's part of the Union. Errors: FORBIDDEN, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  cadres(
    @Arg('filter', () => CadreFilter, { nullable: true, description: 'Which cadres.' }) filter: CadreFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return searchCadres(em, viewer, { filter: filter ?? {}, size: pageSize(first), after });
  }
}

/** Federation's way in: other subgraphs hold only the id. */
export const resolveCadre = async ({ id }: { id: string }, { cadres, cadreVisibility }: Context): Promise<Cadre | null> =>
  (await cadreVisibility.load(id)) ? cadres.load(id) : null;
