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

export class ActivityEvaluated extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_ACTIVITY_EVALUATED',
      { vi: 'Hoạt động này đã được đánh giá. Hãy tải lại hồ sơ.', en: 'This activity has been evaluated already. Reload the case.' },
      { id },
    );
  }
}
