import { DomainError } from '@vwu/kit/domain-error';

export class UrgentIssueNotFound extends DomainError {
  constructor(id: string) {
    super(
      'URGENT_ISSUE_NOT_FOUND',
      {
        vi: 'Không tìm thấy vấn đề này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such issue in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class UrgentIssueAnswered extends DomainError {
  constructor(id: string) {
    super(
      'URGENT_ISSUE_ANSWERED',
      { vi: 'Vấn đề này đã được trả lời. Hãy tải lại danh sách.', en: 'This issue has been answered already. Reload the list.' },
      { id },
    );
  }
}

export class UrgentIssueChanged extends DomainError {
  constructor(id: string) {
    super(
      'URGENT_ISSUE_CHANGED',
      {
        vi: 'Vấn đề này vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this issue meanwhile. Reload, then try again.',
      },
      { id },
    );
  }
}

export class UrgentIssueTextMissing extends DomainError {
  constructor() {
    super('URGENT_ISSUE_TEXT_MISSING', {
      vi: 'Nội dung còn trống. Hãy ghi vấn đề hoặc câu trả lời.',
      en: 'The text is blank. Say what the issue or the answer is.',
    });
  }
}

export class UrgentIssueDayInvalid extends DomainError {
  constructor(on: string, earliest: string | null, latest: string) {
    super(
      'URGENT_ISSUE_DAY_INVALID',
      {
        vi: `Ngày ${on} không phù hợp. Hãy chọn ngày ${earliest === null ? '' : `từ ${earliest} `}đến ${latest}.`,
        en: `The day ${on} does not do. Choose one ${earliest === null ? '' : `from ${earliest} `}to ${latest}.`,
      },
      { on, earliest, latest },
    );
  }
}

export class UrgentIssueUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'URGENT_ISSUE_UNIT_INVALID',
      {
        vi: `Đơn vị này không hoạt động ngày ${day}. Hãy chọn đơn vị kế thừa, hoặc ngày khác.`,
        en: `This unit was not there on ${day}. Choose its successor, or another day.`,
      },
      { unitId, day },
    );
  }
}

export class UrgentIssueHandlerInvalid extends DomainError {
  constructor(handlerId: string, day: string) {
    super(
      'URGENT_ISSUE_HANDLER_INVALID',
      {
        vi: `Ngày ${day} đơn vị xử lý phải là đơn vị nêu vấn đề hoặc một cấp trên của nó, và khác đơn vị đang xử lý. Hãy chọn lại.`,
        en: `On ${day} who handles it must be the unit it was raised at or one above, and not who has it now. Choose again.`,
      },
      { handlerId, day },
    );
  }
}
