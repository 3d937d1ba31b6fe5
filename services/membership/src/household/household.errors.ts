import { DomainError } from '@vwu/kit/domain-error';

export class HouseholdUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'HOUSEHOLD_UNIT_INVALID',
      {
        vi: `Số hộ do cơ sở xã, phường, đặc khu đang hoạt động ngày ${day} ghi. Hãy chọn cơ sở hoặc ngày khác.`,
        en: `Households are counted by a commune base that was active on ${day}. Choose another base or day.`,
      },
      { unitId, day },
    );
  }
}

export class HouseholdCountInvalid extends DomainError {
  constructor(max: number) {
    super(
      'HOUSEHOLD_COUNT_INVALID',
      {
        vi: `Hãy ghi số hộ từ 0 đến ${max}, nguồn số liệu, và ngày không sau hôm nay.`,
        en: `Write the number of households, 0 to ${max}, its source, and a day not after today.`,
      },
      { max },
    );
  }
}
