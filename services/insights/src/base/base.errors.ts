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

export class FilterRangeEmpty extends DomainError {
  constructor(gte: number, lt: number) {
    super(
      'FILTER_RANGE_EMPTY',
      {
        vi: `Khoảng tỷ lệ từ ${gte} đến dưới ${lt} là rỗng. Hãy đổi hai đầu khoảng.`,
        en: `The band from ${gte} to less than ${lt} is empty. Swap its ends.`,
      },
      { gte, lt },
    );
  }
}

export class FilterTooLarge extends DomainError {
  constructor(maxConditions: number, maxDepth: number) {
    super(
      'FILTER_TOO_LARGE',
      {
        vi: `Bộ lọc có quá ${maxConditions} điều kiện hoặc lồng quá ${maxDepth} tầng. Hãy rút gọn.`,
        en: `The filter has more than ${maxConditions} conditions or nests deeper than ${maxDepth}. Shorten it.`,
      },
      { maxConditions, maxDepth },
    );
  }
}
