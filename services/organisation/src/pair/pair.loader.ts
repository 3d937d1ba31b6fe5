import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { createReachLoader, isWithinReach, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { ModelPair, pairColumns, pairStanding } from './pair.entity.ts';
import type { PairKind } from './pair.enums.ts';
import { PairTally, tallyColumns } from './pair-tally.entity.ts';

/** The pairs a unit stands in on a day, as the one that helps or is helped; null for units out of reach. */
export type UnitPairLoader = DataLoader<UnitOnDay, ModelPair[] | null, string>;

class PairOnDay extends ModelPair {
  askedFor!: string;
}

export const createUnitPairLoader = (em: EntityManager, reach: Reach): UnitPairLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      PairOnDay,
      sql`
      select k.id || '@' || k.day as "askedFor", ${pairColumns}
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      cross join lateral (
        select distinct p.* from organisation.model_pair p
        join (select k.id as unit_id union all select unit_id from organisation.unit_heir where heir_id = k.id) as own
          on own.unit_id in (p.helper_id, p.helped_id)
        where k.day between p.valid_from and p.valid_to
      ) as p
      ${pairStanding(sql`k.day`)}
      where k.id in (hr.at_unit_id, hd.at_unit_id)
      order by p.valid_from, p.id`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

/** The tallies of pairs of persons of a unit, latest year first; null for units out of reach. */
export type PairTallyLoader = DataLoader<{ unitId: string }, PairTally[] | null, string>;

export const createPairTallyLoader = (em: EntityManager, reach: Reach): PairTallyLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        PairTally,
        sql`
        select ${tallyColumns} from organisation.pair_tally t
        where t.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by t.year desc, t.kind`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

export interface PairSearch {
  readonly kind: PairKind | null;
  readonly modelId: string | null;
  /** Only pairs the classes do not speak for, or only those they do. */
  readonly isSound: boolean | null;
  readonly asOf: string | null;
  readonly size: number;
  readonly after: string | null;
}

class Found extends ModelPair {
  total!: number;
}

/** Lists the pairs with a unit within the viewer's reach on a day, latest first. One statement. */
export async function listPairs(em: EntityManager, viewer: Viewer, { size, after, ...search }: PairSearch): Promise<Page<ModelPair>> {
  const { kind, modelId, isSound } = search;
  const day = search.asOf ?? today();
  const codec = new CursorCodec(['pairs', kind, modelId, isSound, day]);
  const [from = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${pairColumns} from organisation.model_pair p ${pairStanding(sql`${day}::date`)}
      where ${day}::date between p.valid_from and p.valid_to
        and (${kind}::text is null or p.kind = ${kind}) and (${modelId}::text is null or p.model_id::text = ${modelId})
        and (${isSound}::boolean is null or (p.finding in ('AS_NAMED', 'STRONGER_HELPS_WEAKER')) = ${isSound}::boolean)
        and (${isWithinReach(viewer, 'organisation', sql`p.helper_id`)} or ${isWithinReach(viewer, 'organisation', sql`p.helped_id`)})
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or ("validFrom", id) < (${from}::date, ${id}::uuid)
      order by "validFrom" desc, id desc limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((pair) => pair.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (pair) => pair, cursor: (pair) => codec.encode([pair.validFrom, pair.id]) },
  );
}
