import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { ChangePlan } from './change-plan.ts';
import type { CodeUse } from './world.ts';

/** Who has, on the day of effect or later, one of the codes the plan gives. */
export async function readCodesInUse(em: EntityManager, { changes, event }: ChangePlan): Promise<CodeUse[]> {
  const codes = changes.flatMap((change) => (change.act !== 'CLOSE' && change.set.code ? [change.set.code] : []));
  if (codes.length === 0) return [];
  return rows(
    em,
    sql<CodeUse>`
    select level, code, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo"
    from organisation.unit_version where code = any (${codes}::text[]) and valid_to >= ${event.effectiveOn}::date`,
  );
}
