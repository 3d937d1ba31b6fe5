import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { SupportWorkshop } from './workshop.entity.ts';
import { WorkshopNotFound } from './workshop.errors.ts';

/** The columns of {@link SupportWorkshop}, from `support_workshop h`. */
export const workshopColumns = sql`
  h.id, h.province_id as "provinceId", h.held_on as "heldOn", h.origin,
  case when h.plan_number is not null
    then json_build_object('number', h.plan_number, 'issuedOn', h.plan_issued_on, 'document', h.plan_document) end as plan`;

/** @throws {WorkshopNotFound} */
export async function readWorkshop(em: EntityManager, id: string): Promise<SupportWorkshop> {
  const [found] = await instances(
    em,
    SupportWorkshop,
    sql`select ${workshopColumns} from organisation.support_workshop h where h.id = ${id}`,
  );
  if (!found) throw new WorkshopNotFound(id);
  return found;
}
