import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { requirePart } from '../part.ts';
import { communeBases } from './commune-bases.ts';
import { Leadership } from './vacancy.entity.ts';

/** Counts the commune bases of a unit, or of all the viewer sees, by whether they have a president. @throws {UnitNotFound} */
export async function countLeadership(
  { em, viewer, reach }: Context,
  { unitId, asOf }: { readonly unitId: string | null; readonly asOf: string | null },
): Promise<Leadership> {
  await requirePart(reach, unitId);
  const [counted] = await instances(
    em,
    Leadership,
    sql`
    select count(*)::int as bases, count(p.id)::int as "withPresident", coalesce(bool_or(p.origin = 'DEMONSTRATION'), false) as demonstration
    from ${communeBases(viewer, { unitId, day: asOf ?? today() })}`,
  );
  return counted ?? Object.assign(new Leadership(), { bases: 0, withPresident: 0, demonstration: false });
}
