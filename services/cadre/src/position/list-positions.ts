import { today } from '@vwu/kit/clock';
import { allOf, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import { isInPart, requirePart } from '../part.ts';
import { UnitLevel } from '../unit-level.ts';
import { Employment, Position, PositionTitle } from './position.entity.ts';
import { positionColumns, titleRank } from './position.loader.ts';

@InputType({ description: 'Which positions to list. All conditions must hold.' })
export class PositionFilter {
  @Field(() => ID, { nullable: true, description: 'In this unit or one below it on the day. Errors: UNIT_NOT_FOUND.' })
  unitId?: string | null;
  @Field(() => PositionTitle, { nullable: true, description: 'Of this title (CAD-001).' }) title?: PositionTitle | null;
  @Field(() => UnitLevel, {
    nullable: true,
    description: 'In units of this level, down to the base; those of branches and groups are told by their titles.',
  })
  level?: UnitLevel | null;
  @Field(() => Employment, { nullable: true, description: 'Held in this way (CAD-003).' }) employment?: Employment | null;
  @Field(() => String, {
    nullable: true,
    description: "Part of the holder's name; case and diacritics do not matter, exact diacritics come first.",
  })
  search?: string | null;
}

export interface PositionList {
  readonly filter: PositionFilter;
  /** Who held a position on this day; today unless said. */
  readonly asOf?: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Position {
  rank!: number;
  name!: string;
  secondName!: string;
  total!: number;
}

/**
 * Lists who holds a position on a day within the viewer's reach: heads first, from the top of the tree down, by the names of the
 * units; of a search the best match first, then by the Vietnamese alphabet.
 *
 * @throws {Forbidden} without the scope `persons`: the list is one of names. {UnitNotFound}
 */
export async function listPositions({ em, viewer, reach }: Context, { filter, asOf, size, after }: PositionList): Promise<Page<Position>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['positions', filter, asOf ?? null]);
  const keys = after == null ? [] : codec.decode(after, ['integer', 'text', 'text', 'id']);
  await requirePart(reach, filter.unitId);
  const day = asOf ?? today();
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select p.id, ${orderOf(filter)}
      from cadre.position p
      join cadre.cadre c on c.id = p.cadre_id
      left join organisation.unit_version v on v.unit_id = p.unit_id and ${day}::date between v.valid_from and v.valid_to
      where ${day}::date between p.valid_from and p.valid_to and ${isInPart(viewer, { unitId: filter.unitId, day }, sql`p.unit_id`)}
        and ${conditionsOf(filter)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${positionColumns}, chosen.rank, chosen.name, chosen."secondName" from (
        select * from matched where ${isAfter(keys)}
        order by rank, name collate "vi-x-icu", "secondName" collate "vi-x-icu", id limit ${size + 1}
      ) as chosen join cadre.position p on p.id = chosen.id
      order by chosen.rank, chosen.name collate "vi-x-icu", chosen."secondName" collate "vi-x-icu", p.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((position) => position.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (position) => position,
      cursor: ({ rank, name, secondName, id }) => codec.encode([rank, name, secondName, id]),
    },
  );
}

const conditionsOf = ({ title, level, employment, search }: PositionFilter): RawBuilder<unknown> =>
  allOf([
    title && sql`p.title = ${title}`,
    level && sql`v.level = ${level}`,
    employment && sql`p.employment = ${employment}`,
    search?.trim() && sql`c.name_folded like public.search_pattern(${search.trim()})`,
  ]);

const levelRank = sql`coalesce(array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE'], v.level), 9)`;

/** What rows are sorted by: of a search the person, else the place. */
function orderOf({ search }: PositionFilter): RawBuilder<unknown> {
  const sought = search?.trim();
  const unitName = sql`coalesce(v.full_name, '')`;
  return sought
    ? sql`case when position(public.mark_text(${sought}) in c.name_marked) > 0 then 0 else 1 end as rank, c.full_name as name, ${unitName} as "secondName"`
    : sql`${titleRank} * 10 + ${levelRank} as rank, ${unitName} as name, c.full_name as "secondName"`;
}

function isAfter([rank, name, secondName, id]: readonly (string | number | null)[]): RawBuilder<unknown> {
  if (id === undefined) return sql`true`;
  return sql`(rank, name collate "vi-x-icu", "secondName" collate "vi-x-icu", id)
    > (${rank}::int, ${name}::text collate "vi-x-icu", ${secondName}::text collate "vi-x-icu", ${id}::uuid)`;
}
