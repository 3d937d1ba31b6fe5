import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { Cadre } from './cadre.entity.ts';
import { cadreColumns } from './cadre.loader.ts';

@InputType({ description: 'Which cadres to list. All conditions must hold.' })
export class CadreFilter {
  @Field(() => ID, { nullable: true, description: 'Only cadres whose file this unit manages.' }) unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter, exact diacritics come first.' })
  search?: string | null;
}

export interface CadreSearch {
  readonly filter: CadreFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Cadre {
  rank!: number;
  total!: number;
}

/**
 * Lists cadres whose file is within the viewer's reach, best match first, then by the Vietnamese alphabet.
 *
 * @throws {Forbidden} without the scope `persons`: the list is one of names.
 */
export async function searchCadres(em: EntityManager, viewer: Viewer, { filter, size, after }: CadreSearch): Promise<Page<Cadre>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['cadres', filter]);
  const [rank = null, name = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'text', 'id']);
  const search = filter.search?.trim() || null;
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${cadreColumns}, case when ${search}::text is null or position(public.mark_text(${search}) in c.name_marked) > 0 then 0 else 1 end as rank
      from cadre.cadre c
      where ${isWithinReach(viewer, 'organisation', sql`c.home_unit_id`)}
        and (${filter.unitId ?? null}::text is null or c.home_unit_id = ${isId(filter.unitId ?? '') ? filter.unitId : null}::uuid)
        and (${search}::text is null or c.name_folded like public.search_pattern(${search}))
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${rank}::int is null or (rank, "fullName" collate "vi-x-icu", id) > (${rank}::int, ${name}::text collate "vi-x-icu", ${id}::uuid)
      order by rank, "fullName" collate "vi-x-icu", id
      limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((cadre) => cadre.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (cadre) => cadre,
      cursor: (cadre) => codec.encode([cadre.rank, cadre.fullName, cadre.id]),
    },
  );
}
