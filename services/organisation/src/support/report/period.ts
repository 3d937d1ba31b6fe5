import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';

/** A reporting period as `membership` publishes it. */
export interface Period {
  readonly code: string;
  readonly endsOn: string;
  readonly deadline: string;
}

/** @throws {PeriodUnknown} if there is no such period. */
export async function requirePeriod(em: EntityManager, code: string): Promise<Period> {
  const [period] = await rows(
    em,
    sql<Period>`select code, ends_on::text as "endsOn", deadline::text as deadline from membership.reporting_period where code = ${code}`,
  );
  if (!period) throw new PeriodUnknown(code);
  return period;
}

class PeriodUnknown extends DomainError {
  constructor(period: string) {
    super(
      'PERIOD_UNKNOWN',
      {
        vi: `Không có kỳ báo cáo «${period}». Kỳ viết như 2026H1 (sáu tháng) hoặc 2026Y (cả năm); xem "reportingPeriods".`,
        en: `There is no reporting period "${period}". Periods are written 2026H1 (half-year) or 2026Y (year); see "reportingPeriods".`,
      },
      { period },
    );
  }
}
