import { instances, type RawBuilder } from '@vwu/kit/database';
import { CursorCodec, CursorInvalid, type Page, pageOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { gatherMembers } from './gather-members.ts';
import type { Member } from './member.entity.ts';
import { type Breadth, breadthOf, Found, type MemberQuestion } from './member-question.ts';
import { citizenIdOf } from './numbers.ts';
import { walkNames } from './walk-names.ts';

@InputType({ description: 'Which members. All conditions must hold.' })
export class MemberFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Who belong to this unit or one below it on the day; of former members those who did at last.',
  })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter, exact diacritics come first.' })
  search?: string | null;
  @Personal({ class: 'BASIC', basis: 'MEM-001', retention: 'NOT_KEPT' })
  @Field(() => Int, { nullable: true, description: 'Born in this year.' })
  birthYear?: number | null;
  @Personal({ class: 'IDENTIFIER', basis: 'MEM-002', retention: 'NOT_KEPT' })
  @Field(() => String, { nullable: true, description: 'With exactly this citizen id. Errors: CITIZEN_ID_INVALID.' })
  citizenId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Who belong to the Union today; false for those who did. All, unless said.' })
  isActive?: boolean | null;
}

export interface MemberList {
  readonly filter: MemberFilter;
  /** Who belonged on this day; of no day, those of today and former members. */
  readonly asOf?: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

/**
 * Lists members within the viewer's reach, best match first, then by the Vietnamese alphabet. A citizen id is looked up by its blind
 * index: it is opened for nobody. There are two ways to an answer, by how many there may be: {@link gatherMembers}, {@link walkNames}.
 *
 * @throws {Forbidden} without the scope `persons`: the list is one of names. {CitizenIdInvalid}
 */
export async function listMembers({ em, viewer, keyring }: Context, { filter, asOf, size, after }: MemberList): Promise<Page<Member>> {
  requireScope(viewer, 'persons');
  const { citizenId, ...rest } = filter;
  const number = citizenId == null ? null : keyring.index('citizenId', citizenIdOf(citizenId));
  const codec = new CursorCodec(['members', rest, asOf ?? null, number?.toString('hex')]);
  const question: MemberQuestion = {
    viewer,
    unitId: filter.unitId ?? null,
    search: filter.search?.trim() || null,
    birthYear: filter.birthYear ?? null,
    isActive: filter.isActive ?? null,
    number,
    day: asOf ?? null,
    size,
    after: after == null ? null : placeOf(codec, after),
  };
  const found = await instances(em, Found, answerTo(question, await breadthOf(em, question)));
  return pageOf(
    found.filter((member) => member.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (member) => member, cursor: (member) => codec.encode([member.rank, member.fullName, member.id]) },
  );
}

/** The shortest way to an answer. */
function answerTo(question: MemberQuestion, breadth: Breadth): RawBuilder<unknown> {
  if (question.number !== null) return gatherMembers(question, 'NUMBER');
  if (breadth === 'BASE') return gatherMembers(question, 'HOMES');
  const isOfYear = question.birthYear !== null && question.search === null;
  return breadth === 'PROVINCE' && isOfYear ? gatherMembers(question, 'YEAR') : walkNames({ ...question, breadth });
}

function placeOf(codec: CursorCodec, cursor: string): MemberQuestion['after'] {
  const [rank = null, name = null, id = null] = codec.decode(cursor, ['integer', 'text', 'id']);
  if (rank === null || name === null || id === null) throw new CursorInvalid('CURSOR_INVALID');
  return { rank: Number(rank), name: String(name), id: String(id) };
}
