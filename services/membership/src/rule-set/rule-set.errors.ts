import { DomainError } from '@vwu/kit/domain-error';

export class RuleSetOverlaps extends DomainError {
  constructor(firstPeriod: string, lastPeriod: string) {
    super(
      'RULE_SET_OVERLAPS',
      {
        vi: `Các kỳ ${firstPeriod}–${lastPeriod} có kỳ đã thuộc bộ quy tắc khác. Hãy chọn kỳ đầu sau kỳ cuối của nhiệm kỳ trước; xem "ruleSets".`,
        en: `Some of the periods ${firstPeriod}–${lastPeriod} have another rule set. Begin after the last period of the term before; see "ruleSets".`,
      },
      { firstPeriod, lastPeriod },
    );
  }
}

export class RuleSetPeriodsInvalid extends DomainError {
  constructor(firstPeriod: string, lastPeriod: string) {
    super(
      'RULE_SET_PERIODS_INVALID',
      {
        vi: `Kỳ đầu «${firstPeriod}» và kỳ cuối «${lastPeriod}» phải viết như 2027Y hoặc 2032H1, và kỳ đầu không sau kỳ cuối. Hãy sửa lại.`,
        en: `The first period "${firstPeriod}" and the last "${lastPeriod}" are written like 2027Y or 2032H1, the first not after the last. Correct them.`,
      },
      { firstPeriod, lastPeriod },
    );
  }
}

export class RuleSetInvalid extends DomainError {
  constructor(fields: readonly string[]) {
    super(
      'RULE_SET_INVALID',
      {
        vi: `Bộ quy tắc thiếu hoặc sai: ${fields.join(', ')}. Mức từ 1 đến 100, năm của mẫu số từ 1999 đến năm cuối nhiệm kỳ, các mục chữ không để trống.`,
        en: `The rule set lacks, or has wrong: ${fields.join(', ')}. The threshold is 1 to 100, the year of the denominator 1999 to the last of the term, and no text is empty.`,
      },
      { fields },
    );
  }
}

export class RuleSetNotCentral extends DomainError {
  constructor() {
    super('RULE_SET_NOT_CENTRAL', {
      vi: 'Bộ quy tắc của nhiệm kỳ do Trung ương ban hành. Tỉnh có mức riêng thì ghi bằng "setLocalRule".',
      en: 'The rules of a term are set by Central. A province that has a target of its own records it with "setLocalRule".',
    });
  }
}
