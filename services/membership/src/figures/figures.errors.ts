import { DomainError } from '@vwu/kit/domain-error';
import type { ReportState } from '../period-report/report-state.ts';

export class FiguresUnitNotBase extends DomainError {
  constructor(unitId: string) {
    super(
      'FIGURES_UNIT_NOT_BASE',
      {
        vi: 'Số liệu chỉ ghi cho cơ sở; cấp trên được cộng tự động. Hãy chọn một cơ sở.',
        en: 'Figures are recorded for bases only; higher levels are summed. Choose a base.',
      },
      { unitId },
    );
  }
}

export class FiguresUnitNotValid extends DomainError {
  constructor(unitId: string, period: string) {
    super(
      'FIGURES_UNIT_NOT_VALID',
      {
        vi: `Cơ sở này không hoạt động vào ngày cuối kỳ ${period}. Hãy ghi cho cơ sở kế thừa, hoặc chọn kỳ khác.`,
        en: `This base did not exist on the last day of ${period}. Record for its successor, or choose another period.`,
      },
      { unitId, period },
    );
  }
}

export class FiguresNegative extends DomainError {
  constructor(fields: readonly string[]) {
    super(
      'FIGURES_NEGATIVE',
      {
        vi: `Số lượng không được âm (${fields.join(', ')}). Hãy nhập 0 hoặc số dương.`,
        en: `Counts cannot be negative (${fields.join(', ')}). Enter 0 or more.`,
      },
      { fields },
    );
  }
}

export class FiguresTooLarge extends DomainError {
  constructor(fields: readonly string[], max: number) {
    super(
      'FIGURES_TOO_LARGE',
      {
        vi: `Số lượng quá lớn cho một cơ sở (${fields.join(', ')}; tối đa ${max}). Hãy rà soát lại số đã nhập.`,
        en: `A count is too large for one base (${fields.join(', ')}; at most ${max}). Review what was entered.`,
      },
      { fields, max },
    );
  }
}

export class OverlapInvalid extends DomainError {
  constructor(fields: readonly string[]) {
    super(
      'FIGURES_OVERLAP_INVALID',
      {
        vi: `Số đã tính là hội viên phải từ 0 đến số tổng hợp của chính nhóm đó (${fields.join(', ')}). Hãy rà soát lại.`,
        en: `Those counted already are from 0 to the count of the group itself (${fields.join(', ')}). Review what was entered.`,
      },
      { fields },
    );
  }
}

export class AggregateSourceMissing extends DomainError {
  constructor(fields: readonly string[]) {
    super(
      'FIGURES_AGGREGATE_SOURCE_MISSING',
      {
        vi: `Số tổng hợp phải ghi đơn vị cung cấp và ngày thống kê (${fields.join(', ')}). Hãy bổ sung.`,
        en: `Who counted a group that is a count only, and when, is missing (${fields.join(', ')}). Add it.`,
      },
      { fields },
    );
  }
}

export class AggregateDayInvalid extends DomainError {
  constructor(fields: readonly string[], today: string) {
    super(
      'FIGURES_AGGREGATE_DAY_INVALID',
      {
        vi: `Ngày thống kê chưa tới (${fields.join(', ')}). Hãy ghi ngày muộn nhất là ${today}.`,
        en: `The day of a count has not come (${fields.join(', ')}). Give ${today} at the latest.`,
      },
      { fields, today },
    );
  }
}

export class FiguresBelowPlaced extends DomainError {
  constructor(specialBase: number, placed: number) {
    super(
      'FIGURES_BELOW_PLACED',
      {
        vi: `Các cơ sở đặc thù đã khai ${placed} hội viên cư trú tại đây; số hội viên trong tổ chức đặc thù không thể là ${specialBase}.`,
        en: `Special bases have placed ${placed} members here; members of special bases cannot be ${specialBase}.`,
      },
      { specialBase, placed },
    );
  }
}

export class FiguresImplausible extends DomainError {
  constructor(members: number, women18Plus: number) {
    super(
      'FIGURES_IMPLAUSIBLE',
      {
        vi: `Tổng hội viên ${members} vượt 120% số phụ nữ từ 18 tuổi (${women18Plus}). Hãy rà soát lại số liệu.`,
        en: `The total of ${members} members is above 120% of the women aged 18+ (${women18Plus}). Review the counts.`,
      },
      { members, women18Plus, maxPercent: 120 },
    );
  }
}

export class FiguresResidenceMissing extends DomainError {
  constructor(members: number, placed: number) {
    super(
      'FIGURES_RESIDENCE_MISSING',
      {
        vi: `Cơ sở đặc thù phải ghi mọi hội viên theo xã cư trú: có ${members} hội viên nhưng nêu nơi cư trú của ${placed}.`,
        en: `A special base records all members by commune of residence: ${members} members, but the residence of ${placed} is given.`,
      },
      { members, placed },
    );
  }
}

export class FiguresResidenceUnknown extends DomainError {
  constructor(communeId: string) {
    super(
      'FIGURES_RESIDENCE_UNKNOWN',
      {
        vi: 'Nơi cư trú phải là một cơ sở xã, phường, đặc khu đang hoạt động. Hãy chọn lại.',
        en: 'The residence must be a commune base valid at the end of the period. Choose again.',
      },
      { communeId },
    );
  }
}

export class DenominatorFixed extends DomainError {
  constructor(given: number, fixed: number) {
    super(
      'DENOMINATOR_FIXED',
      {
        vi: `Số phụ nữ từ 18 tuổi của nhiệm kỳ đã cố định là ${fixed} (số liệu thống kê 2019). Hãy bỏ trường này.`,
        en: `The number of women aged 18+ is fixed for the term at ${fixed} (statistics of 2019). Leave this field out.`,
      },
      { given, fixed },
    );
  }
}

export class FiguresChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'FIGURES_CHANGED',
      {
        vi: 'Số liệu vừa được người khác sửa. Hãy tải lại, xem bản mới rồi ghi tiếp.',
        en: 'Somebody changed these figures meanwhile. Reload, look at the new version, then record again.',
      },
      { expected, current },
    );
  }
}

const held = {
  BASE_CLOSED: {
    code: 'FIGURES_REPORT_CLOSED',
    vi: 'Báo cáo kỳ của cơ sở đã chốt. Hãy đề nghị cấp trên trả lại rồi sửa số liệu.',
    en: 'The report of the base is closed. Ask the unit above to return it, then change the figures.',
  },
  PARENT_CHECKED: {
    code: 'FIGURES_REPORT_CHECKED',
    vi: 'Báo cáo kỳ của cơ sở đã được cấp trên kiểm tra. Hãy đề nghị cấp trên trả lại rồi sửa số liệu.',
    en: 'The report of the base has been checked. Ask the unit above to return it, then change the figures.',
  },
  ACCEPTED: {
    code: 'FIGURES_REPORT_ACCEPTED',
    vi: 'Báo cáo kỳ của cơ sở đã được chấp nhận. Khi Trung ương khóa, hãy điều chỉnh số liệu kèm lý do và quyết định.',
    en: 'The report of the base is accepted. Once Central has locked it, adjust the figures, with a reason and a decision.',
  },
  LOCKED: {
    code: 'FIGURES_REPORT_LOCKED',
    vi: 'Số liệu kỳ đã khóa. Hãy dùng chức năng điều chỉnh, kèm lý do và quyết định.',
    en: 'The figures of the period are locked. Adjust them instead, with a reason and a decision.',
  },
} as const;

/** The figures of a base stay as they are from the closing of its report on (D8); each state has a code of its own. */
export class FiguresHeld extends DomainError {
  constructor(state: Exclude<ReportState, 'OPEN' | 'RETURNED'>, period: string) {
    const { code, ...sentence } = held[state];
    super(code, sentence, { state, period });
  }
}

export class FiguresNotLocked extends DomainError {
  constructor(state: ReportState, period: string) {
    super(
      'FIGURES_NOT_LOCKED',
      {
        vi: `Số liệu kỳ ${period} chưa khóa. Chỉ số liệu đã khóa mới điều chỉnh; hãy ghi số liệu, hoặc đề nghị trả lại báo cáo.`,
        en: `The figures of ${period} are not locked. Only locked figures are adjusted: record them, or ask for the report to be returned.`,
      },
      { state, period },
    );
  }
}

export class AdjustmentInvalid extends DomainError {
  constructor(maxReason: number, maxNumber: number) {
    super(
      'ADJUSTMENT_INVALID',
      {
        vi: `Điều chỉnh phải có lý do (tối đa ${maxReason} ký tự), số quyết định (tối đa ${maxNumber} ký tự) và ngày quyết định không ở tương lai. Hãy bổ sung.`,
        en: `An adjustment has a reason (at most ${maxReason} characters), the number of a decision (at most ${maxNumber}) and its day, not in the future. Complete it.`,
      },
      { maxReason, maxNumber },
    );
  }
}
