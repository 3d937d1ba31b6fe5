import { DomainError } from '@vwu/kit/domain-error';

export class QualityCertifiedTooEarly extends DomainError {
  constructor(from: string, certifiedOn: string) {
    super(
      'QUALITY_CERTIFIED_TOO_EARLY',
      {
        vi: `Ngày chứng nhận ${certifiedOn} trước ngày áp dụng ${from}. Hãy sửa một trong hai ngày.`,
        en: `It cannot be certified on ${certifiedOn}, before it was applied on ${from}. Mend one of the days.`,
      },
      { from, certifiedOn },
    );
  }
}
