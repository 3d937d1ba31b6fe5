import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { plainWord } from '../import/choice.ts';
import { placeAmbiguous, placeUnknown } from '../import/import.errors.ts';

/** A unit a list may name. */
export interface Place {
  readonly id: string;
  readonly level: 'BASE' | 'BRANCH' | 'GROUP';
  readonly name: string;
  readonly fullName: string;
  readonly baseId: string;
  readonly branchId: string | null;
  /** The full name of the base it was of at first, if that was another: bases that were merged have branches of one name. */
  readonly former: string | null;
}

/** What tells a place from another of its name: «Chi hội Thôn 1 (xã Vĩnh Chấp)». */
export const labelOf = ({ fullName, former }: Pick<Place, 'fullName' | 'former'>): string =>
  former === null ? fullName : `${fullName} (${former})`;

type Named = Pick<Place, 'id' | 'name' | 'fullName'>;

/** The units of today at or below a unit, by their names: the words of a list become ids by it, and its lists are made of it. */
export class Directory {
  readonly bases: readonly Place[];
  readonly branches: readonly Place[];
  readonly groups: readonly Place[];
  readonly communes: readonly Named[];
  readonly #unitId: string;
  readonly #byName = new Map<string, readonly Place[]>();
  readonly #communesByName: ReadonlyMap<string, readonly Named[]>;

  constructor(unitId: string, places: readonly Place[], communes: readonly Named[]) {
    const ofLevel = (level: Place['level']) => places.filter((place) => place.level === level);
    this.#unitId = unitId;
    [this.bases, this.branches, this.groups] = [ofLevel('BASE'), ofLevel('BRANCH'), ofLevel('GROUP')];
    this.communes = communes;
    this.#byName = byName(places);
    this.#communesByName = byName(communes);
  }

  /**
   * Where somebody belongs, by the names of her base, her branch and her group; what is left out is clear where there is one only.
   *
   * @throws {RowFault} PLACE_UNKNOWN, PLACE_AMBIGUOUS.
   */
  homeOf({ base, branch, group }: Readonly<Record<'base' | 'branch' | 'group', string>>): string {
    const baseId = base === '' ? undefined : this.#find('BASE', base).id;
    const branchId =
      branch === '' ? undefined : this.#find('BRANCH', branch, (place) => baseId === undefined || place.baseId === baseId).id;
    if (group !== '') {
      const isWithin = (place: Place) => (branchId ? place.branchId === branchId : baseId === undefined || place.baseId === baseId);
      return this.#find('GROUP', group, isWithin).id;
    }
    return branchId ?? baseId ?? this.#homeUnnamed();
  }

  /** @throws {RowFault} PLACE_UNKNOWN, PLACE_AMBIGUOUS. */
  communeOf(name: string): string {
    return only(this.#communesByName.get(plainWord(name)) ?? []).id;
  }

  /** A list for one unit need not name it. */
  #homeUnnamed(): string {
    const places = [...this.bases, ...this.branches, ...this.groups];
    return only(places.filter(({ id }) => id === this.#unitId)).id;
  }

  #find(level: Place['level'], name: string, isWithin: (place: Place) => boolean = () => true): Place {
    return only((this.#byName.get(plainWord(name)) ?? []).filter((place) => place.level === level && isWithin(place)));
  }
}

function only<One>(found: readonly One[]): One {
  const [one] = found;
  if (one === undefined) throw placeUnknown();
  if (found.length > 1) throw placeAmbiguous();
  return one;
}

/** By either of its names: «Phường Sài Gòn» and «Sài Gòn». Never without diacritics: some communes differ by nothing else. */
function byName<One extends Named>(places: readonly One[]): Map<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const place of places) for (const name of namesOf(place)) found.set(name, [...(found.get(name) ?? []), place]);
  return found;
}

const namesOf = (place: Named & Partial<Place>): ReadonlySet<string> =>
  new Set([place.fullName, place.name, ...(place.former ? [labelOf({ ...place, former: place.former })] : [])].map(plainWord));

/** Two statements, however many units there are. */
export async function readDirectory(em: EntityManager, unitId: string): Promise<Directory> {
  const day = sql`${today()}::date`;
  const named = sql`join organisation.unit_version v on v.unit_id = u.id and ${day} between v.valid_from and v.valid_to`;
  const places = await rows(
    em,
    sql<Place>`
    with below as materialized (select distinct id from organisation.below(${unitId}::uuid, ${day}) as id)
    select u.id, 'BASE' as level, v.name, v.full_name as "fullName", u.id as "baseId", null::uuid as "branchId", null as former
    from organisation.unit u ${named}
    where u.level = 'BASE' and u.id in (select id from below)
    union all
    select u.id, u.level, v.name, v.full_name, u."baseId", u."branchId", (
      select b.full_name
      from organisation.unit_stem f
      join organisation.unit_version b on b.unit_id = f.stem_id and least(f.valid_to, ${day}) between b.valid_from and b.valid_to
      where f.unit_id = u.id and f.valid_to < ${day} order by f.valid_from limit 1)
    from (
      select s.unit_id as id, s.level, s.stem_id as "baseId", s.branch_id as "branchId"
      from organisation.unit_stem s where ${day} between s.valid_from and s.valid_to and s.unit_id in (select id from below)
    ) as u ${named}
    order by "fullName"`,
  );
  const communes = await rows(
    em,
    sql<Named>`
    select u.id, v.name, v.full_name as "fullName"
    from organisation.unit u ${named}
    where u.target_applies and u.id in (
      select a.unit_id from organisation.unit_ancestor a
      where ${day} between a.valid_from and a.valid_to and a.ancestor_id in (
        select p.ancestor_id from organisation.unit_ancestor p
        where p.ancestor_level = 'PROVINCE' and ${day} between p.valid_from and p.valid_to and p.unit_id in (
          select ${unitId}::uuid union all select s.stem_id from organisation.unit_stem s where s.unit_id = ${unitId}::uuid and ${day} between s.valid_from and s.valid_to)))
    order by "fullName"`,
  );
  return new Directory(unitId, places, communes);
}
