import { DomainError } from '@vwu/kit/domain-error';

export class ReportLevelInvalid extends DomainError {
  constructor(id: string, level: string) {
    super(
      'REPORT_LEVEL_INVALID',
      {
        vi: 'Báo cáo kỳ chỉ có ở cơ sở, tỉnh, thành và Trung ương. Hãy chọn cơ sở, hoặc tỉnh, thành của đơn vị này.',
        en: 'A report is of a base, a province or the nation. Choose a base, or the province of this unit.',
      },
      { id, level },
    );
  }
}

export class ReportUnitNotThere extends DomainError {
  constructor(id: string, day: string) {
    super(
      'REPORT_UNIT_NOT_THERE',
      {
        vi: `Đơn vị này không có vào ngày ${day}. Hãy chọn một ngày đơn vị hoạt động, hoặc đơn vị kế thừa.`,
        en: `The unit was not there on ${day}. Choose a day on which it was, or the unit it went into.`,
      },
      { id, day },
    );
  }
}
