import { DomainError } from '@vwu/kit/domain-error';

export class EscalationNotFound extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_ESCALATION_NOT_FOUND',
      {
        vi: 'Không tìm thấy kiến nghị này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such question within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class EscalationAnswered extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_ESCALATION_ANSWERED',
      { vi: 'Kiến nghị này đã được trả lời. Hãy tải lại danh sách.', en: 'This question has been answered already. Reload the list.' },
      { id },
    );
  }
}
