import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { DuesRelief } from './dues-relief.entity.ts';

/** Reliefs, the oldest first. */
export const readReliefs = (em: EntityManager, condition: RawBuilder<unknown>): Promise<DuesRelief[]> =>
  instances(
    em,
    DuesRelief,
    sql`
    select r.id, r.member_id as "memberId", r.first_month as "firstMonth", r.last_month as "storedLastMonth", r.percent_off as "percentOff",
      r.reason, r.document, r.version
    from membership.dues_relief r where ${condition} order by r.first_month, r.id`,
  );

/** A relief that was just written. */
export async function readRelief(em: EntityManager, id: string): Promise<DuesRelief> {
  const [relief] = await readReliefs(em, sql`r.id = ${id}::uuid`);
  if (!relief) throw new Error('a relief that was just written is gone');
  return relief;
}
