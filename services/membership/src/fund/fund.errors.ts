import { DomainError } from '@vwu/kit/domain-error';

export class FundUnitInvalid extends DomainError {
  constructor(unitId: string) {
    super(
      'FUND_UNIT_INVALID',
      {
        vi: 'Chỉ cơ sở Hội và chi hội đang hoạt động mới có sổ quỹ. Hãy chọn một cơ sở hoặc chi hội.',
        en: 'Only bases and branches that are active keep a fund. Choose a base or a branch.',
      },
      { unitId },
    );
  }
}

export class FundAmountInvalid extends DomainError {
  constructor(max: bigint) {
    super(
      'FUND_AMOUNT_INVALID',
      {
        vi: `Số tiền phải là số đồng nguyên từ 1 đến ${max}. Hãy sửa lại.`,
        en: `An amount is whole đồng from 1 to ${max}. Correct it.`,
      },
      { max: String(max) },
    );
  }
}

export class FundDayInFuture extends DomainError {
  constructor(on: string, today: string) {
    super(
      'FUND_DAY_IN_FUTURE',
      {
        vi: `Ngày ${on} chưa tới. Hãy ghi ngày đã thu, chi, không sau ${today}.`,
        en: `${on} is to come. Write the day the money came or went, not after ${today}.`,
      },
      { on, today },
    );
  }
}

export class FundYearClosed extends DomainError {
  constructor(year: number) {
    super(
      'FUND_YEAR_CLOSED',
      {
        vi: `Sổ quỹ năm ${year} đã khóa. Hãy ghi bút toán điều chỉnh vào năm đang mở.`,
        en: `The book of ${year} is closed. Write the correction into the open year.`,
      },
      { year },
    );
  }
}

export class FundYearNotOver extends DomainError {
  constructor(year: number) {
    super(
      'FUND_YEAR_NOT_OVER',
      {
        vi: `Năm ${year} chưa kết thúc. Hãy khóa sổ từ ngày 1 tháng 1 năm sau.`,
        en: `The year ${year} is not over. Close the book from 1 January of the next year on.`,
      },
      { year },
    );
  }
}

export class FundInsufficient extends DomainError {
  constructor(balance: bigint) {
    super(
      'FUND_INSUFFICIENT',
      {
        vi: `Quỹ chỉ còn ${balance} đồng ở nơi giữ tiền này. Hãy kiểm tra số tiền, hoặc ghi khoản thu còn thiếu trước.`,
        en: `There are only ${balance} đồng left where the money is taken from. Check the amount, or enter first what came in.`,
      },
      { balance: String(balance) },
    );
  }
}

export class FundVoucherRepeated extends DomainError {
  constructor(year: number) {
    super(
      'FUND_VOUCHER_REPEATED',
      {
        vi: `Số chứng từ này đã có trong sổ quỹ năm ${year}. Hãy kiểm tra xem khoản này đã ghi chưa.`,
        en: `This voucher number is in the book of ${year} already. Check whether it has been entered.`,
      },
      { year },
    );
  }
}

export class FundOpeningRepeated extends DomainError {
  constructor(unitId: string) {
    super(
      'FUND_OPENING_REPEATED',
      {
        vi: 'Số dư mang sang chỉ ghi một lần, khi mở sổ, trước mọi khoản khác. Hãy ghi chênh lệch thành một khoản thu hoặc chi.',
        en: 'What is brought forward is entered once, before anything else. Enter a difference as income or expense.',
      },
      { unitId },
    );
  }
}

export class FundEntryNotFound extends DomainError {
  constructor(id: string) {
    super(
      'FUND_ENTRY_NOT_FOUND',
      {
        vi: 'Không tìm thấy khoản này trong sổ quỹ thuộc phạm vi của bạn. Hãy tải lại sổ quỹ.',
        en: 'There is no such entry in a book within your part of the Union. Reload the book.',
      },
      { id },
    );
  }
}

export class FundEntryReversed extends DomainError {
  constructor(id: string) {
    super(
      'FUND_ENTRY_REVERSED',
      {
        vi: 'Khoản này đã được đảo, hoặc chính nó là bút toán đảo. Hãy ghi một khoản mới nếu cần.',
        en: 'This entry has been reversed, or is a counter-entry itself. Write a new entry if one is needed.',
      },
      { id },
    );
  }
}

export class FundEntryOfDues extends DomainError {
  constructor() {
    super('FUND_ENTRY_OF_DUES', {
      vi: 'Hội phí vào sổ quỹ theo từng lần đóng của hội viên. Hãy ghi, hoặc đảo, ở phần thu hội phí.',
      en: 'Dues come into the book by the payments of members. Record them, or take them back, where dues are collected.',
    });
  }
}
