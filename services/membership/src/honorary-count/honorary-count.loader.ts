import { today } from '@vwu/kit/clock';
import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { bookOf, standsOn } from './book.ts';
import { HonoraryCount } from './honorary-count.entity.ts';

export type HonoraryCountLoader = DataLoader<UnitOnDay, HonoraryCount | null, string>;

const counted = ['total', 'own', 'women', 'foreigners', 'assigned'] as const;

/** Batches the counts of units into one statement, whatever their level and days. Null for a unit that was not there on the day. */
export const createHonoraryCountLoader = (em: EntityManager, viewer: Viewer, reach: Reach): HonoraryCountLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const byDay = Map.groupBy(keys, ({ asOf }) => asOf ?? today());
    const parts = [...byDay].map(([day, asked]) =>
      countsOn(
        day,
        asked.map(({ unitId }) => unitId),
      ),
    );
    const found = await instances(em, HonoraryCount, sql.join(parts, sql` union all `));
    const isCoarse = !hasScope(viewer, 'persons');
    const byKey = new Map(found.map((count) => [onDay({ unitId: count.unitId, asOf: count.day }), shown(count, counted, isCoarse)]));
    return (text) => byKey.get(text) ?? null;
  });

const countsOn = (day: string, unitIds: readonly string[]) => sql`
  select m.asked as "unitId", ${day} as day, count(*) filter (where ${standsOn(day)})::int as total,
    count(*) filter (where ${standsOn(day)} and m.is_own)::int as own,
    count(*) filter (where ${standsOn(day)} and m.gender = 'FEMALE')::int as women,
    count(*) filter (where ${standsOn(day)} and m.nationality <> 'VN')::int as foreigners,
    count(*) filter (where ${standsOn(day)} and exists (
      select from membership.honorary_assignment a where a.honorary_id = m.id and ${day}::date between a.from_on and a.to_on))::int as assigned
  from ${bookOf({ unitIds, day })} as m group by m.asked`;
