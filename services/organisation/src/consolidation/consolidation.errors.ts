import { DomainError } from '@vwu/kit/domain-error';

export class ConsolidationNotFound extends DomainError {
  constructor(id: string) {
    super(
      'CONSOLIDATION_NOT_FOUND',
      {
        vi: 'Không tìm thấy việc kiện toàn này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such consolidation in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class ConsolidationSettled extends DomainError {
  constructor(id: string) {
    super(
      'CONSOLIDATION_SETTLED',
      { vi: 'Việc kiện toàn này đã xong. Hãy tải lại danh sách.', en: 'This consolidation is settled already. Reload the list.' },
      { id },
    );
  }
}

export class ConsolidationTooEarly extends DomainError {
  constructor(opensOn: string) {
    super(
      'CONSOLIDATION_TOO_EARLY',
      {
        vi: `Ngày công nhận trước ngày sắp xếp có hiệu lực (${opensOn}). Hãy chọn ngày sau.`,
        en: `The leadership cannot be recognised before the new order began (${opensOn}). Choose a later day.`,
      },
      { opensOn },
    );
  }
}
