import { DomainError } from '@vwu/kit/domain-error';

export class ExportRequestInvalid extends DomainError {
  constructor(field: string, reason: string) {
    super(
      'EXPORT_REQUEST_INVALID',
      {
        vi: `Giá trị của «${field}» không hợp lệ. Hãy gửi đúng các tham số của "bases". (${reason})`,
        en: `The value of "${field}" is not valid. Send the arguments of "bases". (${reason})`,
      },
      { field },
    );
  }
}
