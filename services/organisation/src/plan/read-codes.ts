import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Projection } from './projection.ts';
import type { CodeUse } from './world.ts';

/**
 * Who has, since anything may be other than recorded, one of the codes the affected units have then: those the plan gives, and
 * those that come back with what a correction takes back.
 */
export async function readCodesInUse(em: EntityManager, projection: Projection): Promise<CodeUse[]> {
  const { begins } = projection;
  const later = projection.affected.flatMap((id) => projection.timelineOf(id).versions.filter(({ validTo }) => validTo >= begins));
  const codes = new Set(later.flatMap(({ code }) => code ?? []));
  if (codes.size === 0) return [];
  return rows(
    em,
    sql<CodeUse>`
    select level, code, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo"
    from organisation.unit_version where code = any (${[...codes]}::text[]) and valid_to >= ${begins}::date`,
  );
}
