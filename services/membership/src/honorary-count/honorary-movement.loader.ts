import { coarse, shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import type { FiguresLoader } from '../figures/figures.loader.ts';
import { HonoraryEndGround } from '../honorary/honorary.enums.ts';
import type { Periods } from '../period/period.loader.ts';
import { bookOf, standsOn } from './book.ts';
import { HonoraryMovement } from './honorary-count.entity.ts';

export interface MovementKey {
  readonly unitId: string;
  readonly period: string;
}

export type HonoraryMovementLoader = DataLoader<MovementKey, HonoraryMovement | null, string>;

const keyText = ({ unitId, period }: MovementKey) => `${unitId}@${period}`;
const counted = ['atStart', 'recognised', 'ended', 'atEnd', 'atEndOfBases', 'reported'] as const;

/** What the sources of a movement are, besides the database. */
interface Sources {
  readonly reach: Reach;
  readonly periods: Periods;
  readonly figures: FiguresLoader;
}

/**
 * Batches the movement of units into one statement for each period, on the units of its last day, so that a reorganisation is no movement.
 * Null for a unit that was not there then.
 */
export const createHonoraryMovementLoader = (
  em: EntityManager,
  viewer: Viewer,
  { reach, periods, figures }: Sources,
): HonoraryMovementLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const isCoarse = !hasScope(viewer, 'persons');
    const endOf = new Map((await periods()).map(({ code, endsOn }) => [code, endsOn]));
    const byPeriod = [...Map.groupBy(keys, ({ period }) => period)].filter(([period]) => endOf.has(period));
    if (byPeriod.length === 0) return () => null;
    const parts = byPeriod.map(([period, asked]) => movementOf(asked, period, endOf.get(period) ?? ''));
    const found = await instances(em, HonoraryMovement, sql.join(parts, sql` union all `));
    const reported = await Promise.all(found.map(({ unitId, period }) => figures.load({ unitId, period, day: null })));
    const movements = found.map((movement, index) => {
      const told = reported[index];
      movement.reported = told?.hasFigures ? told.honorary : null;
      if (isCoarse) movement.endedBy = movement.endedBy.map(({ ground, count }) => ({ ground, count: coarse(count ?? 0) }));
      return [keyText(movement), shown(movement, counted, isCoarse)] as const;
    });
    const byKey = new Map(movements);
    return (text) => byKey.get(text) ?? null;
  });

/** The report of a half-year too tells of the year so far (HON-025). */
const startOf = (endsOn: string): string => `${Number(endsOn.slice(0, 4)) - 1}-12-31`;

function movementOf(asked: readonly MovementKey[], period: string, to: string) {
  const from = startOf(to);
  const isIn = (column: 'recognised_on' | 'ended_on') => sql`m.${sql.id(column)} > ${from}::date and m.${sql.id(column)} <= ${to}::date`;
  const byGround = Object.keys(HonoraryEndGround).map(
    (ground) =>
      sql`json_build_object('ground', ${ground}::text, 'count', count(*) filter (where ${isIn('ended_on')} and m.end_ground = ${ground}))`,
  );
  return sql`
  select m.asked as "unitId", ${period} as period, ${from} as "from", ${to} as "to",
    count(*) filter (where ${standsOn(from)})::int as "atStart", count(*) filter (where ${isIn('recognised_on')})::int as recognised,
    count(*) filter (where ${isIn('ended_on')})::int as ended, array_to_json(array[${sql.join(byGround)}]) as "endedBy",
    count(*) filter (where ${standsOn(to)})::int as "atEnd", count(*) filter (where ${standsOn(to)} and m.is_of_base)::int as "atEndOfBases"
  from ${bookOf({ unitIds: asked.map(({ unitId }) => unitId), day: to })} as m group by m.asked`;
}
