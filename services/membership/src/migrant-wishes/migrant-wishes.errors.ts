import { DomainError } from '@vwu/kit/domain-error';

export class WishesUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'MIGRANT_WISHES_UNIT_INVALID',
      {
        vi: `Tâm tư, nguyện vọng của hội viên di cư do cơ sở đang hoạt động ngày ${day} ghi. Hãy chọn cơ sở hoặc ngày khác.`,
        en: `Wishes of members who work elsewhere are noted by a base that was active on ${day}. Choose another base or day.`,
      },
      { unitId, day },
    );
  }
}

export class WishesInvalid extends DomainError {
  constructor(max: number) {
    super(
      'MIGRANT_WISHES_INVALID',
      {
        vi: `Hãy ghi số hội viên di cư từ 0 đến ${max}, tâm tư, nguyện vọng, và ngày không sau hôm nay.`,
        en: `Write how many work elsewhere, 0 to ${max}, what they wish for, and a day not after today.`,
      },
      { max },
    );
  }
}

export class WishesRecorded extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'MIGRANT_WISHES_RECORDED',
      {
        vi: `Ngày ${day} cơ sở này đã ghi rồi. Hãy tải lại.`,
        en: `This base has noted them on ${day} already. Reload.`,
      },
      { unitId, day },
    );
  }
}
