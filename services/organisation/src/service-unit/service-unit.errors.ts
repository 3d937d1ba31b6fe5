import { DomainError } from '@vwu/kit/domain-error';

export class AutonomyDayInvalid extends DomainError {
  constructor(from: string, on: string) {
    super(
      'AUTONOMY_DAY_INVALID',
      {
        vi: `Ngày ${on} ở ngoài thời gian hoạt động của đơn vị sự nghiệp (từ ${from}). Hãy chọn ngày khác.`,
        en: `On ${on} the service unit is not there (it began on ${from}). Choose another day.`,
      },
      { from, on },
    );
  }
}
