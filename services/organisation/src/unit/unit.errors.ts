import { DomainError } from '@vwu/kit/domain-error';

export class UnitCodeNotFound extends DomainError {
  constructor(code: string, asOf: string) {
    super(
      'UNIT_CODE_NOT_FOUND',
      {
        vi: `Ngày ${asOf} không có đơn vị nào trong phạm vi của bạn mang mã ${code}. Mã được dùng lại, hãy kiểm tra ngày.`,
        en: `On ${asOf} no unit within your part of the Union has the code ${code}. Codes are re-used: check the date.`,
      },
      { unitCode: code, asOf },
    );
  }
}

export class DaysReversed extends DomainError {
  constructor(from: string, to: string) {
    super(
      'DAYS_REVERSED',
      {
        vi: `Ngày đầu ${from} sau ngày cuối ${to}. Hãy đổi chỗ hai ngày.`,
        en: `The first day ${from} is after the last ${to}. Swap them.`,
      },
      { from, to },
    );
  }
}
