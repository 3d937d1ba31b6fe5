import { DomainError } from '@vwu/kit/domain-error';

export class BaseCountUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'BASE_COUNT_UNIT_INVALID',
      {
        vi: `Số liệu này do cơ sở xã, phường, đặc khu đang hoạt động ngày ${day} ghi. Hãy chọn cơ sở hoặc ngày khác.`,
        en: `This is counted by a commune base that was active on ${day}. Choose another base or day.`,
      },
      { unitId, day },
    );
  }
}

export class BaseCountInvalid extends DomainError {
  constructor(max: number) {
    super(
      'BASE_COUNT_INVALID',
      {
        vi: `Hãy ghi số lượng từ 0 đến ${max}, nguồn số liệu, và ngày không sau hôm nay.`,
        en: `Write how many, 0 to ${max}, the source, and a day not after today.`,
      },
      { max },
    );
  }
}
