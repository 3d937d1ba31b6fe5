import { DomainError } from '@vwu/kit/domain-error';
import { wordsOf } from '@vwu/kit/enum';
import { ReportAct, ReportState } from './report-state.ts';

const stateWords = wordsOf(ReportState, {
  OPEN: 'open',
  BASE_CLOSED: 'closed by the base',
  PARENT_CHECKED: 'checked by the parent',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  LOCKED: 'locked',
});
const actWords = wordsOf(ReportAct, { CLOSE: 'closed', CHECK: 'checked', RETURN: 'returned', ACCEPT: 'accepted', LOCK: 'locked' });

export class ReportUnitNotBase extends DomainError {
  constructor(unitId: string, period: string) {
    super(
      'REPORT_UNIT_NOT_BASE',
      {
        vi: `Báo cáo kỳ ${period} là của cơ sở xã, phường, đặc khu hoạt động vào ngày cuối kỳ. Hãy chọn một cơ sở như vậy.`,
        en: `Reports of ${period} are of commune bases that exist on its last day. Choose such a base.`,
      },
      { unitId, period },
    );
  }
}

export class ReportNoBases extends DomainError {
  constructor(unitId: string, period: string) {
    super(
      'REPORT_NO_BASES',
      {
        vi: `Đơn vị này không có cơ sở nào phải báo cáo kỳ ${period}. Hãy chọn đơn vị khác hoặc kỳ khác.`,
        en: `No base of this unit reports for ${period}. Choose another unit or period.`,
      },
      { unitId, period },
    );
  }
}

export class ReportWithoutFigures extends DomainError {
  constructor(period: string) {
    super(
      'REPORT_WITHOUT_FIGURES',
      {
        vi: `Cơ sở chưa ghi số liệu kỳ ${period}. Hãy ghi số liệu rồi chốt báo cáo.`,
        en: `The base has not recorded its figures of ${period}. Record them, then close the report.`,
      },
      { period },
    );
  }
}

export class ReportPeriodAhead extends DomainError {
  constructor(period: string, opensOn: string) {
    super(
      'REPORT_PERIOD_AHEAD',
      {
        vi: `Kỳ ${period} chưa bắt đầu; có thể chốt từ ngày ${opensOn}. Hãy chọn kỳ hiện tại.`,
        en: `The period ${period} has not begun; it can be closed from ${opensOn} on. Choose the current period.`,
      },
      { period, opensOn },
    );
  }
}

export class ReportNotOwn extends DomainError {
  constructor(unitId: string) {
    super(
      'REPORT_NOT_OWN',
      {
        vi: 'Chỉ cán bộ của chính cơ sở chốt báo cáo của mình. Hãy nhờ cán bộ cơ sở chốt.',
        en: 'Only officers of the base itself close its report. Ask them to.',
      },
      { unitId },
    );
  }
}

export class ReportNotParent extends DomainError {
  constructor(unitId: string) {
    super(
      'REPORT_NOT_PARENT',
      {
        vi: 'Chỉ Hội cấp trên trực tiếp hiện nay kiểm tra, trả lại hoặc chấp nhận báo cáo của cơ sở. Hãy nhờ cấp đó.',
        en: 'Only the unit directly above the base today checks, returns or accepts its report. Ask its officers.',
      },
      { unitId },
    );
  }
}

export class ReportNotCentral extends DomainError {
  constructor() {
    super('REPORT_NOT_CENTRAL', {
      vi: 'Chỉ Trung ương Hội khóa báo cáo kỳ. Hãy đề nghị Trung ương khóa.',
      en: 'Only the Central Union locks reports. Ask it to.',
    });
  }
}

export class ReportFourEyes extends DomainError {
  constructor() {
    super('REPORT_FOUR_EYES', {
      vi: 'Người đã chốt báo cáo không được tự chấp nhận. Hãy nhờ người khác chấp nhận.',
      en: 'Whoever has closed a report may not accept it. Ask somebody else to.',
    });
  }
}

export class ReportAlreadyClosed extends DomainError {
  constructor(state: ReportState) {
    super(
      'REPORT_ALREADY_CLOSED',
      {
        vi: `Báo cáo đã chốt (${stateWords[state].vi}). Nếu cần sửa, hãy đề nghị cấp trên trả lại.`,
        en: `The report is closed already (${stateWords[state].en}). If it needs mending, ask the unit above to return it.`,
      },
      { state },
    );
  }
}

export class ReportLocked extends DomainError {
  constructor() {
    super('REPORT_LOCKED', {
      vi: 'Báo cáo đã khóa, không mở lại được. Nếu số liệu sai, hãy điều chỉnh kèm lý do và quyết định.',
      en: 'The report is locked and is not opened again. If figures are wrong, adjust them, with a reason and a decision.',
    });
  }
}

export class ReportStepInvalid extends DomainError {
  constructor(act: ReportAct, state: ReportState) {
    super(
      'REPORT_STEP_INVALID',
      {
        vi: `Báo cáo đang ở trạng thái «${stateWords[state].vi}», chưa thể ${actWords[act].vi}. Hãy xem bước trước đó.`,
        en: `The report is ${stateWords[state].en}; it cannot be ${actWords[act].en} now. Look at the step before.`,
      },
      { act, state },
    );
  }
}

export class ReportOvertaken extends DomainError {
  constructor() {
    super('REPORT_OVERTAKEN', {
      vi: 'Sau khi chốt, có cơ sở khác sáp nhập vào cơ sở này. Hãy trả lại để cơ sở tính cả phần mới về rồi chốt lại.',
      en: 'Another base has come to this one since it closed. Return the report, so that what came is counted and it is closed again.',
    });
  }
}

export class ReportReasonMissing extends DomainError {
  constructor(max: number) {
    super(
      'REPORT_REASON_MISSING',
      {
        vi: `Trả lại báo cáo phải nêu rõ lý do, tối đa ${max} ký tự. Hãy ghi điều cần sửa.`,
        en: `A report is returned with a reason of at most ${max} characters. Say what is to be mended.`,
      },
      { max },
    );
  }
}

export class ReportChanged extends DomainError {
  constructor(seen: number, current: number) {
    super(
      'REPORT_CHANGED',
      {
        vi: 'Báo cáo vừa được người khác xử lý. Hãy tải lại, xem trạng thái mới rồi làm tiếp.',
        en: 'Somebody has just taken a step with this report. Reload, look at its state, then go on.',
      },
      { seen, current },
    );
  }
}
