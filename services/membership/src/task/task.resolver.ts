import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member, MemberConnection } from '../member/member.entity.ts';
import { listTasks } from './list-tasks.ts';
import { MemberTaskKind } from './task-kind.ts';

@Resolver(() => Member)
export class TaskResolver {
  @Query(() => MemberConnection, {
    nullable: true,
    description:
      "Members of the caller's part of the Union somebody has to look into, by the alphabet: whose residence is to be reviewed (MEM-013), who of a " +
      'special base counts nowhere, as her commune is not known (F-43), who is to be placed. Errors: FORBIDDEN, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  memberTasks(
    @Arg('kind', () => MemberTaskKind, { description: 'What is to be done.' }) kind: MemberTaskKind,
    @Arg('unitId', () => ID, { nullable: true, description: 'Of this unit and those below it.' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listTasks(context, { kind, unitId, size: pageSize(first), after });
  }
}
