import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { acknowledgeHonoraryList, returnHonoraryList } from './answer-list.ts';
import { HonoraryList, HonoraryListConnection } from './honorary-list.entity.ts';
import { listDraft, listEntries } from './list-entries.ts';
import { HonoraryListCount, HonoraryListEntry, HonoraryListEntryConnection } from './list-entry.entity.ts';
import { readUnitLists } from './list-lists.ts';
import { HonoraryListBoard, HonoraryListStanding } from './list-standing.entity.ts';
import { readStanding } from './list-standing.loader.ts';
import { HonoraryListBoardFilter, readBoard } from './read-board.ts';
import { sendHonoraryList } from './send-list.ts';

const pageErrors = 'PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY';
const answerErrors =
  'FORBIDDEN, HONORARY_LIST_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_NOT_SUPERIOR, HONORARY_LIST_ACKNOWLEDGED, HONORARY_LIST_RETURNED, ' +
  'HONORARY_LIST_REPLACED, HONORARY_LIST_CHANGED, IDEMPOTENCY_KEY_REUSED';
const dayDescription = 'The day; today unless said.';

@Resolver(() => HonoraryList)
export class HonoraryListResolver {
  @Query(() => HonoraryList, {
    nullable: true,
    description:
      "A list of honorary members that a unit within the caller's reach has sent; null if there is none, and for who may see no persons.",
  })
  honoraryList(
    @Arg('id', () => ID, { description: 'The list.' }) id: string,
    @Ctx() { honoraryLists }: Context,
  ): Promise<HonoraryList | null> {
    return honoraryLists.load(id);
  }

  @Query(() => HonoraryListEntryConnection, {
    nullable: true,
    description: `Who stood on a list that was sent, by the alphabet; null if there is none. Errors: FORBIDDEN, ${pageErrors}. «Người trong danh sách»`,
  })
  honoraryListEntries(
    @Arg('listId', () => ID, { description: 'The list.' }) listId: string,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listEntries(context, { listId, size: pageSize(first), after });
  }

  @Query(() => HonoraryListEntryConnection, {
    nullable: true,
    description:
      'What a unit would send on a day: its own book, by the alphabet, with what is other than on the list sent last by then; null out of reach. ' +
      `Errors: FORBIDDEN, ${pageErrors}. «Xem trước danh sách»`,
  })
  honoraryListDraft(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('on', () => DateScalar, { nullable: true, description: dayDescription }) on: string | null,
    @Arg('changed', () => Boolean, {
      nullable: true,
      description: 'True: only what is other than on the list before, and who is no longer in the book.',
    })
    changed: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listDraft(context, { unitId, on, changed: changed === true, size: pageSize(first), after });
  }

  @Mutation(() => HonoraryList, {
    description:
      'Sends the list of honorary members of a level to the unit directly above (HON-021), by an officer of that level; what is on it is kept as it ' +
      'is. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_NOT_OWN_LEVEL, HONORARY_LEVEL_NOT_ENTITLED, HONORARY_DAY_IN_FUTURE, ' +
      'HONORARY_DAY_BEFORE_LAST, HONORARY_LIST_NO_SUPERIOR, HONORARY_LIST_EMPTY, HONORARY_LIST_UNCHANGED, HONORARY_LIST_NOTE_TOO_LONG, ' +
      'IDEMPOTENCY_KEY_REUSED. «Gửi danh sách»',
  })
  sendHonoraryList(
    @Arg('unitId', () => ID, { description: 'Whose list it is: a province or a commune.' }) unitId: string,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come.' }) on: string,
    @Arg('note', () => String, { nullable: true, description: 'What to say beside it, at most 500 characters.' }) note: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryList> {
    return sendHonoraryList(context, { unitId, on, note, idempotencyKey });
  }

  @Mutation(() => HonoraryList, {
    description:
      'The level directly above has taken a list in; not by the account that sent it (four eyes). ' +
      `Errors: ${answerErrors}, HONORARY_LIST_FOUR_EYES. «Tiếp nhận danh sách»`,
  })
  acknowledgeHonoraryList(
    @Arg('id', () => ID, { description: 'The list.' }) id: string,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryList> {
    return acknowledgeHonoraryList(context, { id, version, idempotencyKey });
  }

  @Mutation(() => HonoraryList, {
    description: `The level directly above sends a list back to be mended. Errors: ${answerErrors}, HONORARY_LIST_REASON_MISSING. «Trả lại danh sách»`,
  })
  returnHonoraryList(
    @Arg('id', () => ID, { description: 'The list.' }) id: string,
    @Arg('reason', () => String, { description: 'What is to be mended, at most 500 characters.' }) reason: string,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryList> {
    return returnHonoraryList(context, { id, reason, version, idempotencyKey });
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit whose list it is. «Đơn vị gửi»' })
  unit(@Root() { unitId }: HonoraryList): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => UnitReference, {
    nullable: true,
    description: 'The unit directly above on the day, to which it was sent. «Đơn vị nhận»',
  })
  toUnit(@Root() { toUnitId }: HonoraryList): UnitKey {
    return referTo({ id: toUnitId });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether no later list of the unit, or of what it went whole into, has come in its place. «Danh sách hiện hành»',
  })
  isCurrent(@Root() { id }: HonoraryList, @Ctx() { currentLists }: Context): Promise<boolean> {
    return currentLists.load(id);
  }

  @FieldResolver(() => [HonoraryListCount], { description: 'How many stood on it, by the level that recognised; four at most.' })
  levels(@Root() { id }: HonoraryList, @Ctx() { honoraryListCounts }: Context): Promise<HonoraryListCount[]> {
    return honoraryListCounts.load(id);
  }
}

@Resolver(() => HonoraryListEntry)
export class HonoraryListEntryResolver {
  @FieldResolver(() => HonoraryMember, { nullable: true, description: 'The record, as it is today. «Hồ sơ»' })
  member(@Root() { honoraryId }: HonoraryListEntry, @Ctx() { honorary }: Context): Promise<HonoraryMember | null> {
    return honorary.load(honoraryId);
  }

  @FieldResolver(() => HonoraryList, { nullable: true, description: 'The list, where it is told of a person. «Danh sách»' })
  list(@Root() { listId }: HonoraryListEntry, @Ctx() { honoraryLists }: Context): Promise<HonoraryList | null> | null {
    return listId === null ? null : honoraryLists.load(listId);
  }
}

@Resolver(() => HonoraryListStanding)
export class HonoraryListStandingResolver {
  @FieldResolver(() => HonoraryList, {
    nullable: true,
    description: 'The list that was sent last by the day; null if none was. «Lần gửi cuối»',
  })
  last(@Root() { lastId }: HonoraryListStanding, @Ctx() { honoraryLists }: Context): Promise<HonoraryList | null> | null {
    return lastId === null ? null : honoraryLists.load(lastId);
  }
}

@Resolver(() => HonoraryMember)
export class ListedResolver {
  @FieldResolver(() => [HonoraryListEntry], {
    nullable: true,
    description: 'On which lists the person was sent to the level above, the latest first; some a year. «Đã có trong danh sách gửi»',
  })
  listed(@Root() { id }: HonoraryMember, @Ctx() { honoraryListed }: Context): Promise<HonoraryListEntry[]> {
    return honoraryListed.load(id);
  }
}

@Resolver(() => UnitReference)
export class UnitListResolver {
  @FieldResolver(() => HonoraryListConnection, {
    nullable: true,
    description:
      'Lists of honorary members the unit, and those that went whole into it, had sent by a day, the latest first; null out of reach. ' +
      `Errors: FORBIDDEN, ${pageErrors}. «Danh sách hội viên danh dự đã gửi»`,
  })
  honoraryLists(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return readUnitLists(context, { unitId: id, asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => HonoraryListStanding, {
    nullable: true,
    description:
      'The own book of the unit on a day beside the list it sent last by then; null for a unit that recognises nobody, and out of reach. ' +
      'Errors: FORBIDDEN. «Tình hình gửi danh sách»',
  })
  honoraryListStanding(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryListStanding | null> {
    return readStanding(context, { unitId: id, asOf });
  }

  @FieldResolver(() => HonoraryListBoard, {
    nullable: true,
    description:
      'Who of the units directly below that recognise honorary members has sent a list, when and of how many, and who has not, on the units of a ' +
      `day (HON-021); null out of reach. Errors: FORBIDDEN, ${pageErrors}. «Bảng theo dõi gửi danh sách»`,
  })
  honoraryListBoard(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Arg('filter', () => HonoraryListBoardFilter, { nullable: true, description: 'Which of them; all unless said.' })
    filter: HonoraryListBoardFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryListBoard | null> {
    return readBoard(context, { unitId: id, asOf, filter: filter ?? {}, size: pageSize(first), after });
  }
}
