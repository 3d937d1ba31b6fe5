import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MentorAssignment } from '../mentoring/mentor-assignment.entity.ts';
import { Position } from '../position/position.entity.ts';
import { Cadre, CadreConnection } from './cadre.entity.ts';
import { CadreFilter, searchCadres } from './search-cadres.ts';

@Resolver(() => Cadre)
export class CadreResolver {
  @Query(() => Cadre, {
    nullable: true,
    description: "A cadre whose file, a position or an assignment of hers is within the caller's part of the Union; null if there is none.",
  })
  cadre(@Arg('id', () => ID, { description: 'Her identity.' }) id: string, @Ctx() context: Context): Promise<Cadre | null> {
    return resolveCadre({ id }, context);
  }

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

  @FieldResolver(() => [Position], {
    description: "What she has held and holds, the latest first: in units within the caller's part of the Union. «Quá trình công tác»",
  })
  positions(@Root() { id }: Cadre, @Ctx() { heldPositions }: Context): Promise<Position[]> {
    return heldPositions.load(id);
  }

  @FieldResolver(() => [MentorAssignment], {
    description: "Which bases she has mentored and mentors, the latest first: those within the caller's part of the Union (MEN-001).",
  })
  mentorAssignments(@Root() { id }: Cadre, @Ctx() { mentoring }: Context): Promise<MentorAssignment[]> {
    return mentoring.load(id);
  }
}

/** Federation's way in: other subgraphs hold only the id. */
export const resolveCadre = async ({ id }: { id: string }, { cadres, cadreVisibility }: Context): Promise<Cadre | null> =>
  (await cadreVisibility.load(id)) ? cadres.load(id) : null;
