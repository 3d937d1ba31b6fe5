import { DomainError } from '@vwu/kit/domain-error';

export class BelongingNotWaiting extends DomainError {
  constructor(id: string) {
    super(
      'BELONGING_NOT_WAITING',
      {
        vi: 'Mục này không chờ bố trí, hoặc người khác vừa bố trí xong. Hãy tải lại danh sách.',
        en: 'This does not wait to be placed, or somebody has just placed it. Reload the list.',
      },
      { id },
    );
  }
}
