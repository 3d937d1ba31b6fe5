import { DomainError } from '@vwu/kit/domain-error';
import type { Sentence } from '@vwu/kit/language';

export class DuesRateInvalid extends DomainError {
  constructor() {
    super('DUES_RATE_INVALID', {
      vi: 'Mức hội phí phải chẵn trăm đồng, từ 100 đến 1.000.000 đồng một tháng, áp dụng từ ngày 1 của một tháng và ghi rõ văn bản. Hãy sửa lại.',
      en: 'A rate is in whole hundreds of đồng, 100 to 1,000,000 a month, from the first day of a month, and names its document. Correct it.',
    });
  }
}

export class DuesRateChanged extends DomainError {
  constructor(seen: number, current: number) {
    super(
      'DUES_RATE_CHANGED',
      {
        vi: 'Mức hội phí của tháng này vừa được người khác đặt. Hãy tải lại rồi sửa tiếp.',
        en: 'Somebody has just set the rate of this month. Reload, then change it.',
      },
      { seen, current },
    );
  }
}

export class DuesRatePaid extends DomainError {
  constructor(from: string) {
    super(
      'DUES_RATE_PAID',
      {
        vi: `Đã có hội viên đóng hội phí cho tháng từ ${from} theo mức cũ. Hãy áp dụng mức mới từ tháng sau các tháng đã đóng.`,
        en: `Members have paid for months from ${from} on at the rate of before. Let the new one begin after the months that are paid.`,
      },
      { from },
    );
  }
}

export class ReliefInvalid extends DomainError {
  constructor() {
    super('RELIEF_INVALID', {
      vi: 'Mức miễn, giảm phải từ 1 đến 100 phần trăm, theo tháng (ghi ngày 1), tháng đầu không sau tháng cuối; theo quyết định của cơ sở thì ghi số quyết định. Hãy sửa lại.',
      en: 'A relief is 1 to 100 per cent, by months (written by their first day), the first not after the last; by decision of the base, the decision is named. Correct it.',
    });
  }
}

export class ReliefNotElderly extends DomainError {
  constructor(age: number) {
    super(
      'RELIEF_NOT_ELDERLY',
      {
        vi: `Hội viên chưa đủ ${age} tuổi trong năm bắt đầu miễn, giảm. Hãy chọn lý do khác hoặc kiểm tra năm sinh.`,
        en: `She is not ${age} in the year the relief begins. Choose another reason, or check her year of birth.`,
      },
      { age },
    );
  }
}

export class ReliefHouseholdSingle extends DomainError {
  constructor() {
    super('RELIEF_HOUSEHOLD_SINGLE', {
      vi: 'Hồ sơ chưa ghi hội viên nào khác trong cùng hộ. Hãy ghi hộ gia đình của các hội viên trước, hoặc chọn lý do khác.',
      en: 'No other member of her household is recorded. Record the household of each first, or choose another reason.',
    });
  }
}

export class ReliefRepeated extends DomainError {
  constructor() {
    super('RELIEF_REPEATED', {
      vi: 'Hội viên đã được miễn, giảm trong một số tháng này. Hãy kết thúc lần trước, hoặc chọn các tháng khác.',
      en: 'She is relieved in some of these months already. End that relief, or choose other months.',
    });
  }
}

export class ReliefMonthsPaid extends DomainError {
  constructor() {
    super('RELIEF_MONTHS_PAID', {
      vi: 'Hội viên đã đóng hội phí cho một số tháng này. Hãy đảo lần đóng đó trước, hoặc chọn các tháng chưa đóng.',
      en: 'She has paid for some of these months. Take that payment back first, or choose months that are not paid.',
    });
  }
}

export class ReliefNotFound extends DomainError {
  constructor(id: string) {
    super(
      'RELIEF_NOT_FOUND',
      {
        vi: 'Không tìm thấy lần miễn, giảm này trong phạm vi của bạn. Hãy tải lại.',
        en: 'There is no such relief within your part of the Union. Reload.',
      },
      { id },
    );
  }
}

export class ReliefEnded extends DomainError {
  constructor(lastMonth: string) {
    super(
      'RELIEF_ENDED',
      {
        vi: `Lần miễn, giảm này chỉ kết thúc được sớm hơn, vào một tháng từ tháng đầu đến trước ${lastMonth}. Hãy chọn tháng khác.`,
        en: `This relief can only be ended earlier, in a month from its first to before ${lastMonth}. Choose another month.`,
      },
      { lastMonth },
    );
  }
}

export class DuesSpanInvalid extends DomainError {
  constructor(from: string, to: string) {
    super(
      'DUES_SPAN_INVALID',
      {
        vi: 'Khoảng thời gian phải từ 1 đến 60 tháng, ngày đầu không sau ngày cuối. Hãy chọn lại.',
        en: 'Ask for 1 to 60 months, the first day not after the last.',
      },
      { from, to },
    );
  }
}

export class DuesSheetTooLong extends DomainError {
  constructor(most: number) {
    super(
      'DUES_SHEET_TOO_LONG',
      {
        vi: `Đơn vị này có hơn ${most} hội viên. Hãy mở bảng thu của từng chi hội.`,
        en: `This unit has more than ${most} members. Open the sheets of its branches.`,
      },
      { most },
    );
  }
}

export class DuesRowsInvalid extends DomainError {
  constructor(most: number) {
    super(
      'DUES_ROWS_INVALID',
      {
        vi: `Mỗi lần ghi từ 1 đến ${most} dòng. Hãy chia bảng thành nhiều lần ghi.`,
        en: `1 to ${most} rows are recorded at a time. Send the sheet in parts.`,
      },
      { most },
    );
  }
}

export class DuesPaymentNotFound extends DomainError {
  constructor(id: string) {
    super(
      'DUES_PAYMENT_NOT_FOUND',
      {
        vi: 'Không tìm thấy lần đóng hội phí này trong phạm vi của bạn. Hãy tải lại.',
        en: 'There is no such payment within your part of the Union. Reload.',
      },
      { id },
    );
  }
}

export class DuesPaymentReversed extends DomainError {
  constructor(id: string) {
    super(
      'DUES_PAYMENT_REVERSED',
      {
        vi: 'Lần đóng này đã được đảo, hoặc chính nó là lần đảo. Hãy ghi lần đóng mới nếu cần.',
        en: 'This payment has been taken back, or takes one back itself. Record a new one if one is needed.',
      },
      { id },
    );
  }
}

/** Why a row of a sheet cannot stand, by its code. */
const rowRefusals = {
  DUES_MEMBER_UNKNOWN: {
    vi: 'Hội viên không thuộc đơn vị này. Hãy bỏ dòng, hoặc ghi ở nơi hội viên sinh hoạt.',
    en: 'She is no member of this unit. Leave the row out, or record it where she belongs.',
  },
  DUES_MONTHS_INVALID: {
    vi: 'Tháng phải ghi ngày 1, tháng đầu không sau tháng cuối, nhiều nhất 60 tháng, không quá tháng 12 năm sau.',
    en: 'Months are written by their first day, the first not after the last, 60 at most, none after December of the next year.',
  },
  DUES_RATE_MISSING: {
    vi: 'Chưa có mức hội phí cho một số tháng này. Hãy chọn các tháng đã có mức.',
    en: 'There is no rate for some of these months. Choose months that have one.',
  },
  DUES_NOT_A_MEMBER: {
    vi: 'Ngày đầu của một số tháng này chị chưa là hội viên, hoặc không còn là hội viên. Hãy bỏ các tháng đó.',
    en: 'On the first day of some of these months she is no member. Leave those months out.',
  },
  DUES_EXEMPT: {
    vi: 'Hội viên được miễn hội phí trong một số tháng này. Hãy bỏ các tháng đó.',
    en: 'She is exempt in some of these months. Leave those months out.',
  },
  DUES_PAID_ALREADY: {
    vi: 'Một số tháng này đã đóng rồi. Hãy bỏ các tháng đó.',
    en: 'Some of these months are paid already. Leave those months out.',
  },
  DUES_AMOUNT_DIFFERS: {
    vi: 'Số tiền không bằng số phải đóng cho các tháng này. Hãy sửa số tiền hoặc số tháng; phần ủng hộ thêm ghi vào sổ quỹ.',
    en: 'The amount is not what is due for these months. Correct it or the months; what is given besides is entered in the fund.',
  },
  DUES_RECEIPT_REPEATED: {
    vi: 'Số biên lai này đã dùng trong năm. Hãy kiểm tra xem lần đóng đã ghi chưa, hoặc sửa số.',
    en: 'This receipt number has been used this year. Check whether the payment is recorded, or correct the number.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type RowRefusal = keyof typeof rowRefusals;

/** A row that cannot stand, by its place in the sheet from 0 on; what was due where the amount differs. */
export interface RefusedRow {
  readonly row: number;
  readonly code: RowRefusal;
  readonly dueVnd: string | null;
}

export class DuesRowsRefused extends DomainError {
  constructor(refused: readonly RefusedRow[]) {
    super(
      'DUES_ROWS_REFUSED',
      {
        vi: `${refused.length} dòng chưa ghi được, nên chưa dòng nào được ghi. Hãy sửa các dòng đã đánh dấu rồi ghi lại.`,
        en: `${refused.length} rows cannot stand, so none has been recorded. Correct the rows that are marked, then record again.`,
      },
      { rows: refused.map((one) => ({ ...one, reason: rowRefusals[one.code] })) },
    );
  }
}
