import { DomainError } from '@vwu/kit/domain-error';

export class DaysInvalid extends DomainError {
  constructor(from: string, to: string) {
    super(
      'DAYS_INVALID',
      {
        vi: `Ngày đầu ${from} phải trước ngày cuối ${to}. Hãy sửa khoảng thời gian.`,
        en: `The first day, ${from}, has to be before the last, ${to}. Correct the days.`,
      },
      { from, to },
    );
  }
}
