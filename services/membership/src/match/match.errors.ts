import { DomainError } from '@vwu/kit/domain-error';
import type { MatchState } from './match.enums.ts';

export class MatchNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_MATCH_NOT_FOUND',
      {
        vi: 'Không tìm thấy cặp hồ sơ này trong phạm vi của bạn. Có thể một hồ sơ vừa được sửa; hãy tải lại danh sách.',
        en: 'There is no such pair within your part of the Union. One of its records may have been corrected; reload the list.',
      },
      { id },
    );
  }
}

export class MatchAnswered extends DomainError {
  constructor(id: string, state: MatchState) {
    super(
      'MEMBER_MATCH_ANSWERED',
      {
        vi: 'Cặp hồ sơ này vừa được rà soát hoặc tính lại. Hãy tải lại danh sách.',
        en: 'This pair has just been answered or worked out anew. Reload the list.',
      },
      { id, state },
    );
  }
}
