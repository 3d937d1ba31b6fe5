import { DomainError } from '@vwu/kit/domain-error';

export class UpwardReportNotFound extends DomainError {
  constructor(id: string) {
    super(
      'UPWARD_REPORT_NOT_FOUND',
      {
        vi: 'Không tìm thấy báo cáo này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such report in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class UpwardReportUnitInvalid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'UPWARD_REPORT_UNIT_INVALID',
      {
        vi: `Ngày ${day} đơn vị này không phải là cơ sở đang hoạt động. Hãy chọn cơ sở, hoặc ngày khác.`,
        en: `On ${day} this unit is no base. Choose a base, or another day.`,
      },
      { unitId, day },
    );
  }
}

export class UpwardReportAreasInvalid extends DomainError {
  constructor(max: number) {
    super(
      'UPWARD_REPORT_AREAS_INVALID',
      {
        vi: `Báo cáo nêu từ một đến ${max} địa bàn, mỗi địa bàn một lần, có tên. Hãy sửa danh sách.`,
        en: `A report names one to ${max} areas, each once, by name. Mend the list.`,
      },
      { max },
    );
  }
}

export class UpwardReportCountInvalid extends DomainError {
  constructor(index: number, max: number) {
    super(
      'UPWARD_REPORT_COUNT_INVALID',
      {
        vi: `Địa bàn thứ ${index + 1}: số phụ nữ từ 0 đến ${max}, số người tham gia không quá số phụ nữ. Hãy sửa số.`,
        en: `Area ${index + 1}: women are 0 to ${max}, and no more take part than live there. Mend the numbers.`,
      },
      { index, max },
    );
  }
}

export class UpwardReportDayInvalid extends DomainError {
  constructor(on: string, earliest: string | null, latest: string) {
    super(
      'UPWARD_REPORT_DAY_INVALID',
      {
        vi: `Ngày ${on} không phù hợp. Hãy chọn ngày ${earliest === null ? '' : `từ ${earliest} `}đến ${latest}.`,
        en: `The day ${on} does not do. Choose one ${earliest === null ? '' : `from ${earliest} `}to ${latest}.`,
      },
      { on, earliest, latest },
    );
  }
}

export class UpwardReportTextMissing extends DomainError {
  constructor() {
    super('UPWARD_REPORT_TEXT_MISSING', {
      vi: 'Ý kiến chỉ đạo còn trống. Hãy ghi nội dung.',
      en: 'The guidance is blank. Say what it is.',
    });
  }
}

export class UpwardReportGuided extends DomainError {
  constructor(id: string) {
    super(
      'UPWARD_REPORT_GUIDED',
      { vi: 'Báo cáo này đã có ý kiến chỉ đạo. Hãy tải lại danh sách.', en: 'This report has been answered already. Reload the list.' },
      { id },
    );
  }
}

export class UpwardReportChanged extends DomainError {
  constructor(id: string) {
    super(
      'UPWARD_REPORT_CHANGED',
      {
        vi: 'Báo cáo vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this report meanwhile. Reload, then try again.',
      },
      { id },
    );
  }
}
