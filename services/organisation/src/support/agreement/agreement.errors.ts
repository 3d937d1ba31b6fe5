import { DomainError } from '@vwu/kit/domain-error';

export class AgreedTimeInvalid extends DomainError {
  constructor(from: string, to: string) {
    super(
      'SUPPORT_AGREED_TIME_INVALID',
      {
        vi: `Thời gian hỗ trợ kết thúc (${to}) trước khi bắt đầu (${from}). Hãy chọn lại ngày kết thúc.`,
        en: `The time agreed on ends (${to}) before it begins (${from}). Choose a later end.`,
      },
      { from, to },
    );
  }
}
