import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { UnitVersion } from '../event/unit-version.entity.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { DaysReversed } from '../unit/unit.errors.ts';
import { type DayRange, UnitChange, type UnitChangeKind } from './unit-change.entity.ts';

export interface ChangeSearch {
  readonly between: DayRange;
  /** Only units that hang below this province, or below one that went into it. */
  readonly province: string | null | undefined;
  readonly level: UnitLevel | null | undefined;
  readonly kinds: readonly UnitChangeKind[] | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

type ChangeRow = UnitChange & { readonly place: number; readonly total: number };

/**
 * Lists what events in force changed for the units within the viewer's reach, in the order of their effect. One statement.
 *
 * @throws {DaysReversed | CursorInvalid}
 */
export async function listUnitChanges(em: EntityManager, viewer: Viewer, search: ChangeSearch): Promise<Page<UnitChange>> {
  const { between, size, after } = search;
  if (between.from > between.to) throw new DaysReversed(between.from, between.to);
  const { province = null, level = null, kinds = null } = search;
  const codec = new CursorCodec(['unitChanges', between.from, between.to, province, level, kinds]);
  const [on = null, place = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'integer', 'id']);
  const found = await rows(
    em,
    sql<ChangeRow>`
    with matched as materialized (${changes(viewer, search)})
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select m.*, ${versionOn(sql`m.on - 1`)} as before, ${versionOn(sql`m.on`)} as after
      from matched m
      where ${on}::text is null or (m.on, m.place, m."unitId") > (${on}::date, ${place}::int, ${id}::uuid)
      order by m.on, m.place, m."unitId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter(({ unitId }) => unitId !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: changeOf, cursor: (row) => codec.encode([row.on, row.place, row.unitId]) },
  );
}

const changeOf = ({ before, after, ...row }: ChangeRow): UnitChange =>
  Object.assign(new UnitChange(), row, {
    before: before && Object.assign(new UnitVersion(), before),
    after: after && Object.assign(new UnitVersion(), after),
  });

const changes = (viewer: Viewer, { between, province, level, kinds }: ChangeSearch) => sql`
  select * from (
    select c.unit_id as "unitId", e.id as "eventId", e.effective_on as on, e.place::int as place, array_remove(array[
      case c.act when 'OPEN' then 'OPENED' when 'CLOSE' then 'CLOSED' end,
      case when c.act = 'ALTER' and c.sets && '{name,full_name}' then 'RENAMED' end,
      case when c.act = 'ALTER' and 'admin_type' = any (c.sets) then 'TYPE_CHANGED' end,
      case when c.act = 'ALTER' and 'parent_id' = any (c.sets) then 'MOVED' end,
      case when c.act = 'ALTER' and 'code' = any (c.sets) then 'RECODED' end,
      case when c.act = 'ALTER' and 'base_model' = any (c.sets) then 'MODEL_CHANGED' end], null) as kinds
    from organisation.unit_event e
    join organisation.unit_change c on c.event_id = e.id
    join organisation.unit u on u.id = c.unit_id
    where e.voided_by is null and e.effective_on between ${between.from}::date and ${between.to}::date
      and (${level ?? null}::text is null or u.level = ${level ?? null}) and ${isBelow(province)}
      and ${isWithinReach(viewer, 'organisation', sql`c.unit_id`)}
  ) as c
  where ${kinds ?? null}::text[] is null or c.kinds && ${kinds ?? null}::text[]`;

/** On the day or the day before, below the province or below one that has gone into it. */
const isBelow = (province: string | null | undefined) => {
  if (province == null) return sql`true`;
  if (!isId(province)) return sql`false`;
  const provinces = sql`array(select ${province}::uuid union all select unit_id from organisation.unit_heir where heir_id = ${province})`;
  return sql`c.unit_id in (select unit_id from organisation.unit_ancestor where ancestor_id = any (${provinces}) and ancestor_level = 'PROVINCE')
    and exists (
      select from organisation.unit_ancestor a
      where a.unit_id = c.unit_id and a.ancestor_id = any (${provinces}) and a.ancestor_level = 'PROVINCE'
        and a.valid_from <= e.effective_on and a.valid_to >= e.effective_on - 1)`;
};

const versionOn = (day: ReturnType<typeof sql>) => sql`(
  select json_build_object('code', v.code, 'name', v.name, 'fullName', v.full_name, 'adminType', v.admin_type, 'baseModel', v.base_model,
    'parentId', v.parent_id,
    'validFrom', nullif(v.valid_from, '-infinity'), 'validTo', nullif(v.valid_to, 'infinity'))
  from organisation.unit_version v where v.unit_id = m."unitId" and v.validity @> (${day}))`;
