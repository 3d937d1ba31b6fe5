import { DomainError } from '@vwu/kit/domain-error';

export class CareVisitInFuture extends DomainError {
  constructor(on: string, today: string) {
    super(
      'CARE_VISIT_IN_FUTURE',
      {
        vi: `Ngày thăm ${on} chưa tới. Hãy ghi ngày đã thăm, không sau ${today}.`,
        en: `The day of the visit, ${on}, is to come. Write the day it took place, not after ${today}.`,
      },
      { on, today },
    );
  }
}

export class CareVisitRecorded extends DomainError {
  constructor(on: string) {
    super(
      'CARE_VISIT_RECORDED',
      {
        vi: `Lần thăm ngày ${on} đã được ghi. Hãy tải lại.`,
        en: `The visit on ${on} has been recorded already. Reload.`,
      },
      { on },
    );
  }
}
