import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from './member.entity.ts';
import { citizenIdOf } from './numbers.ts';

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

class Found extends Member {
  rank!: number;
  total!: number;
}

/**
 * Lists members within the viewer's reach, best match first, then by the Vietnamese alphabet. A citizen id is looked up by its blind
 * index: it is opened for nobody.
 *
 * @throws {Forbidden} without the scope `persons`: the list is one of names. {CitizenIdInvalid}
 */
export async function listMembers({ em, viewer, keyring }: Context, { filter, asOf, size, after }: MemberList): Promise<Page<Member>> {
  requireScope(viewer, 'persons');
  const { citizenId, ...rest } = filter;
  const number = citizenId == null ? null : keyring.index('citizenId', citizenIdOf(citizenId));
  const codec = new CursorCodec(['members', rest, asOf ?? null, number?.toString('hex')]);
  const [rank = null, name = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'text', 'id']);
  const search = filter.search?.trim() || null;
  const conditions = [
    sql`m.is_current`,
    isWithinReach(viewer, 'organisation', sql`m.home_id`),
    ...(filter.unitId == null ? [] : [belowUnit(viewer, filter.unitId, asOf)]),
    ...(search === null ? [] : [sql`m.name_folded like public.search_pattern(${search})`]),
    ...(filter.birthYear == null ? [] : [sql`m.birth_year = ${filter.birthYear}`]),
    ...(number === null ? [] : [sql`m.citizen_id_index = ${number}`]),
    ...(filter.isActive == null ? [] : [sql`m.is_active = ${filter.isActive}`]),
  ];
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select m.id, m.full_name, case when ${search}::text is null or position(public.mark_text(${search}) in m.name_marked) > 0 then 0 else 1 end as rank
      from membership.member m ${asOf == null ? sql`` : onDay(asOf)} where ${sql.join(conditions, sql` and `)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${memberColumns}, chosen.rank from (
        select * from matched c
        where ${rank}::int is null or (c.rank, c.full_name collate "vi-x-icu", c.id) > (${rank}::int, ${name}::text collate "vi-x-icu", ${id}::uuid)
        order by c.rank, c.full_name collate "vi-x-icu", c.id limit ${size + 1}
      ) as chosen join membership.member m on m.id = chosen.id
      order by chosen.rank, chosen.full_name collate "vi-x-icu", chosen.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((member) => member.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (member) => member, cursor: (member) => codec.encode([member.rank, member.fullName, member.id]) },
  );
}

/** Who belongs to the Union on a day, and where: who sees her is decided by where she belongs now, like all of her record. */
const onDay = (day: string) => sql`
  join membership.member_state s on s.member_id = m.id and ${day}::date between s.valid_from and s.valid_to`;

/** Below a unit of the viewer's on the day, and where what went into those below it had been. */
const belowUnit = (viewer: Viewer, unitId: string, asOf: string | null | undefined) =>
  isId(unitId)
    ? sql`(${isWithinReach(viewer, 'organisation', sql`${unitId}::uuid`)}
        and ${asOf == null ? sql`m.home_id` : sql`s.home_id`} in (select organisation.reach(${unitId}::uuid, ${asOf ?? today()}::date)))`
    : sql`false`;

const memberColumns = sql`
  m.id, m.full_name as "fullName", m.born_on as "bornOn", m.birth_year as "birthYear", m.occupation, m.in_trade_union as "inTradeUnion",
  m.other_organisations as "otherOrganisations", m.card_number as "cardNumber", m.household_id as "householdId", m.consent_on as "consentOn",
  m.consent_purpose as "consentPurpose", m.is_active as "isActive", m.origin, m.version, m.home_id as "homeId", m.merged_into as "mergedInto", m.merged_from as "mergedFrom", m.unmerged_at as "unmergedAt", m.citizen_id as "citizenId",
  m.phone, m.religion, m.ethnicity, m.party_membership as "partyMembership", m.hardship, m.health, m.discipline, m.core_roles as "coreRoles",
  m.target_groups as "targetGroups"`;
