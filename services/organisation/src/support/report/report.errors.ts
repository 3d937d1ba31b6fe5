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
