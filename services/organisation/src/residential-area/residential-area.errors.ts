import { DomainError } from '@vwu/kit/domain-error';

export class AreaNameMissing extends DomainError {
  constructor() {
    super('AREA_NAME_MISSING', { vi: 'Thiếu tên địa bàn. Hãy nhập tên.', en: 'The name of the area is missing. Give it.' });
  }
}

export class AreaBaseInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'AREA_BASE_INVALID',
      {
        vi: `Ngày ${day} đơn vị này không phải là cơ sở đang hoạt động. Hãy chọn cơ sở quản lý địa bàn, hoặc ngày khác.`,
        en: `On ${day} this unit is no base. Choose the base the area lies in, or another day.`,
      },
      { unitId, day },
    );
  }
}

export class AreaKnown extends DomainError {
  constructor(name: string) {
    super(
      'AREA_KNOWN',
      {
        vi: `Địa bàn «${name}» đã có trong danh sách. Hãy kiểm tra tên và ngày.`,
        en: `The area "${name}" is on the list already. Check the name and the day.`,
      },
      { name },
    );
  }
}

export class AreaNotFound extends DomainError {
  constructor(id: string) {
    super(
      'AREA_NOT_FOUND',
      {
        vi: 'Không tìm thấy địa bàn này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such area in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class AreaCovered extends DomainError {
  constructor(id: string) {
    super(
      'AREA_COVERED',
      { vi: 'Địa bàn này đã có chi hội. Hãy tải lại danh sách.', en: 'This area has a branch. Reload the list.' },
      { id },
    );
  }
}

export class AreaBranchInvalid extends DomainError {
  constructor(branchId: string, day: string) {
    super(
      'AREA_BRANCH_INVALID',
      {
        vi: `Ngày ${day} đây không phải là chi hội của cơ sở quản lý địa bàn, hoặc ngày này trước khi ghi địa bàn. Hãy chọn lại.`,
        en: `On ${day} this is no branch of the base the area lies in, or the day is not after the first one. Choose again.`,
      },
      { branchId, day },
    );
  }
}
