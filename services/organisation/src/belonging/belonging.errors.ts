import { DomainError } from '@vwu/kit/domain-error';
import { oneOf, type Sentence } from '@vwu/kit/language';
import { levelWords, type UnitLevel } from '../unit/unit.enums.ts';

export class BelongingNotFound extends DomainError {
  constructor(id: string) {
    super(
      'BELONGING_NOT_FOUND',
      {
        vi: 'Không tìm thấy mục này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such thing in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class BelongingChanged extends DomainError {
  constructor(id: string) {
    super(
      'BELONGING_CHANGED',
      {
        vi: 'Mục này vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this meanwhile. Reload, then try again.',
      },
      { id },
    );
  }
}

export class BelongingEnded extends DomainError {
  constructor(id: string, endedOn: string) {
    super(
      'BELONGING_ENDED',
      { vi: `Đã kết thúc ngày ${endedOn}. Hãy tải lại danh sách.`, en: `It ended on ${endedOn} already. Reload the list.` },
      { id, endedOn },
    );
  }
}

export class BelongingEndBeforeStart extends DomainError {
  constructor(from: string, on: string) {
    super(
      'BELONGING_END_BEFORE_START',
      {
        vi: `Ngày kết thúc ${on} trước ngày bắt đầu ${from}. Hãy chọn ngày muộn hơn.`,
        en: `The last day ${on} is before the first day ${from}. Choose a later day.`,
      },
      { from, on },
    );
  }
}

export class BelongingUnitLevel extends DomainError {
  constructor(what: Sentence, levels: readonly UnitLevel[]) {
    const names = oneOf(levels.map((level) => levelWords[level]));
    super(
      'BELONGING_UNIT_LEVEL',
      {
        vi: `Cấp này không có ${what.vi}. Hãy chọn đơn vị cấp: ${names.vi}.`,
        en: `Units of this level have no ${what.en}. Choose a unit of level: ${names.en}.`,
      },
      { levels },
    );
  }
}

export class BelongingUnitNotValid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'BELONGING_UNIT_NOT_VALID',
      {
        vi: `Đơn vị này không hoạt động ngày ${day}. Hãy chọn ngày khác, hoặc đơn vị kế thừa.`,
        en: `This unit is not valid on ${day}. Choose another day, or its successor.`,
      },
      { unitId, day },
    );
  }
}

export class BelongingOverlaps extends DomainError {
  constructor(what: Sentence) {
    super('BELONGING_OVERLAPS', {
      vi: `Đơn vị đã có ${what.vi} trong thời gian đó. Hãy kết thúc cái cũ trước, hoặc chọn ngày khác.`,
      en: `The unit has a ${what.en} at that time. End the earlier one first, or choose other days.`,
    });
  }
}

export class BelongingTextBlank extends DomainError {
  constructor() {
    super('BELONGING_TEXT_BLANK', {
      vi: 'Có mục bắt buộc còn trống. Hãy ghi tên, nơi, lý do hoặc nội dung.',
      en: 'A text that must be there is blank. Give the name, the place, the reason or the content.',
    });
  }
}
