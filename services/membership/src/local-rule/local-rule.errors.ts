import { DomainError } from '@vwu/kit/domain-error';

export class LocalRuleUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'LOCAL_RULE_UNIT_INVALID',
      {
        vi: `Mức riêng chỉ ghi cho tỉnh, thành phố hoạt động vào ngày ${day}. Hãy chọn một tỉnh, thành phố.`,
        en: `A target of its own is recorded for a province that was there on ${day}. Choose a province.`,
      },
      { unitId, day },
    );
  }
}

export class LocalRuleInvalid extends DomainError {
  constructor() {
    super('LOCAL_RULE_INVALID', {
      vi: 'Mức phải từ 1 đến 100, ngày cuối không trước ngày đầu, và ghi rõ văn bản. Hãy sửa lại.',
      en: 'The threshold is 1 to 100, the last day not before the first, and the document is named. Correct them.',
    });
  }
}

export class LocalRuleOverlaps extends DomainError {
  constructor(unitId: string) {
    super(
      'LOCAL_RULE_OVERLAPS',
      {
        vi: 'Tỉnh này đã có mức riêng trong khoảng ngày đó. Hãy chọn ngày đầu sau ngày cuối của mức trước.',
        en: 'The province has a target for some of these days. Begin after the last day of the one before.',
      },
      { unitId },
    );
  }
}
