import { DomainError } from '@vwu/kit/domain-error';

export class BodyWithoutTerm extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'BODY_WITHOUT_TERM',
      {
        vi: `Ngày ${day} đơn vị không ở trong nhiệm kỳ nào. Hãy ghi nhiệm kỳ trước, rồi ghi cơ quan của nhiệm kỳ.`,
        en: `On ${day} the unit has no term of office. Open the term first, then found its bodies.`,
      },
      { unitId, day },
    );
  }
}

export class BodyTooEarly extends DomainError {
  constructor(since: string) {
    super(
      'BODY_TOO_EARLY',
      {
        vi: `Ủy ban Kiểm tra có từ ${since}, ở Trung ương từ nhiệm kỳ bắt đầu ngày đó. Hãy chọn ngày từ đó trở đi.`,
        en: `There are Inspection Committees since ${since}, of Central from the term that began then. Choose a day from then on.`,
      },
      { since },
    );
  }
}

export class BodyMembersInvalid extends DomainError {
  constructor(members: number) {
    super(
      'BODY_MEMBERS_INVALID',
      { vi: 'Số ủy viên phải từ 1 trở lên. Hãy ghi lại số.', en: 'A body has at least one member. Give the number again.' },
      { members },
    );
  }
}
