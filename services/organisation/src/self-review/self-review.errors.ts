import { DomainError } from '@vwu/kit/domain-error';

export class SelfReviewScoresInvalid extends DomainError {
  constructor(criteria: number, max: number) {
    super(
      'SELF_REVIEW_SCORES_INVALID',
      {
        vi: `Hãy cho điểm cả ${criteria} tiêu chí, mỗi tiêu chí một lần, điểm nguyên từ 0 đến ${max}.`,
        en: `Score all ${criteria} criteria, each once, by whole points from 0 to ${max}.`,
      },
      { criteria, max },
    );
  }
}

export class SelfReviewYearInvalid extends DomainError {
  constructor(year: number, latest: number) {
    super(
      'SELF_REVIEW_YEAR_INVALID',
      {
        vi: `Không ghi được tự đánh giá năm ${year}. Hãy chọn năm từ 2013 đến ${latest}.`,
        en: `A review of ${year} cannot be recorded. Choose a year from 2013 to ${latest}.`,
      },
      { year, latest },
    );
  }
}

export class SelfReviewUnitInvalid extends DomainError {
  constructor(unitId: string, year: number) {
    super(
      'SELF_REVIEW_UNIT_INVALID',
      {
        vi: `Chỉ cơ sở hoạt động trong năm ${year} mới tự đánh giá năm đó. Hãy chọn cơ sở hoặc năm khác.`,
        en: `Only a base that is there in ${year} reviews itself for that year. Choose another base or year.`,
      },
      { unitId, year },
    );
  }
}

export class SelfReviewChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'SELF_REVIEW_CHANGED',
      {
        vi: 'Bản tự đánh giá vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this review meanwhile. Reload, then try again.',
      },
      { expected, current },
    );
  }
}
