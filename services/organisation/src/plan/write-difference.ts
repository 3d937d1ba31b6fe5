import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { diffLives } from './diff-lives.ts';
import type { Projection } from './projection.ts';
import { recordset } from './recordset.ts';

/** Writes what a correction makes of each unit, which its own changes do not say: they only say what stands in the place. */
export async function writeDifference(tx: EntityManager, projection: Projection): Promise<void> {
  const { plan, world, affected } = projection;
  const list = affected.flatMap((id) => {
    const before = world.find(id) ? world.timelineOf(id) : null;
    return diffLives(before, projection.timelineOf(id)).map(({ act, validFrom, validTo, ending, version }) => ({
      unit_id: id,
      act,
      valid_from: validFrom,
      valid_to: validTo,
      ending,
      code: version.code,
      full_name: version.fullName,
      admin_type: version.adminType,
      parent_id: version.parentId,
      base_model: version.baseModel,
    }));
  });
  await rows(
    tx,
    sql`
    insert into organisation.unit_correction (event_id, unit_id, act, valid_from, valid_to, ending, code, full_name, admin_type, parent_id, base_model)
    select ${plan.event.id}, r.*
    from ${recordset(
      list,
      `unit_id uuid, act text, valid_from date, valid_to date, ending text, code text, full_name text, admin_type text, parent_id uuid,
      base_model text`,
    )}`,
  );
}
