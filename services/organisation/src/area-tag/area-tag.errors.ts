import { DomainError } from '@vwu/kit/domain-error';
import type { AreaTag } from '../unit/unit.enums.ts';

export class AreaTagAlreadyThere extends DomainError {
  constructor(tag: AreaTag, since: string) {
    super(
      'AREA_TAG_ALREADY_THERE',
      {
        vi: `Cơ sở đã được ghi loại địa bàn này từ ${since}. Không cần ghi lại; hoặc kết thúc lần trước rồi ghi.`,
        en: `The base has this kind of area since ${since}. Nothing needs recording; or end the earlier record first.`,
      },
      { tag, since },
    );
  }
}

/** It follows from a mark of special difficulty (ORG-023). */
export class AreaTagFollowsMark extends DomainError {
  constructor(tag: AreaTag) {
    super(
      'AREA_TAG_FOLLOWS_MARK',
      {
        vi: 'Loại địa bàn này có vì cơ sở được xác định là đặc biệt khó khăn. Hãy kết thúc việc xác định đó.',
        en: 'The base has this kind of area because it is marked as specially difficult. End that mark instead.',
      },
      { tag },
    );
  }
}

export class AreaTagNotThere extends DomainError {
  constructor(tag: AreaTag, on: string) {
    super(
      'AREA_TAG_NOT_THERE',
      {
        vi: `Ngày ${on} cơ sở không được ghi loại địa bàn này. Hãy tải lại rồi chọn ngày khác.`,
        en: `On ${on} the base is not recorded as this kind of area. Reload, then choose another day.`,
      },
      { tag, on },
    );
  }
}
