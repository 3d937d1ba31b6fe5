import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { openDay } from '@vwu/kit/date';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { eventColumns, UnitEvent } from './unit-event.entity.ts';
import { UnitVersion } from './unit-version.entity.ts';

interface OfUnit {
  readonly unitId: string;
}

/** The events that have changed a unit, as they took effect; those that were corrected too. */
export type EventLoader = DataLoader<OfUnit, UnitEvent[] | null, string>;

export const createEventLoader = (em: EntityManager, reach: Reach): EventLoader =>
  createReachLoader<OfUnit, UnitEvent[]>(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        EventOfUnit,
        sql`
      select c.unit_id as "unitId", ${eventColumns}
      from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id
      where c.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[])
      order by e.effective_on, e.place, e.recorded_at`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

class EventOfUnit extends UnitEvent {
  unitId!: string;
}

/** What a unit has been called and where it has hung, from the beginning on. */
export type HistoryLoader = DataLoader<OfUnit, UnitVersion[] | null, string>;

type VersionRow = Omit<UnitVersion, 'validFrom' | 'validTo'> & { readonly unitId: string; readonly from: string; readonly to: string };

export const createHistoryLoader = (em: EntityManager, reach: Reach): HistoryLoader =>
  createReachLoader<OfUnit, UnitVersion[]>(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await rows(
        em,
        sql<VersionRow>`
      select unit_id as "unitId", code, name, full_name as "fullName", admin_type as "adminType", base_model as "baseModel",
        parent_id as "parentId", valid_from as "from", valid_to as "to"
      from organisation.unit_version where unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by valid_from`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) =>
        (byUnit.get(unitId) ?? []).map(({ from, to, ...version }) =>
          Object.assign(new UnitVersion(), version, { validFrom: openDay(from), validTo: openDay(to) }),
        );
    },
  );

/** Events by id, for those who may see a unit they changed: the caller has looked at that. */
export type EventByIdLoader = DataLoader<string, UnitEvent | null>;

export const createEventByIdLoader = (em: EntityManager): EventByIdLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      UnitEvent,
      sql`select ${eventColumns} from organisation.unit_event e where e.id = any (${ids}::uuid[])`,
    );
    const byId = new Map(found.map((event) => [event.id, event]));
    return ids.map((id) => byId.get(id) ?? null);
  });
