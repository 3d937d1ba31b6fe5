import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { PeriodUnknown } from './period.errors.ts';

export interface Period {
  readonly code: string;
  /** Last day; the map of a period is that of this day. */
  readonly endsOn: string;
  /** The last year that is over in the period: what a base is rated by. */
  readonly classificationYear: number;
}

const kept = new WeakMap<object, Map<string, Period>>();

/**
 * A reporting period by its code. Periods never change once they are there, so each is read once by a process.
 *
 * @throws {PeriodUnknown}
 */
export async function requirePeriod(em: EntityManager, code: string): Promise<Period> {
  const known = kept.get(em.config) ?? new Map<string, Period>();
  kept.set(em.config, known);
  const period = known.get(code) ?? (await readPeriod(em, code));
  known.set(code, period);
  return period;
}

async function readPeriod(em: EntityManager, code: string): Promise<Period> {
  const [period] = await rows(
    em,
    sql<Period>`
    select code, ends_on as "endsOn", extract(year from ends_on + 1)::int - 1 as "classificationYear"
    from membership.reporting_period where code = ${code}`,
  );
  if (!period) throw new PeriodUnknown(code);
  return period;
}
