import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { requireScope } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { HonoraryListStanding } from './list-standing.entity.ts';
import { standingsOn } from './read-standings.ts';

/** The books of units beside their lists. */
export type ListStandingLoader = DataLoader<UnitOnDay, HonoraryListStanding | null, string>;

export const createListStandingLoader = (em: EntityManager, reach: Reach): ListStandingLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const byDay = [...Map.groupBy(keys, ({ asOf }) => asOf ?? today())];
    const found = await Promise.all(byDay.map(async ([day, asked]) => readStandings(em, day, asked)));
    const byKey = new Map(found.flat());
    return (text) => byKey.get(text) ?? null;
  });

async function readStandings(em: EntityManager, day: string, asked: readonly UnitOnDay[]): Promise<[string, HonoraryListStanding][]> {
  const found = await instances(
    em,
    HonoraryListStanding,
    standingOf(
      day,
      asked.map(({ unitId }) => unitId),
    ),
  );
  return found.map((standing) => [onDay({ unitId: standing.unitId, asOf: day }), standing]);
}

/** Of units that recognise honorary members, or ever did by the day. */
export const standingOf = (day: string, unitIds: readonly string[]) => sql`
  ${standingsOn(
    sql`select u.id as asked, u.id, '' as name, '' as full_name from organisation.unit u
      where u.id = any (${unitIds}::uuid[]) and (u.level in ('CENTRAL', 'PROVINCE', 'DISTRICT') or u.level = 'BASE' and u.target_applies)`,
    day,
  )} select * from standing`;

/** @throws {Forbidden} without the scope `persons`: a unit may have so few that this tells of each. */
export function readStanding({ viewer, listStandings }: Context, key: UnitOnDay): Promise<HonoraryListStanding | null> {
  requireScope(viewer, 'persons');
  return listStandings.load(key);
}
