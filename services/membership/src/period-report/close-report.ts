import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { countsOn } from '../count/read-counts.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { ReportPeriodAhead, ReportWithoutFigures } from './period-report.errors.ts';
import { type Closing, warningsOf } from './quality.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/**
 * Closes the report of a base for a period, for the first time or again after it was returned, and keeps what looks wrong with it.
 *
 * @throws {ReportPeriodAhead | ReportWithoutFigures} and what {@link takeStep} refuses.
 */
export const closeReport = (context: Context, step: TakeStep): Promise<PeriodReport> =>
  takeStep(context, step, {
    act: 'CLOSE',
    name: 'closeReport',
    require: requireFigures,
    also: keepWarnings,
  });

/** A half-year begins on 1 January, the rest of the year on 1 July: nobody closes what has not begun. */
const beginningOf = ({ endsOn }: ReportingPeriod) => `${endsOn.slice(0, 4)}-${endsOn.slice(5, 7) === '06' ? '01' : '07'}-01`;

/** Its own figures, that is: those of the demonstration, and those restated from what the base was formed of, are not closed. */
async function requireFigures(tx: EntityManager, { unitId, state }: PeriodReport, period: ReportingPeriod): Promise<void> {
  const beginning = beginningOf(period);
  if (today() < beginning) throw new ReportPeriodAhead(period.code, beginning);
  const [own] = await rows(
    tx,
    sql`
    select from membership.unit_figures
    where unit_id = ${unitId}::uuid and period = ${period.code} and method = 'AS_REPORTED' and (origin = 'RECORDED' or ${state} = 'RETURNED')`,
  );
  if (!own) throw new ReportWithoutFigures(period.code);
}

async function keepWarnings(tx: EntityManager, { unitId }: PeriodReport, period: ReportingPeriod): Promise<void> {
  const closing = await readClosing(tx, unitId, period);
  const where = sql`unit_id = ${unitId}::uuid and period = ${period.code}`;
  await rows(tx, sql`update membership.period_report set members_counted = ${closing.membersCounted} where ${where}`);
  await rows(tx, sql`delete from membership.period_report_warning where ${where}`);
  for (const { kind, found, expected } of warningsOf(closing))
    await rows(
      tx,
      sql`insert into membership.period_report_warning values (${unitId}::uuid, ${period.code}, ${kind}, ${found}, ${expected})`,
    );
}

/**
 * What a report is looked at with. What is counted one by one is what counts for the rate by the ledger (MEM-011, F-43), as the report
 * says it: on the last day of the period, or today while it goes on.
 */
async function readClosing(tx: EntityManager, unitId: string, { code, endsOn }: ReportingPeriod): Promise<Closing> {
  const day = endsOn < today() ? endsOn : today();
  const [closing] = await rows(
    tx,
    sql<Closing>`
    select f.members, coalesce(f.women18_plus, w.women18_plus) as "women18Plus", before.members as "membersBefore",
      p.change_percent as "changePercent", p.aggregate_percent as "aggregatePercent",
      f.members - f.residential - f.club - f.special_base as aggregated, f.residential + f.club + f.special_base as "keptOneByOne",
      case when c.members > 0 or c.counted > 0 then c.counted end as "membersCounted"
    from membership.unit_figures f
    join membership.reporting_period p on p.code = f.period
    left join membership.women_population w on w.unit_id = f.unit_id and w.rule_set_id = p.rule_set_id
    left join membership.unit_figures before on before.unit_id = f.unit_id and before.period = (
      select code from membership.reporting_period where ends_on < p.ends_on order by ends_on desc limit 1)
    left join ${countsOn({ day, unitsOf: day, unitIds: [unitId] })} as c on c."unitId" = f.unit_id
    where f.unit_id = ${unitId}::uuid and f.period = ${code}`,
  );
  if (!closing) throw new ReportWithoutFigures(code);
  return closing;
}
