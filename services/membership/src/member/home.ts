import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { type IndividualCategory, isIndividual, type MemberCategory } from './member.enums.ts';
import { AggregateOnly, CategoryOfAnotherBase, CommuneUnknown, HomeNotValid } from './member.errors.ts';

/** The base a branch or a group is of on a day; of a base itself, that. */
export interface Home {
  readonly baseId: string;
  readonly kind: string;
}

/** @throws {HomeNotValid} if it is no branch, group or base that stood on that day. */
export async function requireHome(tx: EntityManager, homeId: string, on: string): Promise<Home> {
  const [home] = await rows(
    tx,
    sql<Home>`
    select u.id as "baseId", u.kind
    from organisation.unit u
    where u.level = 'BASE' and ${on}::date between u.opened_on and u.closed_on and (u.id = ${homeId}::uuid or u.id = (
      select s.stem_id from organisation.unit_stem s where s.unit_id = ${homeId}::uuid and ${on}::date between s.valid_from and s.valid_to))`,
  );
  if (!home) throw new HomeNotValid(homeId, on);
  return home;
}

/** Where a home stands on a day: its base; of one that has ended, the bases of those that answer for it since. */
export interface BasesOfHome {
  readonly baseIds: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * Whoever belongs to a unit that went whole into another belongs there since, without a line of hers; whoever belonged to one that
 * was split waits to be placed by somebody above all its heirs (ORG-010).
 *
 * @throws {HomeNotValid} if nothing answers for it on that day.
 */
export async function basesOf(tx: EntityManager, homeId: string, on: string): Promise<BasesOfHome> {
  const bases = await rows(
    tx,
    sql<{ id: string; kind: string }>`
    select distinct u.id, u.kind
    from organisation.seats_of(array[${homeId}]::uuid[], ${on}::date) as s
    join organisation.unit u on u.id = s.stem_id and u.level = 'BASE' and ${on}::date between u.opened_on and u.closed_on
    where s.on_day = ${on}::date`,
  );
  if (bases.length === 0) throw new HomeNotValid(homeId, on);
  return { baseIds: bases.map(({ id }) => id), kinds: [...new Set(bases.map(({ kind }) => kind))] };
}

/**
 * MEM-007: three of the six groups are counts only, and so are members of bases of the armed forces. Members of a special base are
 * of its own group, and count where they live (F-43).
 *
 * @throws {AggregateOnly | CategoryOfAnotherBase}
 */
export function requireCategory(category: MemberCategory, kind: string): asserts category is IndividualCategory {
  if (!isIndividual(category) || kind === 'ARMED_FORCES') throw new AggregateOnly(category);
  if ((category === 'SPECIAL_BASE') !== (kind === 'SPECIAL')) throw new CategoryOfAnotherBase(category);
}

/** @throws {CommuneUnknown} if it is not a commune base that stood on that day. */
export async function requireCommune(tx: EntityManager, communeId: string, on: string): Promise<void> {
  const found = await rows(
    tx,
    sql`select from organisation.unit where id = ${communeId}::uuid and target_applies and ${on}::date between opened_on and closed_on`,
  );
  if (found.length === 0) throw new CommuneUnknown(communeId);
}
