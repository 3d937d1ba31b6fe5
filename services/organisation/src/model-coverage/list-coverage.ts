import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Context } from '../context.ts';
import { Unit, unitColumns } from '../unit/unit.entity.ts';
import { ModelCoverage } from './model-coverage.entity.ts';
import { coverageColumns, coveredBases } from './model-coverage.loader.ts';

/** The coverage of each province on a day that lies wholly within the viewer's reach, by code. One statement. */
export const coverageByProvince = ({ em, viewer }: Context, asOf: string | null): Promise<ModelCoverage[]> =>
  instances(
    em,
    ModelCoverage,
    sql`
    with days as (select ${asOf ?? today()}::date as day),
    covered as materialized (${coveredBases})
    select p.unit_id as "unitId", d.day as "asOf", ${coverageColumns(sql`d.day`)}
    from days d
    join organisation.unit_version p on p.level = 'PROVINCE' and p.validity @> d.day
    left join organisation.unit_ancestor a on a.ancestor_id = p.unit_id and d.day between a.valid_from and a.valid_to
    left join organisation.unit u on u.id = a.unit_id and u.level = 'BASE' and u.kind = 'TERRITORIAL'
    where ${isWithinReach(viewer, 'organisation', sql`p.unit_id`)}
    group by p.unit_id, p.code, d.day
    order by p.code, p.unit_id`,
  );

export interface WithoutModel {
  readonly within: string | null | undefined;
  readonly asOf: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Unit {
  total!: number;
}

/**
 * Lists the commune bases that have no running special-group model on a day (SUP-029), in the order of the alphabet.
 *
 * @throws {UnitNotFound} for a unit out of reach to list below.
 */
export async function listBasesWithoutModel(
  { em, viewer, reach }: Context,
  { within, asOf, size, after }: WithoutModel,
): Promise<Page<Unit>> {
  if (within != null && !(isId(within) && (await reach.load(within)))) throw new UnitNotFound(within);
  const day = asOf ?? today();
  const codec = new CursorCodec(['basesWithoutModel', within ?? null, day]);
  const [name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with days as (select ${day}::date as day),
    covered as materialized (${coveredBases}),
    matched as materialized (
      select ${unitColumns}
      from organisation.unit_version v join organisation.unit u on u.id = v.unit_id
      where v.level = 'BASE' and u.kind = 'TERRITORIAL' and v.validity @> ${day}::date
        and u.id not in (select c.base_id from covered c)
        and (${within ?? null}::uuid is null or exists (
          select from organisation.unit_ancestor a
          where a.unit_id = u.id and a.ancestor_id = ${within ?? null}::uuid and ${day}::date between a.valid_from and a.valid_to))
        and ${isWithinReach(viewer, 'organisation', sql`u.id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${id}::uuid is null or (name collate "vi-x-icu", id) > (${name}::text collate "vi-x-icu", ${id}::uuid)
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
