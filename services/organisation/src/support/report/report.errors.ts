import { DomainError } from '@vwu/kit/domain-error';

export class ReportSubmitted extends DomainError {
  constructor(provinceId: string, period: string) {
    super(
      'SUPPORT_REPORT_SUBMITTED',
      {
        vi: `Báo cáo kỳ ${period} đã gửi. Hãy tải lại; số liệu mới ghi vào báo cáo kỳ sau.`,
        en: `The report of ${period} has been submitted. Reload; what is new goes into the next one.`,
      },
      { provinceId, period },
    );
  }
}

export class ReportPeriodsReversed extends DomainError {
  constructor(from: string, to: string) {
    super(
      'SUPPORT_PERIODS_REVERSED',
      {
        vi: `Kỳ «${from}» không trước kỳ «${to}». Hãy so sánh một kỳ với kỳ sau nó.`,
        en: `The period "${from}" is not before "${to}". Compare a period with a later one.`,
      },
      { from, to },
    );
  }
}
