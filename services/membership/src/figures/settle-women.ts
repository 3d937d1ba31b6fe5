import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { restateSuccessors } from '../restatement/restate-bases.ts';
import { BaseFigures } from './figures.entity.ts';
import { DenominatorFixed } from './figures.errors.ts';
import type { RecordFigures } from './record-figures.ts';

interface Known {
  readonly women18Plus: number;
  /** Given by the base itself, and nothing else of the term was recorded with it yet: a slip can still be mended. */
  readonly isCorrectable: boolean;
}

/**
 * Settles the women 18+ a base is compared with: one number for the whole term (RATE-010). The first one given stays;
 * what the base had recorded before without one is counted anew.
 *
 * @throws {DenominatorFixed} if another one is given.
 */
export async function settleWomen(
  tx: EntityManager,
  { unitId, figures: { women18Plus: given, sourceBody } }: RecordFigures,
  period: ReportingPeriod,
  periods: readonly ReportingPeriod[],
): Promise<number | null> {
  if (given != null) await lockFor(tx, `women/${unitId}`);
  const known = await readWomen(tx, unitId, period);
  if (given == null || given === known?.women18Plus) return known?.women18Plus ?? null;
  if (known && !known.isCorrectable) throw new DenominatorFixed(given, known.women18Plus);
  await rows(
    tx,
    sql`
    insert into membership.women_population (unit_id, rule_set_id, women18_plus, source_body, origin, method)
    values (${unitId}, ${period.ruleSet.id}, ${given}, ${sourceBody}, 'RECORDED', 'AS_REPORTED')
    on conflict (unit_id, rule_set_id) do update set women18_plus = excluded.women18_plus, source_body = excluded.source_body`,
  );
  const others = periods.filter(({ code, ruleSet }) => code !== period.code && ruleSet.id === period.ruleSet.id);
  for (const other of others) await countAnew(tx, unitId, other, given);
  return given;
}

async function readWomen(tx: EntityManager, unitId: string, { code, ruleSet }: ReportingPeriod): Promise<Known | undefined> {
  const [known] = await rows(
    tx,
    sql<Known>`
    select w.women18_plus as "women18Plus", w.origin = 'RECORDED' and not exists (
      select from membership.unit_figures f
      where f.unit_id = w.unit_id and f.rule_set_id = w.rule_set_id and f.period <> ${code} and f.women18_plus is not null
    ) as "isCorrectable"
    from membership.women_population w where w.unit_id = ${unitId} and w.rule_set_id = ${ruleSet.id}`,
  );
  return known;
}

async function countAnew(tx: EntityManager, unitId: string, period: ReportingPeriod, women18Plus: number): Promise<void> {
  const figures = await tx.findOne(BaseFigures, { unitId, period: period.code });
  if (!figures) return;
  figures.count({ ...figures, women18Plus }, period.ruleSet, true);
  await tx.flush();
  await restateSuccessors(tx, unitId, period);
}
