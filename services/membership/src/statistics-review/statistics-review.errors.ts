import { DomainError } from '@vwu/kit/domain-error';

export class ReviewUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'STATISTICS_REVIEW_UNIT_INVALID',
      {
        vi: `Rà soát là của cơ sở xã, phường, đặc khu đang hoạt động ngày ${day}. Hãy chọn cơ sở hoặc ngày khác.`,
        en: `A review is of a commune base that was there on ${day}. Choose another base or day.`,
      },
      { unitId, day },
    );
  }
}

export class ReviewDayInvalid extends DomainError {
  constructor(day: string, today: string) {
    super(
      'STATISTICS_REVIEW_DAY_INVALID',
      {
        vi: `Ngày ${day} chưa tới. Hãy ghi khi đã rà soát, muộn nhất là ${today}.`,
        en: `The day ${day} has not come. Record a review that was held, ${today} at the latest.`,
      },
      { day, today },
    );
  }
}

export class ReviewStatisticianMissing extends DomainError {
  constructor() {
    super('STATISTICS_REVIEW_STATISTICIAN_MISSING', {
      vi: 'Chưa ghi cán bộ thống kê cùng rà soát. Hãy ghi tên hoặc chức danh.',
      en: 'The statistician who took part is missing. Write the name or the office.',
    });
  }
}

export class ReviewCountsInvalid extends DomainError {
  constructor(fields: readonly string[], max: number) {
    super(
      'STATISTICS_REVIEW_COUNTS_INVALID',
      {
        vi: `Số liệu rà soát không hợp lý (${fields.join(', ')}): từ 0 đến ${max}, hội viên không nhiều hơn số phụ nữ. Hãy sửa lại.`,
        en: `The counts cannot be (${fields.join(', ')}): 0 to ${max}, and not more members than women. Correct them.`,
      },
      { fields, max },
    );
  }
}

export class ReviewRecorded extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'STATISTICS_REVIEW_RECORDED',
      {
        vi: `Đã có lần rà soát ngày ${day} của cơ sở này. Hãy tải lại.`,
        en: `A review of this base on ${day} has been recorded already. Reload.`,
      },
      { unitId, day },
    );
  }
}
