import { DomainError } from '@vwu/kit/domain-error';

/** As many files as may pass at once do so, and none has ended while this one waited. */
export class FilesBusy extends DomainError {
  constructor() {
    super(
      'FILES_BUSY',
      {
        vi: 'Đang có quá nhiều tệp được gửi, tải về cùng lúc; tệp này chưa được chuyển. Hãy thử lại sau ít phút.',
        en: 'Too many files are being sent and downloaded at once; this one was not passed on. Try again in a few minutes.',
      },
      {},
      503,
    );
  }
}
