import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { workshopColumns } from './read-workshops.ts';
import { SupportWorkshop, WorkshopConclusion } from './workshop.entity.ts';

/** The workshops a unit has held, oldest first; none but of provinces, and null for units the viewer may not see. */
export type WorkshopLoader = DataLoader<{ unitId: string }, SupportWorkshop[] | null, string>;

export const createWorkshopLoader = (em: EntityManager, reach: Reach): WorkshopLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        SupportWorkshop,
        sql`
        select ${workshopColumns} from organisation.support_workshop h
        where h.province_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by h.held_on, h.id`,
      );
      const byProvince = Map.groupBy(found, ({ provinceId }) => provinceId);
      return (unitId) => byProvince.get(unitId) ?? [];
    },
  );

/** What workshops concluded, base by base; whoever shows them asks whether the viewer may see the base. */
export type ConclusionLoader = DataLoader<string, WorkshopConclusion[]>;

export const createConclusionLoader = (em: EntityManager): ConclusionLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      WorkshopConclusion,
      sql`
      select w.case_id as "caseId", w.workshop_id as "workshopId", w.conclusion, (select to_json(one) from (select ${workshopColumns}) as one) as workshop
      from organisation.support_workshop_case w join organisation.support_workshop h on h.id = w.workshop_id
      where w.workshop_id = any (${ids}::uuid[]) order by w.case_id`,
    );
    const byWorkshop = Map.groupBy(found, ({ workshopId }) => workshopId);
    return ids.map((id) => byWorkshop.get(id) ?? []);
  });
