import { DomainError } from '@vwu/kit/domain-error';

export class PrioritiesNumber extends DomainError {
  constructor(items: number) {
    super(
      'PRIORITIES_NUMBER',
      {
        vi: 'Mỗi cơ sở chọn từ một đến ba vấn đề ưu tiên, không để trống. Hãy chọn lại.',
        en: 'A base chooses one to three priorities, none blank. Choose again.',
      },
      { items, max: 3 },
    );
  }
}

export class PrioritiesChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'PRIORITIES_CHANGED',
      {
        vi: 'Vấn đề ưu tiên vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed these priorities meanwhile. Reload, then try again.',
      },
      { expected, current },
    );
  }
}

export class PrioritiesUnitInvalid extends DomainError {
  constructor(unitId: string, year: number) {
    super(
      'PRIORITIES_UNIT_INVALID',
      {
        vi: `Chỉ cơ sở hoạt động trong năm ${year} mới chọn vấn đề ưu tiên của năm đó. Hãy chọn cơ sở hoặc năm khác.`,
        en: `Only a base that is there in ${year} chooses priorities of that year. Choose another base or year.`,
      },
      { unitId, year },
    );
  }
}

export class PrioritiesYearInvalid extends DomainError {
  constructor(year: number, latest: number) {
    super(
      'PRIORITIES_YEAR_INVALID',
      {
        vi: `Không ghi được vấn đề ưu tiên năm ${year}. Hãy chọn năm từ 2013 đến ${latest}.`,
        en: `Priorities of ${year} cannot be recorded. Choose a year from 2013 to ${latest}.`,
      },
      { year, latest },
    );
  }
}
