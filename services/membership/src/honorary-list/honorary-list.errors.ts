import { DomainError } from '@vwu/kit/domain-error';

export class HonoraryListNotFound extends DomainError {
  constructor(id: string) {
    super(
      'HONORARY_LIST_NOT_FOUND',
      {
        vi: 'Không tìm thấy danh sách này trong phạm vi của bạn. Hãy chọn lại từ bảng danh sách đã gửi.',
        en: 'There is no such list within your part of the Union. Choose it from the lists that were sent.',
      },
      { id },
    );
  }
}

/** Where nobody has been recognised there is nothing to send. */
export class HonoraryListEmpty extends DomainError {
  constructor(on: string) {
    super(
      'HONORARY_LIST_EMPTY',
      {
        vi: `Đến ngày ${on} sổ của đơn vị chưa có ai được công nhận, nên chưa phải gửi. Hãy kiểm tra ngày, hoặc ghi quyết định công nhận trước.`,
        en: `By ${on} the book of the unit has nobody who was recognised, so there is nothing to send. Check the day, or record the recognition first.`,
      },
      { on },
    );
  }
}

export class HonoraryListUnchanged extends DomainError {
  constructor(number: number, sentOn: string) {
    super(
      'HONORARY_LIST_UNCHANGED',
      {
        vi: `Sổ không thay đổi so với danh sách số ${number} gửi ngày ${sentOn}. Không cần gửi lại; hãy gửi khi sổ có thay đổi.`,
        en: `The book says what list no. ${number} of ${sentOn} said. It need not be sent again; send it when the book has changed.`,
      },
      { number, sentOn },
    );
  }
}

/** Central, where it recognises too (F-21 a), has nobody above it. */
export class HonoraryListNoSuperior extends DomainError {
  constructor(unitId: string) {
    super(
      'HONORARY_LIST_NO_SUPERIOR',
      {
        vi: 'Đơn vị này không có cấp trên để gửi danh sách. Hãy xem danh sách trong sổ của đơn vị.',
        en: 'There is no level above this unit to send a list to. Read the list in the book of the unit.',
      },
      { unitId },
    );
  }
}

export class HonoraryListAcknowledged extends DomainError {
  constructor(number: number) {
    super(
      'HONORARY_LIST_ACKNOWLEDGED',
      {
        vi: `Danh sách số ${number} đã được tiếp nhận. Hãy tải lại; nếu còn sai, hãy đề nghị đơn vị gửi danh sách mới.`,
        en: `List no. ${number} has been acknowledged. Reload; if something is still wrong, ask the unit to send a new one.`,
      },
      { number },
    );
  }
}

export class HonoraryListReturned extends DomainError {
  constructor(number: number) {
    super(
      'HONORARY_LIST_RETURNED',
      {
        vi: `Danh sách số ${number} đã bị trả lại. Hãy chờ đơn vị gửi lại.`,
        en: `List no. ${number} has been returned. Wait until the unit sends it again.`,
      },
      { number },
    );
  }
}

export class HonoraryListReplaced extends DomainError {
  constructor(number: number) {
    super(
      'HONORARY_LIST_REPLACED',
      {
        vi: `Đơn vị đã gửi danh sách mới thay danh sách số ${number}. Hãy tải lại và xem danh sách mới nhất.`,
        en: `A later list has come in the place of no. ${number}. Reload, and answer the latest one.`,
      },
      { number },
    );
  }
}

export class HonoraryListChanged extends DomainError {
  constructor(id: string, seen: number, current: number) {
    super(
      'HONORARY_LIST_CHANGED',
      {
        vi: 'Danh sách vừa được người khác xử lý. Hãy tải lại rồi làm tiếp.',
        en: 'Somebody else has just dealt with this list. Reload it, then go on.',
      },
      { id, seen, current },
    );
  }
}

export class HonoraryListReasonMissing extends DomainError {
  constructor(maxLength: number) {
    super(
      'HONORARY_LIST_REASON_MISSING',
      {
        vi: `Trả lại phải nói rõ cần sửa gì. Hãy ghi lý do, không quá ${maxLength} ký tự.`,
        en: `To return a list, say what is to be mended. Write the reason, at most ${maxLength} characters.`,
      },
      { maxLength },
    );
  }
}

export class HonoraryListNoteTooLong extends DomainError {
  constructor(maxLength: number) {
    super(
      'HONORARY_LIST_NOTE_TOO_LONG',
      {
        vi: `Ghi chú dài quá ${maxLength} ký tự. Hãy rút gọn.`,
        en: `The note is longer than ${maxLength} characters. Shorten it.`,
      },
      { maxLength },
    );
  }
}

export class HonoraryListFourEyes extends DomainError {
  constructor() {
    super('HONORARY_LIST_FOUR_EYES', {
      vi: 'Người gửi danh sách không được tự tiếp nhận. Hãy nhờ một tài khoản khác của cấp trên.',
      en: 'Whoever sent a list may not acknowledge it. Ask another account of the level above.',
    });
  }
}
