import { copyInto } from '@vwu/kit/copy';
import { addDays } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import { pilotStates } from '../../pilot/pilot-state.ts';

const origin = 'DEMONSTRATION';
const reform = '2025-07-01';

/** One base for each cluster and province, before the reform and since (D7): the old ones have reported, the new go on. */
export async function loadPilots(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ clusterId: string; provinceId: string; baseId: string; isOld: boolean }>(
    `select distinct on (m.cluster_id, m.province_id) m.cluster_id as "clusterId", m.province_id as "provinceId", a.unit_id as "baseId",
       m.valid_from < $1::date as "isOld"
     from emulation.cluster_membership m
     join organisation.unit_ancestor a on a.ancestor_id = m.province_id and m.valid_from between a.valid_from and a.valid_to
     join organisation.unit u on u.id = a.unit_id and u.level = 'BASE' and u.kind = 'TERRITORIAL'
     order by m.cluster_id, m.province_id, hashtext(a.unit_id::text)`,
    [reform],
  );
  const pilots = rows.map(({ isOld, ...pilot }) => {
    const reached = isOld ? pilotStates.length : 1 + Math.floor(4 * draw('pilot', pilot.provinceId));
    const chosen = isOld ? '2023-06-15' : '2025-10-15';
    const id = stableId(`pilot of ${pilot.clusterId} and ${pilot.provinceId}`, chosen);
    return { ...pilot, id, chosen, states: pilotStates.slice(0, reached) };
  });
  await copyInto(
    db,
    'organisation.pilot',
    pilots.map(({ id, clusterId, provinceId, baseId, states }) => ({
      id,
      cluster_id: clusterId,
      province_id: provinceId,
      base_id: baseId,
      state: states.at(-1) ?? 'BASE_CHOSEN',
      origin,
    })),
  );
  await copyInto(
    db,
    'organisation.pilot_state',
    pilots.flatMap(({ id, chosen, states }) =>
      states.map((state, index) => ({ pilot_id: id, state, since: addDays(chosen, 45 * index), note: null })),
    ),
  );
}
