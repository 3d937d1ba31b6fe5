import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { HonoraryState, HonoraryTask } from './honorary.enums.ts';
import { HonoraryMember, HonoraryMemberSchema } from './honorary-member.entity.ts';

@InputType({ description: 'Which honorary members. All conditions must hold.' })
export class HonoraryFilter {
  @Field(() => ID, { nullable: true, description: 'Of the book of this unit, or of those below it.' }) unitId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Of the book of the unit itself alone, not of those below (HON-020).' })
  isOwn?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter.' }) search?: string | null;
  @Field(() => [HonoraryState], { nullable: true, description: 'In one of these states.' }) states?: HonoraryState[] | null;
  @Field(() => HonoraryTask, { nullable: true, description: 'About whom this is to be done.' }) task?: HonoraryTask | null;
}

export interface HonoraryList {
  readonly filter: HonoraryFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends HonoraryMember {
  total!: number;
}

/** Every column of the table that the class has, under the name the class has for it. */
const columns = sql.join(
  Object.entries(HonoraryMemberSchema.meta.properties).map(([field]) => sql`m.${sql.id(columnOf(field))} as ${sql.ref(field)}`),
);

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What is asked of a record `m`, beside where it stands. */
const isAbout: Readonly<Record<HonoraryTask, RawBuilder<unknown>>> = {
  MOBILISE_TO_FULL_MEMBER: sql`m.gender = 'FEMALE' and m.nationality = 'VN' and m.state = 'RECOGNISED'`,
  ASK_POLICE: sql`m.state in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR') and m.nationality <> 'VN' and m.police_favours is null`,
  RECORD_NUMBER: sql`m.state in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR') and coalesce(m.citizen_id_index, m.passport_index) is null`,
  AWAIT_SUPERIOR: sql`m.state = 'SCREENED'`,
};

/**
 * The conditions of a list. The book of a closed unit stands where that went whole, and above all it was split into (decision 13); who was
 * recognised by a unit that was split is of no part's own book.
 */
export function honoraryConditions(viewer: Viewer, { unitId, isOwn, search, states, task }: HonoraryFilter): RawBuilder<unknown> {
  const sought = search?.trim() || null;
  return sql.join(
    [
      isWithinReach(viewer, 'organisation', sql`m.unit_id`),
      unitId == null ? sql`true` : isOfUnit(viewer, unitId, isOwn === true),
      sought === null ? sql`true` : sql`m.name_folded like public.search_pattern(${sought})`,
      states == null ? sql`true` : sql`m.state = any (${states}::text[])`,
      task == null ? sql`true` : isAbout[task],
    ],
    sql` and `,
  );
}

function isOfUnit(viewer: Viewer, unitId: string, isOwn: boolean): RawBuilder<unknown> {
  if (!isId(unitId)) return sql`false`;
  const own = sql`(m.unit_id = ${unitId}::uuid or exists (
    select from organisation.unit_heir h where h.unit_id = m.unit_id and h.heir_id = ${unitId}::uuid and h.whole and h.effective_on <= ${today()}::date))`;
  const below = sql`m.unit_id in (select organisation.reach(${unitId}::uuid, ${today()}::date))`;
  return sql`(${isWithinReach(viewer, 'organisation', sql`${unitId}::uuid`)} and ${isOwn ? own : below})`;
}

/**
 * Lists honorary members of the books within the viewer's reach, by the Vietnamese alphabet.
 *
 * @throws {Forbidden} without the scope `persons`: each is a person.
 */
export async function listHonorary(
  em: EntityManager,
  viewer: Viewer,
  { filter, size, after }: HonoraryList,
): Promise<Page<HonoraryMember>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['honoraryMembers', filter]);
  const [name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select m.id, m.full_name from membership.honorary_member m where ${honoraryConditions(viewer, filter)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${columns} from (
        select * from matched a
        where ${id}::uuid is null or (a.full_name collate "vi-x-icu", a.id) > (${name}::text collate "vi-x-icu", ${id}::uuid)
        order by a.full_name collate "vi-x-icu", a.id limit ${size + 1}
      ) as chosen join membership.honorary_member m on m.id = chosen.id
      order by m.full_name collate "vi-x-icu", m.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((record) => record.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (record) => record, cursor: (record) => codec.encode([record.fullName, record.id]) },
  );
}
