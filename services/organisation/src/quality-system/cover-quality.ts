import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Context } from '../context.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { QualityCoverage } from './quality-system.entity.ts';

/** How many units of a level within the viewer's reach apply a quality system on a day (ORG-043). One statement. */
export async function coverQuality({ em, viewer }: Context, level: UnitLevel, asOf: string | null | undefined): Promise<QualityCoverage> {
  const day = asOf ?? today();
  const [coverage] = await instances(
    em,
    QualityCoverage,
    sql`
    select count(*)::int as units, count(q.id)::int as applying
    from organisation.unit u
    left join organisation.quality_system q on q.unit_id = u.id and q.validity @> ${day}::date
    where u.level = ${level} and ${day}::date between u.opened_on and u.closed_on and ${isWithinReach(viewer, 'organisation', sql`u.id`)}`,
  );
  if (!coverage) throw new Error('a count without a row');
  return coverage;
}
