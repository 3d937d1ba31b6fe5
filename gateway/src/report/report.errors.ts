import { DomainError } from '@vwu/kit/domain-error';

export class ReportRequestInvalid extends DomainError {
  constructor(field: string) {
    super(
      'REPORT_REQUEST_INVALID',
      {
        vi: `Thiếu hoặc sai «${field}». Hãy gửi "unitId", "period" (2026H1, 2026Y) và "asOf" (YYYY-MM-DD).`,
        en: `"${field}" is missing or wrong. Send "unitId", "period" (2026H1, 2026Y) and "asOf" (YYYY-MM-DD).`,
      },
      { field },
    );
  }
}

/** What the graph refused, in its own words and with its own code. */
export class ReportRefused extends DomainError {
  constructor(code: string, message: string) {
    super(code, { vi: message, en: message });
  }
}

/** A page may lack a part and say so; a document that is signed may not. */
export class ReportIncomplete extends DomainError {
  constructor() {
    super(
      'REPORT_INCOMPLETE',
      {
        vi: 'Có phần số liệu chưa lấy được nên chưa lập được văn bản. Hãy thử lại sau ít phút.',
        en: 'Part of the figures could not be read, so no document was made. Try again in a few minutes.',
      },
      {},
      503,
    );
  }
}

export class ReportChanged extends DomainError {
  constructor() {
    super(
      'REPORT_CHANGED',
      {
        vi: 'Số liệu vừa thay đổi trong khi lập báo cáo nên cộng không khớp. Hãy tải lại.',
        en: 'Figures changed while the report was made, and its sums do not agree. Download it again.',
      },
      {},
      409,
    );
  }
}
