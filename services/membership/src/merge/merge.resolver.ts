import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { MergeField } from './merge-field.ts';
import { mergeMembers } from './merge-members.ts';
import { unmergeMember } from './unmerge-member.ts';

const versionDescription = 'Its version seen before; refused if it has changed since.';

@Resolver(() => Member)
export class MergeResolver {
  @Mutation(() => Member, {
    description:
      'Merges two records of one woman into a new one, which is answered; it can be taken back. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MERGE_NOT_OF_TWO, ' +
      'MEMBER_MERGED, MEMBER_UNMERGED, MEMBER_CHANGED, MEMBER_ERASED, MEMBER_RESTRICTED, TRANSFER_OPEN, MERGE_REQUEST_OPEN, MEMBER_DIED, LEDGER_CLOSED, DUPLICATE_ID, IDEMPOTENCY_KEY_REUSED.',
  })
  mergeMembers(
    @Arg('firstId', () => ID, { description: 'The one record.' }) firstId: string,
    @Arg('secondId', () => ID, { description: 'The other record.' }) secondId: string,
    @Arg('keepId', () => ID, { description: 'That of the two whose values count where both have one.' }) keepId: string,
    @Arg('fromOther', () => [MergeField], {
      nullable: true,
      description: 'What is taken from the other record although that one has it too; what only one of them has is taken from that one.',
    })
    fromOther: readonly MergeField[] | null,
    @Arg('firstVersion', () => Int, { description: versionDescription }) firstVersion: number,
    @Arg('secondVersion', () => Int, { description: versionDescription }) secondVersion: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return mergeMembers(context, { firstId, secondId, keepId, fromOther: fromOther ?? [], firstVersion, secondVersion, idempotencyKey });
  }

  @Mutation(() => Member, {
    description:
      'Takes a merged record apart: the two it was made of are what they were; it is answered as it is kept. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'MEMBER_NOT_MERGED, MEMBER_MERGED, MEMBER_UNMERGED, MEMBER_CHANGED, MEMBER_ERASED, TRANSFER_OPEN, MERGE_REQUEST_OPEN, LATER_LINES_UNPLACED, MOVEMENT_BEFORE_ADMISSION, LEDGER_CLOSED, ' +
      'MEMBER_NOT_AWAY, MOVEMENT_REPEATED, ALREADY_MEMBER, MEMBER_DIED, DUPLICATE_ID, IDEMPOTENCY_KEY_REUSED.',
  })
  unmergeMember(
    @Arg('id', () => ID, { description: 'The merged record.' }) id: string,
    @Arg('laterLinesTo', () => ID, {
      nullable: true,
      description: 'That of its two records which the movements from after the merger belong to; needed if there are any.',
    })
    laterLinesTo: string | null,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return unmergeMember(context, { id, laterLinesTo, version, idempotencyKey });
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The record this one was merged into, which speaks for her.' })
  mergedInto(@Root() { mergedInto }: Member, @Ctx() { members }: Context): Promise<Member | null> | null {
    return mergedInto === null ? null : members.load(mergedInto);
  }

  @FieldResolver(() => [Member], {
    nullable: true,
    description: 'The two records this one was merged of, as far as the caller may see them; null of one that was not.',
  })
  async mergedFrom(@Root() { mergedFrom }: Member, @Ctx() { members }: Context): Promise<Member[] | null> {
    if (mergedFrom === null) return null;
    const parts = await Promise.all(mergedFrom.map((id) => members.load(id)));
    return parts.filter((part) => part !== null);
  }
}
