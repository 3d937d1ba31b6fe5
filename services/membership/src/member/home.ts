import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { type IndividualCategory, isIndividual, type MemberCategory } from './member.enums.ts';
import { AggregateOnly, CategoryOfAnotherBase, CommuneUnknown, HomeNotValid } from './member.errors.ts';

/** The base a branch or a group is of on a day; of a base itself, that. */
export interface Home {
  readonly baseId: string;
  readonly kind: string;
}

export interface AskedHome {
  readonly homeId: string;
  readonly on: string;
}

/** The bases of homes on days, in the order they are asked for; null for what is no branch, group or base that stood on its day. */
export async function findHomes(tx: EntityManager, asked: readonly AskedHome[]): Promise<(Home | null)[]> {
  const found = await rows(
    tx,
    sql<Home & { place: number }>`
    select asked.place::int, u.id as "baseId", u.kind
    from unnest(${asked.map(({ homeId }) => homeId)}::uuid[], ${asked.map(({ on }) => on)}::date[]) with ordinality as asked (home_id, on_day, place)
    left join organisation.unit_stem s on s.unit_id = asked.home_id and asked.on_day between s.valid_from and s.valid_to
    join organisation.unit u on u.id = any (array[asked.home_id, s.stem_id]) and u.level = 'BASE' and asked.on_day between u.opened_on and u.closed_on`,
  );
  const byPlace = new Map(found.map(({ place, ...home }) => [place, home]));
  return asked.map((_one, index) => byPlace.get(index + 1) ?? null);
}

/** @throws {HomeNotValid} if it is no branch, group or base that stood on that day. */
export async function requireHome(tx: EntityManager, homeId: string, on: string): Promise<Home> {
  const [home] = await findHomes(tx, [{ homeId, on }]);
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
  const [isThere] = await findCommunes(tx, [{ homeId: communeId, on }]);
  if (!isThere) throw new CommuneUnknown(communeId);
}

/** Which of some units were commune bases on their days, in the order they are asked for. */
export async function findCommunes(tx: EntityManager, asked: readonly AskedHome[]): Promise<boolean[]> {
  const found = await rows(
    tx,
    sql<{ place: number }>`
    select asked.place::int
    from unnest(${asked.map(({ homeId }) => homeId)}::uuid[], ${asked.map(({ on }) => on)}::date[]) with ordinality as asked (commune_id, on_day, place)
    join organisation.unit u on u.id = asked.commune_id and u.target_applies and asked.on_day between u.opened_on and u.closed_on`,
  );
  const places = new Set(found.map(({ place }) => place));
  return asked.map((_one, index) => places.has(index + 1));
}
