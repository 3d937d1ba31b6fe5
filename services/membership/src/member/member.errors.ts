import { DomainError } from '@vwu/kit/domain-error';
import type { MemberCategory } from './member.enums.ts';

export class MemberNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_NOT_FOUND',
      {
        vi: 'Không tìm thấy hội viên này trong phạm vi của bạn. Hãy chọn lại từ danh sách.',
        en: 'There is no such member within your part of the Union. Choose from the list again.',
      },
      { id },
    );
  }
}

export class MemberChanged extends DomainError {
  constructor(id: string, seen: number, current: number) {
    super(
      'MEMBER_CHANGED',
      {
        vi: 'Hồ sơ vừa được người khác thay đổi. Hãy tải lại rồi sửa.',
        en: 'Somebody else has just changed this record. Reload it, then change it.',
      },
      { id, seen, current },
    );
  }
}

/** A record that was absorbed into another. */
export class MemberMerged extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_MERGED',
      {
        vi: 'Hồ sơ này đã gộp vào hồ sơ khác. Hãy làm việc với hồ sơ đã gộp, hoặc hủy việc gộp trước.',
        en: 'This record was merged into another. Work with that one, or take the merger back first.',
      },
      { id },
    );
  }
}

/** A merged record that was taken apart again. */
export class MemberUnmerged extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_UNMERGED',
      {
        vi: 'Việc gộp hồ sơ này đã được hủy. Hãy làm việc với một trong hai hồ sơ ban đầu.',
        en: 'This record was taken apart again. Work with one of the two it was made of.',
      },
      { id },
    );
  }
}

export class AggregateOnly extends DomainError {
  constructor(category: MemberCategory) {
    super(
      'AGGREGATE_ONLY',
      {
        vi: 'Nhóm này chỉ tổng hợp số liệu, không lập hồ sơ từng người (Hướng dẫn 21). Hãy ghi số lượng trong số liệu của cơ sở.',
        en: 'This group is counted only; no record of a person is kept (Guidance 21). Enter the number with the figures of the base.',
      },
      { category },
    );
  }
}

export class MemberTooYoung extends DomainError {
  constructor(on: string) {
    super(
      'MEMBER_TOO_YOUNG',
      {
        vi: `Ngày ${on} chị chưa đủ 18 tuổi. Hãy kiểm tra ngày sinh, hoặc kết nạp khi đủ tuổi.`,
        en: `She is under 18 on ${on}. Check the day of birth, or admit her when she is old enough.`,
      },
      { on },
    );
  }
}

export class BirthImplausible extends DomainError {
  constructor() {
    super('BIRTH_IMPLAUSIBLE', {
      vi: 'Hãy nhập ngày sinh hoặc năm sinh (một trong hai khớp nhau), từ 1900 đến nay.',
      en: 'Give the day or the year of birth (if both, of the same year), 1900 or later.',
    });
  }
}

export class NameMissing extends DomainError {
  constructor() {
    super('NAME_MISSING', { vi: 'Hãy nhập họ và tên đầy đủ.', en: 'Give the full name.' });
  }
}

export class CitizenIdInvalid extends DomainError {
  constructor() {
    super('CITIZEN_ID_INVALID', {
      vi: 'Số căn cước công dân có 12 chữ số (chứng minh nhân dân cũ: 9). Hãy kiểm tra lại số trên thẻ.',
      en: 'A citizen id has 12 digits (the older card: 9). Check the number on the card.',
    });
  }
}

export class CitizenIdNotOfWoman extends DomainError {
  constructor() {
    super('CITIZEN_ID_NOT_OF_WOMAN', {
      vi: 'Theo chữ số thứ tư, số căn cước này là của nam, mà hội viên là nữ. Hãy kiểm tra lại số trên thẻ.',
      en: 'By its fourth digit this citizen id is that of a man. Members are women: check the number on the card.',
    });
  }
}

export class CitizenIdYearDiffers extends DomainError {
  constructor() {
    super('CITIZEN_ID_YEAR_DIFFERS', {
      vi: 'Năm sinh trong số căn cước (chữ số thứ 4 đến 6) khác năm sinh đã ghi. Hãy kiểm tra lại số trên thẻ và ngày sinh.',
      en: 'The citizen id says another year of birth (its digits 4 to 6) than what is written. Check the number and the birth.',
    });
  }
}

export class PhoneInvalid extends DomainError {
  constructor() {
    super('PHONE_INVALID', {
      vi: 'Số điện thoại có 10 chữ số, bắt đầu bằng 0 (hoặc +84). Hãy nhập lại.',
      en: 'A telephone number has 10 digits and begins with 0 (or +84). Enter it again.',
    });
  }
}

export class ConsentMissing extends DomainError {
  constructor() {
    super('CONSENT_MISSING', {
      vi: 'Chưa ghi sự đồng ý của chị nên chưa lưu được số định danh. Hãy ghi ngày và mục đích đồng ý, hoặc bỏ trống số này.',
      en: 'Her consent is not recorded, so her number cannot be kept. Record when and to what she agreed, or leave the number out.',
    });
  }
}

/** MEM-003: says nothing of whose it is, nor where. */
export class DuplicateId extends DomainError {
  constructor() {
    super('DUPLICATE_ID', {
      vi: 'Số định danh này đã có trong hồ sơ của một hội viên khác đang sinh hoạt. Hãy kiểm tra số, hoặc đề nghị chuyển sinh hoạt.',
      en: 'Another active member has this number already. Check the number, or ask for a transfer.',
    });
  }
}

export class HomeNotValid extends DomainError {
  constructor(homeId: string, on: string) {
    super(
      'HOME_NOT_VALID',
      {
        vi: `Chi hội, tổ hoặc cơ sở này không hoạt động vào ngày ${on}. Hãy chọn đơn vị khác, hoặc ngày khác.`,
        en: `This branch, group or base does not exist on ${on}. Choose another one, or another day.`,
      },
      { homeId, on },
    );
  }
}

export class HomeOfAnotherBase extends DomainError {
  constructor(homeId: string, baseIds: readonly string[]) {
    super(
      'HOME_OF_ANOTHER_BASE',
      {
        vi: 'Chi hội, tổ này thuộc cơ sở khác. Hãy chọn trong cơ sở này, hoặc ghi chuyển sinh hoạt.',
        en: 'This branch or group is of another base. Choose one of this base, or record a transfer.',
      },
      { homeId, baseIds },
    );
  }
}

export class CategoryOfAnotherBase extends DomainError {
  constructor(category: MemberCategory) {
    super(
      'CATEGORY_OF_ANOTHER_KIND',
      {
        vi: 'Hội viên của tổ chức Hội cơ sở đặc thù thuộc nhóm SPECIAL_BASE; ở xã, phường thì không. Hãy chọn lại nhóm.',
        en: 'Members of a special base are of the group SPECIAL_BASE, those of a commune are not. Choose the group again.',
      },
      { category },
    );
  }
}

export class CommuneUnknown extends DomainError {
  constructor(communeId: string) {
    super(
      'COMMUNE_UNKNOWN',
      {
        vi: 'Nơi cư trú phải là một cơ sở xã, phường, đặc khu hoạt động vào ngày đó. Hãy chọn lại.',
        en: 'The place of residence must be a commune base that exists on that day. Choose again.',
      },
      { communeId },
    );
  }
}

export class MemberRestricted extends DomainError {
  constructor(id: string, since: string) {
    super(
      'MEMBER_RESTRICTED',
      {
        vi: `Theo yêu cầu của hội viên, hồ sơ này bị hạn chế xử lý từ ngày ${since}: chỉ lưu giữ, không xem và không sửa. Hãy bỏ hạn chế trước nếu chị đồng ý.`,
        en: `At the member's own request this record is kept and no further processed since ${since}. Lift the restriction first, if she agrees.`,
      },
      { id, since },
    );
  }
}

export class MemberErased extends DomainError {
  constructor(id: string, on: string) {
    super(
      'MEMBER_ERASED',
      {
        vi: `Dữ liệu cá nhân trong hồ sơ này đã được xóa ngày ${on} và không khôi phục được. Nếu chị trở lại, hãy kết nạp bằng hồ sơ mới.`,
        en: `The personal data of this record were erased on ${on} and cannot be restored. If she comes back, admit her with a new record.`,
      },
      { id, on },
    );
  }
}
