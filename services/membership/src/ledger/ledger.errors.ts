import { DomainError } from '@vwu/kit/domain-error';
import type { MovementKind } from './movement.entity.ts';

export class MovementBeforeAdmission extends DomainError {
  constructor(kind: MovementKind, on: string) {
    super(
      'MOVEMENT_BEFORE_ADMISSION',
      {
        vi: `Ngày ${on} chị chưa được kết nạp. Hãy chọn ngày từ ngày kết nạp trở đi.`,
        en: `She had not been admitted on ${on}. Choose a day from her admission on.`,
      },
      { kind, on },
    );
  }
}

export class AlreadyMember extends DomainError {
  constructor(on: string) {
    super(
      'ALREADY_MEMBER',
      {
        vi: `Ngày ${on} chị đang là hội viên. Hãy ghi chuyển sinh hoạt, hoặc ghi ra khỏi tổ chức Hội trước.`,
        en: `She is a member on ${on} already. Record a transfer, or that she left, first.`,
      },
      { on },
    );
  }
}

export class ReadmittedAfterDeath extends DomainError {
  constructor(on: string) {
    super(
      'MEMBER_DIED',
      {
        vi: 'Sổ ghi hội viên này đã chết. Hãy kiểm tra lại đã chọn đúng người.',
        en: 'The ledger says this member died. Check that this is the right person.',
      },
      { on },
    );
  }
}

export class LedgerClosed extends DomainError {
  constructor(kind: MovementKind, on: string, closedOn: string) {
    super(
      'LEDGER_CLOSED',
      {
        vi: `Chị không còn là hội viên từ ngày ${closedOn}. Hãy chọn ngày trước đó, hoặc kết nạp lại.`,
        en: `She is no longer a member since ${closedOn}. Choose an earlier day, or admit her again.`,
      },
      { kind, on, closedOn },
    );
  }
}

export class NotAway extends DomainError {
  constructor(on: string) {
    super(
      'MEMBER_NOT_AWAY',
      {
        vi: `Ngày ${on} sổ không ghi chị vắng mặt hay di cư, nên không ghi trở về được.`,
        en: `The ledger does not say she was away on ${on}, so she cannot return.`,
      },
      { on },
    );
  }
}

export class MovementRepeated extends DomainError {
  constructor(kind: MovementKind, on: string) {
    super(
      'MOVEMENT_REPEATED',
      {
        vi: `Biến động này ngày ${on} đã có trong sổ. Hãy xem lại sổ của hội viên.`,
        en: `The ledger has this movement on ${on} already. Look at her ledger again.`,
      },
      { kind, on },
    );
  }
}

export class MovementInFuture extends DomainError {
  constructor(on: string, today: string) {
    super(
      'MOVEMENT_IN_FUTURE',
      {
        vi: `Ngày ${on} chưa đến. Hãy ghi khi việc đã xảy ra (hôm nay là ${today}).`,
        en: `${on} is still to come. Record it when it has happened (today is ${today}).`,
      },
      { on, today },
    );
  }
}

export class ResidenceSinceMissing extends DomainError {
  constructor() {
    super('RESIDENCE_SINCE_MISSING', {
      vi: 'Tạm trú phải có ngày bắt đầu: hội viên tạm trú được tính khi đủ 6 tháng. Hãy nhập ngày đăng ký tạm trú.',
      en: 'Temporary residence needs its first day: a temporary resident counts from six months on. Give the day of registration.',
    });
  }
}
