import { DomainError } from '@vwu/kit/domain-error';

export class TermEndNotEarly extends DomainError {
  constructor(plannedTo: string) {
    super(
      'TERM_END_NOT_EARLY',
      {
        vi: `Nhiệm kỳ này vốn kết thúc ngày ${plannedTo}. Kết thúc sớm phải trước ngày đó.`,
        en: `This term ends on ${plannedTo} anyway. To end it early, choose a day before.`,
      },
      { plannedTo },
    );
  }
}

export class TermYearsInvalid extends DomainError {
  constructor(firstYear: number, lastYear: number) {
    super(
      'TERM_YEARS_INVALID',
      {
        vi: `Nhiệm kỳ ${firstYear}–${lastYear} không khớp với ngày đầu và ngày cuối. Hãy sửa năm hoặc ngày.`,
        en: `The term ${firstYear}–${lastYear} does not fit its first and last day. Mend the years or the days.`,
      },
      { firstYear, lastYear },
    );
  }
}

export class TermNotFound extends DomainError {
  constructor(id: string) {
    super(
      'TERM_NOT_FOUND',
      {
        vi: 'Không tìm thấy nhiệm kỳ này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such term of office in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}
