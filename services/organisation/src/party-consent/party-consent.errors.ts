import { DomainError } from '@vwu/kit/domain-error';
import { oneOf } from '@vwu/kit/language';
import { levelWords, type UnitLevel } from '../unit/unit.enums.ts';
import type { ConsentPurpose } from './party-consent.entity.ts';

export class ConsentPartyUnknown extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'CONSENT_PARTY_UNKNOWN',
      {
        vi: `Ngày ${day} chưa ghi cấp ủy cùng cấp của đơn vị này. Hãy ghi cấp ủy trước, rồi ghi ý kiến.`,
        en: `On ${day} no party structure of the level of this unit is recorded. Record it first, then its answer.`,
      },
      { unitId, day },
    );
  }
}

export class ConsentPurposeLevel extends DomainError {
  constructor(purpose: ConsentPurpose, levels: readonly UnitLevel[]) {
    const names = oneOf(levels.map((level) => levelWords[level]));
    super(
      'CONSENT_PURPOSE_LEVEL',
      {
        vi: `Nội dung xin ý kiến này không dành cho cấp đã chọn. Hãy chọn đơn vị cấp: ${names.vi}.`,
        en: `Units of this level are not asked about for that. Choose a unit of level: ${names.en}.`,
      },
      { purpose, levels },
    );
  }
}

export class ConsentDayInFuture extends DomainError {
  constructor(on: string) {
    super(
      'CONSENT_DAY_IN_FUTURE',
      {
        vi: `Ngày ${on} chưa tới. Chỉ ghi ý kiến đã có; hãy chọn ngày cấp ủy trả lời.`,
        en: `The day ${on} is yet to come. Record an answer when it is there; choose its day.`,
      },
      { on },
    );
  }
}

export class ConsentDocumentMissing extends DomainError {
  constructor() {
    super('CONSENT_DOCUMENT_MISSING', {
      vi: 'Thiếu số văn bản của cấp ủy. Hãy ghi số biên bản hoặc công văn.',
      en: 'The document of the party structure is missing. Give the number of its minutes or letter.',
    });
  }
}

export class ConsentMissing extends DomainError {
  constructor(unitId: string, partyName: string) {
    super(
      'CONSENT_MISSING',
      {
        vi: `Việc này cần ý kiến thống nhất của ${partyName}. Hãy ghi ý kiến của cấp ủy rồi nêu nó ở "partyConsentId".`,
        en: `This needs the consent of ${partyName}. Record what it said, then name that in "partyConsentId".`,
      },
      { unitId },
    );
  }
}

export class ConsentInvalid extends DomainError {
  constructor(consentId: string, purpose: ConsentPurpose, by: string) {
    super(
      'CONSENT_INVALID',
      {
        vi: `Ý kiến này không dùng được: phải của cấp ủy cùng cấp, về đúng đơn vị và đúng việc, thống nhất, không sau ngày ${by}. Hãy chọn ý kiến khác.`,
        en: `This answer does not do: it has to be of the party structure of the level, about this unit and matter, agreeing, not after ${by}. Choose another.`,
      },
      { consentId, purpose, by },
    );
  }
}
