import { DomainError } from '@vwu/kit/domain-error';

export class ClubFounderInvalid extends DomainError {
  constructor(foundingUnitId: string, day: string) {
    super(
      'CLUB_FOUNDER_INVALID',
      {
        vi: `Đơn vị thành lập phải là đơn vị quản lý hoặc cấp trên của đơn vị đó ngày ${day}. Hãy chọn lại.`,
        en: `A club is founded by the unit that leads it or by one above that on ${day}. Choose again.`,
      },
      { foundingUnitId, day },
    );
  }
}
