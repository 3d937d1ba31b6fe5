import { DomainError } from '@vwu/kit/domain-error';

export class CardAlreadyIssued extends DomainError {
  constructor() {
    super('CARD_ALREADY_ISSUED', {
      vi: 'Người này đang giữ một thẻ. Hãy chọn «cấp lại thẻ» nếu thẻ bị mất hoặc hỏng.',
      en: 'This person has a card already. Replace it if it was lost or is worn.',
    });
  }
}

export class CardNotIssued extends DomainError {
  constructor() {
    super('CARD_NOT_ISSUED', {
      vi: 'Người này hiện không giữ thẻ nào. Hãy kiểm tra sổ, hoặc cấp thẻ trước.',
      en: 'This person has no card now. Look at the ledger, or issue one first.',
    });
  }
}

/** Says nothing of whose it is. */
export class CardNumberTaken extends DomainError {
  constructor() {
    super('CARD_NUMBER_TAKEN', {
      vi: 'Số thẻ này đã được cấp; mỗi số chỉ dùng cho một thẻ. Hãy kiểm tra lại số in trên thẻ.',
      en: 'This number was issued before; a number is one card’s alone. Check the number printed on the card.',
    });
  }
}

export class CardNumberInvalid extends DomainError {
  constructor() {
    super('CARD_NUMBER_INVALID', {
      vi: 'Số thẻ gồm 1 đến 30 chữ, số, dấu gạch, chấm hoặc gạch chéo. Hãy ghi đúng số in trên thẻ.',
      en: 'The number of a card has 1 to 30 letters, digits, dashes, dots or slashes. Write it as it is printed.',
    });
  }
}

export class CardActBeforeLast extends DomainError {
  constructor(on: string, lastOn: string) {
    super(
      'CARD_ACT_BEFORE_LAST',
      {
        vi: `Việc trước về thẻ đã ghi ngày ${lastOn}. Hãy chọn ngày không sớm hơn.`,
        en: `The last act about the card was on ${lastOn}. Choose a day no earlier.`,
      },
      { on, lastOn },
    );
  }
}
