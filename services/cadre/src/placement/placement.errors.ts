import { DomainError } from '@vwu/kit/domain-error';

export class PlacementNotFound extends DomainError {
  constructor(id: string) {
    super(
      'PLACEMENT_NOT_FOUND',
      {
        vi: 'Không có việc chờ bố trí này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'Nothing of this kind waits to be placed in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class PlacementDone extends DomainError {
  constructor(id: string) {
    super(
      'PLACEMENT_DONE',
      { vi: 'Người khác vừa bố trí xong. Hãy tải lại danh sách.', en: 'Somebody has just placed her. Reload the list.' },
      { id },
    );
  }
}

export class PlacementUnitNotValid extends DomainError {
  constructor(unitId: string, since: string) {
    super(
      'PLACEMENT_UNIT_NOT_VALID',
      {
        vi: `Đơn vị này không hoạt động ngày ${since}. Hãy chọn một đơn vị kế thừa.`,
        en: `This unit is not valid on ${since}. Choose one of the successors.`,
      },
      { unitId, since },
    );
  }
}

export class PresidentThere extends DomainError {
  constructor(unitId: string) {
    super(
      'PRESIDENT_THERE',
      {
        vi: 'Đơn vị này đã có Chủ tịch trong thời gian đó. Hãy bố trí vào đơn vị khác.',
        en: 'The unit has a president at that time. Place her in another unit.',
      },
      { unitId },
    );
  }
}
