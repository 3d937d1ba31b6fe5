import { today } from '@vwu/kit/clock';
import { allOf, type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { Terrain } from '../terrain/unit-terrain.entity.ts';
import { Unit, unitColumns } from './unit.entity.ts';
import { AdminType, AreaTag, BranchType, CreatedReason, ResidentialAreaType, SpecialKind, UnitKind, UnitLevel } from './unit.enums.ts';
import { versionsBelow } from './units-below.ts';

@InputType({ description: 'Which units to list. All conditions must hold.' })
export class UnitFilter {
  @Field(() => UnitLevel, { nullable: true, description: 'Only units of this level.' }) level?: UnitLevel | null;
  @Field(() => UnitKind, { nullable: true, description: 'Only units of this kind.' }) kind?: UnitKind | null;
  @Field(() => SpecialKind, { nullable: true, description: 'Only special bases of this kind (ORG-004).' }) subkind?: SpecialKind | null;
  @Field(() => AdminType, { nullable: true, description: 'Only units whose administrative unit is of this type on the day (ORG-003).' })
  adminType?: AdminType | null;
  @Field(() => ID, { nullable: true, description: 'Only units directly below this one on the day.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only units below this one on the day, at any depth, and itself.' })
  within?: string | null;
  @Field(() => BranchType, { nullable: true, description: 'Only branches of this type (ORG-015).' }) branchType?: BranchType | null;
  @Field(() => ResidentialAreaType, { nullable: true, description: 'Only branches of residential areas of this kind (ORG-016).' })
  areaType?: ResidentialAreaType | null;
  @Field(() => CreatedReason, { nullable: true, description: 'Only branches formed for this reason (ORG-013).' })
  createdReason?: CreatedReason | null;
  @Field(() => AreaTag, { nullable: true, description: 'Only units that lie in this kind of area on the day (ORG-022).' })
  areaTag?: AreaTag | null;
  @Field(() => Terrain, { nullable: true, description: 'Only units that lie there on the day, as it follows from the map.' })
  terrain?: Terrain | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name with its type. Case, diacritics and tone placement do not matter; exact diacritics come first.',
  })
  search?: string | null;
}

export interface UnitSearch {
  readonly filter: UnitFilter;
  readonly asOf?: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Unit {
  rank!: number;
  total!: number;
}

/**
 * Lists the units within the viewer's reach that were valid on the day: best match first, then by level and by the
 * Vietnamese alphabet. One statement, whatever the number of units.
 */
export async function searchUnits(em: EntityManager, viewer: Viewer, { filter, asOf, size, after }: UnitSearch): Promise<Page<Unit>> {
  const day = asOf ?? today();
  const codec = new CursorCodec(['units', filter, day]);
  const [rank = null, name = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with ${namesOf(filter)} matched as materialized (
      select v.unit_id as id, v.name, ${rankOf(filter)} as rank
      from ${versionsOf(filter, day)}
      where ${day}::date between v.valid_from and v.valid_to and ${conditionsOf(filter, day)} and ${isSeen(viewer, filter)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${unitColumns}, chosen.rank
      from (
        select * from matched
        where ${rank}::int is null or (rank, name collate "vi-x-icu", id) > (${rank}::int, ${name}::text collate "vi-x-icu", ${id}::uuid)
        order by rank, name collate "vi-x-icu", id
        limit ${size + 1}
      ) as chosen
      join organisation.unit u on u.id = chosen.id
      join organisation.unit_version v on v.unit_id = u.id and ${day}::date between v.valid_from and v.valid_to
      order by chosen.rank, chosen.name collate "vi-x-icu", chosen.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((unit) => unit.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (unit) => unit,
      cursor: (unit) => codec.encode([unit.rank, unit.name, unit.id]),
    },
  );
}

/** What of a filter is a value of the version. */
const versionColumns = { level: sql`v.level`, adminType: sql`v.admin_type` };

/** What of a filter is a value of the unit itself, which must then be looked up too. */
const ownColumns = {
  kind: sql`u.kind`,
  subkind: sql`u.subkind`,
  branchType: sql`u.branch_type`,
  areaType: sql`u.area_type`,
  createdReason: sql`u.created_reason`,
};

/** The conditions that a column has the value the filter asks for. */
const valuesIn = (filter: UnitFilter, columns: Partial<Record<keyof UnitFilter, RawBuilder<unknown>>>): RawBuilder<unknown>[] =>
  Object.entries(columns).flatMap(([name, column]) => {
    const value = filter[name as keyof UnitFilter];
    return value == null ? [] : [sql`${column} = ${value}`];
  });

/** The versions to look at: what stands below a unit, or all; with a name looked for, those that bear it. */
function versionsOf(filter: UnitFilter, day: string) {
  const { search, within, level } = filter;
  const versions = within && isId(within) ? versionsBelow(within, level, day) : sql`organisation.unit_version v`;
  const named = search?.trim() ? sql`join found_name n on n.full_name = v.full_name and n.name = v.name` : sql``;
  const units = valuesIn(filter, ownColumns).length > 0 ? sql`join organisation.unit u on u.id = v.unit_id` : sql``;
  return sql`${versions} ${named} ${units}`;
}

/**
 * The condition that the viewer may see the unit. Branches and groups below a unit are many, and most hang where she stands
 * today: these are found in one set, and only the others are asked for one by one.
 */
function isSeen(viewer: Viewer, { within, level }: UnitFilter) {
  const isWithin = isWithinReach(viewer, 'organisation', sql`v.unit_id`);
  if (!within || !(level === 'BRANCH' || level === 'GROUP')) return isWithin;
  const hers = sql`${viewer.unitId}::uuid`;
  return sql`((select organisation.reaches_all(${hers}))
    or v.unit_id in (select b.unit_id from organisation.below_bases(${hers}, ${today()}::date) as b where b.level = ${level}) or ${isWithin})`;
}

const conditionsOf = (filter: UnitFilter, day: string) => {
  const { parentId, within, areaTag, terrain } = filter;
  return allOf([
    ...valuesIn(filter, versionColumns),
    ...valuesIn(filter, ownColumns),
    parentId && (isId(parentId) ? sql`v.parent_id = ${parentId}` : sql`false`),
    within && !isId(within) && sql`false`,
    areaTag &&
      sql`v.unit_id in (select unit_id from organisation.unit_tag where tag = ${areaTag} and ${day}::date between valid_from and valid_to)`,
    terrain &&
      sql`v.unit_id in (select unit_id from organisation.unit_terrain where terrain = ${terrain} and ${day}::date between valid_from and valid_to)`,
  ]);
};

/**
 * The names that are looked for, each once, with how well it matches: exact diacritics before others, whole name before part.
 * However many units bear a name, it is compared once.
 */
function namesOf({ search }: UnitFilter) {
  const text = search?.trim();
  if (!text) return sql``;
  const marked = sql`public.mark_text(${text})`;
  return sql`found_name as materialized (
      select n.full_name, n.name, case
        when ${marked} in (n.full_marked, n.marked) then 0
        when position(${marked} in n.full_marked) > 0 then 1
        when public.fold_text(${text}) in (n.full_folded, n.folded) then 2
        else 3 end as rank
      from organisation.unit_name n where n.full_folded like public.search_pattern(${text})
    ),`;
}

/** How well a unit matches, then its level. */
function rankOf({ search }: UnitFilter) {
  const level = sql`organisation.level_rank(v.level)`;
  return search?.trim() ? sql`${level} + 10 * n.rank` : level;
}
