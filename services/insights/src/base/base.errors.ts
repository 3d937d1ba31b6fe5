import { DomainError } from '@vwu/kit/domain-error';

export class FilterRangeEmpty extends DomainError {
  constructor(gte: number, lt: number) {
    super(
      'FILTER_RANGE_EMPTY',
      {
        vi: `Khoảng tỷ lệ từ ${gte} đến dưới ${lt} là rỗng. Hãy đổi hai đầu khoảng.`,
        en: `The band from ${gte} to less than ${lt} is empty. Swap its ends.`,
      },
      { gte, lt },
    );
  }
}

export class FilterTooLarge extends DomainError {
  constructor(max: { readonly conditions: number; readonly searches: number; readonly depth: number }) {
    super(
      'FILTER_TOO_LARGE',
      {
        vi: `Bộ lọc có quá ${max.conditions} điều kiện, quá ${max.searches} chỗ tìm tên, hoặc lồng quá ${max.depth} tầng. Hãy rút gọn.`,
        en: `The filter has more than ${max.conditions} conditions or ${max.searches} searches, or nests deeper than ${max.depth}. Shorten it.`,
      },
      { max },
    );
  }
}

export class BoundariesOfAnotherDay extends DomainError {
  constructor(asOf: string, date: string) {
    super(
      'BOUNDARIES_OF_ANOTHER_DAY',
      {
        vi: `"asOf" là ${asOf} mà ranh giới là của ngày ${date}: danh sách chỉ theo một ngày. Hãy bỏ "asOf".`,
        en: `"asOf" is ${asOf} and the boundaries are of ${date}: a list is of one day. Leave "asOf" out.`,
      },
      { asOf, date },
    );
  }
}
