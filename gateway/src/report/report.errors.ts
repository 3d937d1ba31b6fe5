import { DomainError } from '@vwu/kit/domain-error';

export class ReportRequestInvalid extends DomainError {
  constructor(field: string) {
    super(
      'REPORT_REQUEST_INVALID',
      {
        vi: `Thiếu hoặc sai «${field}». Hãy gửi "unitId", "period" (2026H1, 2026Y), "asOf" (YYYY-MM-DD), và nếu cần "kind" (PERIODIC, MID_TERM, END_TERM).`,
        en: `"${field}" is missing or wrong. Send "unitId", "period" (2026H1, 2026Y), "asOf" (YYYY-MM-DD), and "kind" (PERIODIC, MID_TERM, END_TERM) if need be.`,
      },
      { field },
    );
  }
}

/** REP-011: «sơ kết» is of the middle of a term, «tổng kết» of its end. */
export class ReportKindInvalid extends DomainError {
  constructor(kind: string, period: string) {
    super(
      'REPORT_KIND_INVALID',
      {
        vi: 'Sơ kết lập cho một kỳ giữa nhiệm kỳ, tổng kết cho kỳ cuối cùng của nhiệm kỳ. Hãy chọn kỳ khác, hoặc loại báo cáo khác.',
        en: 'A mid-term review is of a period within a term, a final one of the last period of the term. Choose another period, or another report.',
      },
      { kind, period },
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
