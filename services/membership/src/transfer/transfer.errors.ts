import { DomainError } from '@vwu/kit/domain-error';
import type { TransferState } from './transfer.entity.ts';

export class TransferNotFound extends DomainError {
  constructor(id: string) {
    super(
      'TRANSFER_NOT_FOUND',
      {
        vi: 'Không tìm thấy đề nghị chuyển sinh hoạt này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such transfer within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class TransferUnitNotBase extends DomainError {
  constructor(unitId: string) {
    super(
      'TRANSFER_UNIT_NOT_BASE',
      { vi: 'Nơi nhận phải là một cơ sở. Hãy chọn cơ sở.', en: 'A member is sent to a base. Choose a base.' },
      { unitId },
    );
  }
}

export class TransferToClosedUnit extends DomainError {
  constructor(unitId: string, on: string, successorIds: readonly string[]) {
    super(
      'TRANSFER_TO_CLOSED_UNIT',
      {
        vi: `Cơ sở nhận không hoạt động vào ngày ${on}. Hãy chọn cơ sở kế thừa, hoặc ngày khác.`,
        en: `The receiving base does not exist on ${on}. Choose its successor, or another day.`,
      },
      { unitId, on, successorIds },
    );
  }
}

export class TransferWithinBase extends DomainError {
  constructor(unitId: string) {
    super(
      'TRANSFER_WITHIN_BASE',
      {
        vi: 'Chị đang sinh hoạt tại cơ sở này. Hãy ghi chuyển chi hội, tổ trong cơ sở.',
        en: 'She belongs to this base. Record that she is placed in another branch or group of it.',
      },
      { unitId },
    );
  }
}

export class TransferOpen extends DomainError {
  constructor() {
    super('TRANSFER_OPEN', {
      vi: 'Chị đang có một đề nghị chuyển sinh hoạt chưa trả lời. Hãy chờ trả lời, hoặc rút lại đề nghị đó.',
      en: 'A transfer of hers waits for an answer. Wait for it, or withdraw that transfer.',
    });
  }
}

export class TransferAnswered extends DomainError {
  constructor(id: string, state: TransferState) {
    super(
      'TRANSFER_ANSWERED',
      {
        vi: 'Đề nghị này đã được trả lời hoặc rút lại. Hãy tải lại danh sách.',
        en: 'This transfer has been answered or withdrawn. Reload the list.',
      },
      { id, state },
    );
  }
}

export class TransferBeforeMovement extends DomainError {
  constructor(movesOn: string, lastOn: string) {
    super(
      'TRANSFER_BEFORE_MOVEMENT',
      {
        vi: `Sổ của chị có biến động ngày ${lastOn}, sau ngày chuyển ${movesOn}. Hãy chọn ngày chuyển không sớm hơn.`,
        en: `Her ledger has a movement on ${lastOn}, after the day of the transfer, ${movesOn}. Choose a day no earlier.`,
      },
      { movesOn, lastOn },
    );
  }
}

export class MemberNotActive extends DomainError {
  constructor(on: string) {
    super(
      'MEMBER_NOT_ACTIVE',
      {
        vi: `Ngày ${on} chị không phải là hội viên. Hãy xem lại sổ của hội viên.`,
        en: `She is not a member on ${on}. Look at her ledger.`,
      },
      { on },
    );
  }
}
