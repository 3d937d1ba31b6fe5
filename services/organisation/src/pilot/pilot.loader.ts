import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { ClusterPilots, Pilot, PilotStep, pilotColumns } from './pilot.entity.ts';
import type { PilotState } from './pilot-state.ts';

/** The steps of pilots the viewer has been given, in their order. */
export type PilotStepLoader = DataLoader<string, PilotStep[]>;

class StepOfPilot extends PilotStep {
  pilotId!: string;
}

export const createPilotStepLoader = (em: EntityManager): PilotStepLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      StepOfPilot,
      sql`
      select pilot_id as "pilotId", state, since, note from organisation.pilot_state where pilot_id = any (${ids}::uuid[])
      order by array_position(array['BASE_CHOSEN', 'PILOTING', 'REVIEWED', 'DISTRICTS_TRAINED', 'ROLLED_OUT', 'REPORTED'], state)`,
    );
    const byPilot = Map.groupBy(found, ({ pilotId }) => pilotId);
    return ids.map((id) => byPilot.get(id) ?? []);
  });

export interface PilotSearch {
  readonly clusterId: string | null;
  readonly provinceId: string | null;
  readonly state: PilotState | null;
  readonly size: number;
  readonly after: string | null;
}

class Found extends Pilot {
  total!: number;
  chosenOn!: string;
}

/** Lists the pilots whose base, or the province that chose it, is within the viewer's reach, latest first. One statement. */
export async function listPilots(em: EntityManager, viewer: Viewer, { size, after, ...search }: PilotSearch): Promise<Page<Pilot>> {
  const { clusterId, provinceId, state } = search;
  const codec = new CursorCodec(['pilots', clusterId, provinceId, state]);
  const [chosenOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${pilotColumns}, c.since as "chosenOn"
      from organisation.pilot t
      join organisation.pilot_state c on c.pilot_id = t.id and c.state = 'BASE_CHOSEN'
      left join lateral organisation.standing_of(t.base_id, ${today()}::date) as st on true
      where (${clusterId}::text is null or t.cluster_id::text = ${clusterId}) and (${provinceId}::text is null or t.province_id::text = ${provinceId})
        and (${state}::text is null or t.state = ${state})
        and (${isWithinReach(viewer, 'organisation', sql`t.base_id`)} or ${isWithinReach(viewer, 'organisation', sql`t.province_id`)})
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or ("chosenOn", id) < (${chosenOn}::date, ${id}::uuid)
      order by "chosenOn" desc, id desc limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((pilot) => pilot.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (pilot) => pilot, cursor: (pilot) => codec.encode([pilot.chosenOn, pilot.id]) },
  );
}

/** Which provinces of each cluster have a pilot, of those provinces of a day within the viewer's reach. One statement. */
export const pilotsByCluster = (em: EntityManager, viewer: Viewer, asOf: string | null): Promise<ClusterPilots[]> =>
  instances(
    em,
    ClusterPilots,
    sql`
    select m.cluster_id as "clusterId", count(*)::int as provinces, count(t.id)::int as "withPilot",
      (count(*) filter (where t.state = 'REPORTED'))::int as reported
    from emulation.cluster_membership m
    join emulation.emulation_cluster c on c.id = m.cluster_id
    left join organisation.pilot t on t.cluster_id = m.cluster_id and t.province_id = m.province_id
    where ${asOf ?? today()}::date between m.valid_from and m.valid_to and ${isWithinReach(viewer, 'organisation', sql`m.province_id`)}
    group by m.cluster_id, c.name order by c.name, m.cluster_id`,
  );
