import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { pageSize } from '@vwu/kit/page-size';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { narrowedTo, type Visibility } from '../unit/unit.policy.ts';
import type { BelongingListArgs } from './belonging.args.ts';
import type { Belonging } from './belonging.entity.ts';
import { type BelongingKind, fieldsOf, isThere, rowsOf } from './belonging-kind.ts';

interface Asker {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly visibility: Visibility;
}

interface Conditions {
  /** What else the list is asked for by, as the caller gave it. */
  readonly filter?: object;
  /** The same as SQL, of the row `t`. */
  readonly where?: RawBuilder<unknown>;
}

/**
 * Lists the things of a kind that stand within the viewer's reach on a day, by the Vietnamese alphabet; those that wait to
 * be placed too, at the unit that ended. One statement, and those that say whether the viewer may be told of the unit.
 */
export async function listBelongings<Thing extends Belonging>(
  { em, viewer, visibility }: Asker,
  kind: BelongingKind<Thing>,
  { unitId, asOf, first, after }: BelongingListArgs,
  { filter = {}, where = sql`true` }: Conditions = {},
): Promise<Page<Thing>> {
  const day = asOf ?? today();
  const below = await narrowedTo({ visibility }, unitId);
  const codec = new CursorCodec([kind.table, unitId ?? null, filter, day]);
  const [order = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const size = pageSize(first);
  const found = await instances(
    em,
    kind.entity as new () => Thing & { order: string; total: number },
    sql`
    with matched as materialized (
      select ${fieldsOf(kind)}, ${kind.order} as "order" from ${rowsOf(kind, day)}
      where ${isThere(kind, day)} and ${where} and ${standsBelow(below, day)} and ${isWithinReach(viewer, 'organisation', sql`p.stands_as`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${id}::uuid is null or ("order" collate "vi-x-icu", id) > (${order}::text collate "vi-x-icu", ${id}::uuid)
      order by "order" collate "vi-x-icu", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.order, one.id]) },
  );
}

/** What waits stands below where its unit hung last, and below what that has become. */
export function standsBelow(unitId: string | null | undefined, day: string): RawBuilder<unknown> {
  if (unitId == null) return sql`true`;
  if (!isId(unitId)) return sql`false`;
  return sql`exists (
    select from organisation.unit at
    cross join lateral (
      select at.id as ancestor_id where least(${day}::date, at.closed_on) >= at.opened_on
      union all select up.unit_id from organisation.above(at.id, least(${day}::date, at.closed_on)) as up
    ) as a
    where at.id = p.stands_as
      and (a.ancestor_id = ${unitId} or p.waits and a.ancestor_id in (
        select c.unit_id from organisation.unit_course c where c.stands_as = ${unitId} and ${day}::date between c.valid_from and c.valid_to)))`;
}
