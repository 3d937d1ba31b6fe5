import { sql } from '@vwu/kit/database';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { ReportNoBases } from './period-report.errors.ts';
import { readProgress } from './read-progress.ts';
import { ReportBoard } from './report-progress.entity.ts';

/**
 * The deadlines of a unit for a period: itself and what lies directly below it, in one statement.
 *
 * @throws {PeriodUnknown | ReportNoBases}; {@link UnitNotFound} for a unit out of reach.
 */
export async function readBoard(context: Context, unitId: string, code: string): Promise<ReportBoard> {
  const period = await requirePeriod(context, code);
  if (!(await context.reach.load(unitId))) throw new UnitNotFound(unitId);
  const found = await readProgress(
    context.em,
    sql`
    select ${unitId}::uuid as unit_id, ${code}::text as period
    union all
    select n.unit_id, p.code
    from membership.reporting_period p
    join organisation.unit_ancestor n on n.ancestor_id = ${unitId}::uuid and n.depth = 1 and p.ends_on between n.valid_from and n.valid_to
    join organisation.unit u on u.id = n.unit_id and u.level in ('PROVINCE', 'DISTRICT')
    where p.code = ${code}`,
  );
  const progress = found.find((one) => one.unitId === unitId);
  if (!progress) throw new ReportNoBases(unitId, code);
  return Object.assign(new ReportBoard(), { period, progress, parts: found.filter((one) => one !== progress) });
}
