import { DomainError } from '@vwu/kit/domain-error';

export class ActivityNotFound extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_ACTIVITY_NOT_FOUND',
      {
        vi: 'Không tìm thấy hoạt động này trong phạm vi của bạn. Hãy tải lại hồ sơ.',
        en: 'There is no such activity within your part of the Union. Reload the case.',
      },
      { id },
    );
  }
}

/** SUP-020. */
export class ActivityWithoutDocument extends DomainError {
  constructor(caseId: string) {
    super(
      'SUPPORT_DOCUMENT_MISSING',
      {
        vi: 'Giải pháp A1 chỉ là đã thực hiện khi có văn bản ban hành. Hãy ghi số văn bản của A1 vào giải pháp của hồ sơ trước.',
        en: 'Measure A1 is carried out by a document that is issued. Record the number of that document with the measures first.',
      },
      { caseId },
    );
  }
}

/** SUP-022. */
export class ActivityWithoutAmount extends DomainError {
  constructor(caseId: string) {
    super(
      'SUPPORT_AMOUNT_MISSING',
      {
        vi: 'Giải pháp A3 chỉ là đã thực hiện khi có mức phụ cấp. Hãy ghi số tiền của A3 vào giải pháp của hồ sơ trước.',
        en: 'Measure A3 is carried out by an allowance that is paid. Record its amount with the measures first.',
      },
      { caseId },
    );
  }
}

export class ActivityEvaluated extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_ACTIVITY_EVALUATED',
      { vi: 'Hoạt động này đã được đánh giá. Hãy tải lại hồ sơ.', en: 'This activity has been evaluated already. Reload the case.' },
      { id },
    );
  }
}
