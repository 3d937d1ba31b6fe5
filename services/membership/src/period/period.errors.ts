import { DomainError } from '@vwu/kit/domain-error';

export class PeriodUnknown extends DomainError {
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

export class PeriodsReversed extends DomainError {
  constructor(from: string, to: string) {
    super(
      'PERIODS_REVERSED',
      {
        vi: `Kỳ đầu ${from} sau kỳ cuối ${to}. Hãy đổi chỗ hai kỳ.`,
        en: `The first period ${from} is after the last ${to}. Swap them.`,
      },
      { from, to },
    );
  }
}
