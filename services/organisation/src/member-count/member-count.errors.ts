import { DomainError } from '@vwu/kit/domain-error';

export class MemberCountInvalid extends DomainError {
  constructor(members: number) {
    super(
      'MEMBER_COUNT_INVALID',
      { vi: 'Số thành viên không thể âm. Hãy ghi lại số.', en: 'There cannot be fewer than no members. Give the number again.' },
      { members },
    );
  }
}

export class MemberCountDayInvalid extends DomainError {
  constructor(from: string, to: string, on: string) {
    super(
      'MEMBER_COUNT_DAY_INVALID',
      {
        vi: `Ngày đếm ${on} phải từ ${from} đến ${to}. Hãy chọn ngày khác.`,
        en: `Members are counted on a day from ${from} to ${to}, not on ${on}. Choose another day.`,
      },
      { from, to, on },
    );
  }
}
