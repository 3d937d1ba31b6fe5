import { DomainError } from '@vwu/kit/domain-error';

export class ModelPlacementNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MODEL_PLACEMENT_NOT_FOUND',
      {
        vi: 'Không có việc chờ bố trí này trong phạm vi của bạn, hoặc người khác vừa bố trí xong. Hãy tải lại danh sách.',
        en: 'Nothing of this kind waits in your part of the Union, or somebody has just placed it. Reload the list.',
      },
      { id },
    );
  }
}

export class ModelPlacementUnitInvalid extends DomainError {
  constructor(unitId: string, since: string) {
    super(
      'MODEL_PLACEMENT_UNIT_INVALID',
      {
        vi: `Hãy chọn một đơn vị cùng cấp, hoạt động từ ngày ${since}, và không phải là bên kia của cặp.`,
        en: `Choose a unit of the same level that was there on ${since} and is not the other side of the pair.`,
      },
      { unitId, since },
    );
  }
}

export class ModelPlacementJoined extends DomainError {
  constructor(id: string) {
    super(
      'MODEL_PLACEMENT_JOINED',
      {
        vi: 'Hai bên của cặp đã nhập làm một, không còn cặp để bố trí. Hãy kết thúc cặp bằng "endPair".',
        en: 'The two of the pair have become one: there is no pair to place. End it with "endPair".',
      },
      { id },
    );
  }
}
