import { today } from '@vwu/kit/clock';
import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { Member } from './member.entity.ts';

/** A question for members, as those see it who answer it. */
export interface MemberQuestion {
  readonly viewer: Viewer;
  readonly unitId: string | null;
  readonly search: string | null;
  readonly birthYear: number | null;
  readonly isActive: boolean | null;
  /** The blind index of the citizen id that is asked for. */
  readonly number: Buffer | null;
  /** Who belonged on this day; of no day, those of today and former members. */
  readonly day: string | null;
  readonly size: number;
  /** Where the page before ended. */
  readonly after: { readonly rank: number; readonly name: string; readonly id: string } | null;
}

/** A row of an answer; of an empty page there is one, without a member. */
export class Found extends Member {
  rank!: number;
  total!: number;
}

/**
 * How far a question reaches: to a base at most, which has some thousand members; to a province, or several; or to all of the Union.
 */
export type Breadth = 'BASE' | 'PROVINCE' | 'NATION';

/** The least of what the viewer sees and what is asked for; who stands below a base, or nowhere, sees no more than one. */
export async function breadthOf(em: EntityManager, { viewer, unitId }: MemberQuestion): Promise<Breadth> {
  const asked = [...new Set([viewer.unitId, unitId ?? viewer.unitId])];
  if (!asked.every(isId)) return 'BASE';
  const levels = await rows(
    em,
    sql<{ level: string }>`select level from organisation.unit where id = any (${asked}::uuid[]) and level <> 'BASE'`,
  );
  if (levels.length < asked.length) return 'BASE';
  return levels.every(({ level }) => level === 'CENTRAL') ? 'NATION' : 'PROVINCE';
}

/** Who belongs to the Union on a day, and where: who sees her is decided by where she belongs now, like all of her record. */
export const onDay = ({ day }: MemberQuestion): RawBuilder<unknown> =>
  day === null ? sql`` : sql`join membership.member_state s on s.member_id = m.id and ${day}::date between s.valid_from and s.valid_to`;

/** Where somebody belongs: today or at last, or on the day that is asked for. */
export const homeOf = ({ day }: MemberQuestion): RawBuilder<unknown> => (day === null ? sql`m.home_id` : sql`s.home_id`);

/** What is asked of her besides her name, her number and where she belongs; a record that was merged into another is nobody's. */
export const traitsOf = ({ birthYear, isActive }: MemberQuestion): readonly RawBuilder<unknown>[] => [
  sql`m.is_current`,
  ...(birthYear === null ? [] : [sql`m.birth_year = ${birthYear}`]),
  ...(isActive === null ? [] : [sql`m.is_active = ${isActive}`]),
];

/** Whether a row `c` comes after where the page before ended. */
export const isAfter = ({ after }: MemberQuestion): RawBuilder<unknown> =>
  after === null
    ? sql`true`
    : sql`(c.rank, c.full_name collate "vi-x-icu", c.id) > (${after.rank}::int, ${after.name}::text collate "vi-x-icu", ${after.id}::uuid)`;

/** Below a unit of the viewer's on the day, and where what went into those below it had been. */
export const belowUnit = (question: MemberQuestion, unitId: string): RawBuilder<unknown> =>
  isId(unitId)
    ? sql`(${isWithinReach(question.viewer, 'organisation', sql`${unitId}::uuid`)}
        and (${homeOf(question)} in (select organisation.reach(${unitId}::uuid, ${question.day ?? today()}::date))) is true)`
    : sql`false`;

/** The homes of a unit that is narrow enough to begin with them. */
export const homesOf = (unitId: string, day: string | null): RawBuilder<unknown> =>
  isId(unitId) ? sql`any (array(select organisation.reach(${unitId}::uuid, ${day ?? today()}::date)))` : sql`any ('{}'::uuid[])`;

/** What an answer holds of `membership.member m`. */
export const memberColumns = sql`
  m.id, m.full_name as "fullName", m.born_on as "bornOn", m.birth_year as "birthYear", m.occupation, m.in_trade_union as "inTradeUnion",
  m.other_organisations as "otherOrganisations", m.card_number as "cardNumber", m.household_id as "householdId", m.consent_on as "consentOn",
  m.consent_purpose as "consentPurpose", m.is_active as "isActive", m.origin, m.version, m.home_id as "homeId",
  m.merged_into as "mergedInto", m.merged_from as "mergedFrom", m.unmerged_at as "unmergedAt", m.citizen_id as "citizenId",
  m.phone, m.religion, m.ethnicity, m.party_membership as "partyMembership", m.hardship, m.health, m.discipline, m.core_roles as "coreRoles",
  m.target_groups as "targetGroups", m.restricted_on as "restrictedOn", m.erased_on as "erasedOn"`;
