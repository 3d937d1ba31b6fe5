import { DomainError } from '@vwu/kit/domain-error';

export class WorkshopNotFound extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_WORKSHOP_NOT_FOUND',
      {
        vi: 'Không tìm thấy hội thảo này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such workshop within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class SupportUnitNotProvince extends DomainError {
  constructor(unitId: string) {
    super(
      'SUPPORT_UNIT_NOT_PROVINCE',
      {
        vi: 'Hội thảo, kế hoạch và báo cáo hỗ trợ là của cấp tỉnh, không phải Trung ương hay cơ sở. Hãy chọn một tỉnh, thành đang hoạt động.',
        en: 'Workshops, plans and reports of support are those of a province, not of Central or a base. Choose a province of today.',
      },
      { unitId },
    );
  }
}

export class SupportPlanIssued extends DomainError {
  constructor(id: string, number: string) {
    super(
      'SUPPORT_PLAN_ISSUED',
      {
        vi: `Kế hoạch này đã ban hành (số ${number}). Hãy tải lại.`,
        en: `This plan has been issued already (number ${number}). Reload.`,
      },
      { id, number },
    );
  }
}
