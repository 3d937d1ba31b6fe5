import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Belonging } from '../belonging/belonging.entity.ts';
import { changeBelonging } from '../belonging/change-belonging.ts';
import type { Context } from '../context.ts';
import { type Autonomy, ServiceUnit } from './service-unit.entity.ts';
import { AutonomyDayInvalid } from './service-unit.errors.ts';

export interface ChangeAutonomy {
  readonly id: string;
  /** First day of the new status. */
  readonly from: string;
  readonly autonomy: Autonomy;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Changes how far a service unit pays for itself, from a day on (ORG-029); what it was before stays.
 *
 * @throws {BelongingNotFound | NotInCharge | BelongingChanged | AutonomyDayInvalid}
 */
export function changeAutonomy(context: Context, { id, from, autonomy, ...how }: ChangeAutonomy): Promise<Belonging> {
  return changeBelonging(context, {
    name: 'changeAutonomy',
    id,
    facts: { from, autonomy },
    ...how,
    suits: ({ entity }) => entity === ServiceUnit,
    work: async (tx, { validFrom, validTo }) => {
      if (from < validFrom || from > validTo) throw new AutonomyDayInvalid(validFrom, from);
      await writeAutonomy(tx, { id, from, autonomy });
    },
  });
}

export async function writeAutonomy(
  tx: EntityManager,
  { id, from, autonomy }: Pick<ChangeAutonomy, 'id' | 'from' | 'autonomy'>,
): Promise<void> {
  await rows(
    tx,
    sql`
    insert into organisation.service_unit_autonomy (service_unit_id, valid_from, autonomy) values (${id}, ${from}, ${autonomy})
    on conflict (service_unit_id, valid_from) do update set autonomy = excluded.autonomy`,
  );
}
