import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { pageSize } from '@vwu/kit/page-size';
import { isWithinReach } from '@vwu/kit/reach';
import type { Context } from '../context.ts';
import { Unit, unitColumns } from './unit.entity.ts';
import { narrowedTo } from './unit.policy.ts';

export interface WithoutOfYear {
  readonly year: number;
  readonly unitId?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

class Found extends Unit {
  total!: number;
}

/**
 * Lists the commune bases within the viewer's reach that have no row of a year in a table where each should have one (a gap:
 * ORG-050, ORG-052), by the Vietnamese alphabet; of a year that is not over yet, those of today.
 */
export async function listBasesWithout(
  { em, viewer, visibility }: Context,
  table: 'priority_list' | 'self_review',
  { year, unitId, first, after }: WithoutOfYear,
): Promise<Page<Unit>> {
  const codec = new CursorCodec(['basesWithout', table, year, unitId ?? null]);
  const [name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const size = pageSize(first);
  const day = sql`least(make_date(${year}::int, 12, 31), ${today()}::date)`;
  const top = await narrowedTo({ visibility }, unitId);
  const below =
    top == null
      ? sql`true`
      : sql`u.id in (select unit_id from organisation.unit_ancestor
          where ancestor_id = ${isId(top) ? top : null}::uuid and ${day} between valid_from and valid_to)`;
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${unitColumns} from organisation.unit_version v join organisation.unit u on u.id = v.unit_id
      where v.validity @> ${day} and u.level = 'BASE' and u.kind = 'TERRITORIAL' and ${below}
        and not exists (select from organisation.${sql.id(table)} l where l.unit_id = u.id and l.year = ${year}::int)
        and ${isWithinReach(viewer, 'organisation', sql`u.id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or (name collate "vi-x-icu", id) > (${name}::text collate "vi-x-icu", ${id}::uuid)
      order by name collate "vi-x-icu", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((unit) => unit.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (unit) => unit, cursor: (unit) => codec.encode([unit.name, unit.id]) },
  );
}
