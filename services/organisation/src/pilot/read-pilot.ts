import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { Pilot, pilotColumns } from './pilot.entity.ts';
import { PilotNotFound } from './pilot.errors.ts';

/** A pilot with where its base stands today; with `lock` it is held until the transaction ends. */
export async function findPilot(em: EntityManager, id: string, lock = false): Promise<Pilot | undefined> {
  const [found] = await instances(
    em,
    Pilot,
    sql`
    select ${pilotColumns} from organisation.pilot t
    left join lateral organisation.standing_of(t.base_id, ${today()}::date) as st on true
    where t.id = ${id} ${lock ? sql`for update of t` : sql``}`,
  );
  return found;
}

/** @throws {PilotNotFound} */
export async function readPilot(em: EntityManager, id: string, lock = false): Promise<Pilot> {
  const pilot = await findPilot(em, id, lock);
  if (!pilot) throw new PilotNotFound(id);
  return pilot;
}
