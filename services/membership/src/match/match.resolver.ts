import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { keepApart } from './keep-apart.ts';
import { listMatches, MatchFilter } from './list-matches.ts';
import { MemberMatch, MemberMatchConnection } from './match.entity.ts';

@Resolver(() => MemberMatch)
export class MatchResolver {
  @Query(() => MemberMatchConnection, {
    nullable: true,
    description:
      'Pairs of records that are probably of one woman, both within the part of the Union of the caller, the most probable first. Errors: FORBIDDEN, PAGE_SIZE_INVALID, ' +
      'CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  memberMatches(
    @Arg('filter', () => MatchFilter, { nullable: true, description: 'Which pairs.' }) filter: MatchFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listMatches(em, viewer, { filter: filter ?? {}, size: pageSize(first), after });
  }

  @Mutation(() => MemberMatch, {
    description:
      'Says that two records are of two women; the pair is not proposed again. Errors: FORBIDDEN, MEMBER_MATCH_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'MEMBER_MATCH_ANSWERED, IDEMPOTENCY_KEY_REUSED.',
  })
  keepMembersApart(
    @Arg('matchId', () => ID, { description: 'The pair.' }) matchId: string,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MemberMatch> {
    return keepApart(context, { matchId, version, idempotencyKey });
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The one record.' })
  first(@Root() { firstId }: MemberMatch, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(firstId);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The other record.' })
  second(@Root() { secondId }: MemberMatch, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(secondId);
  }
}

/** Federation's way in. */
export const resolveMatch = ({ id }: { id: string }, { matches }: Context): Promise<MemberMatch | null> => matches.load(id);
