import { DomainError } from '@vwu/kit/domain-error';

export class TargetUnitInvalid extends DomainError {
  constructor(unitId: string) {
    super(
      'TARGET_UNIT_INVALID',
      {
        vi: 'Chỉ tiêu phát triển hội viên chỉ giao cho tỉnh, thành phố đang hoạt động. Hãy chọn một tỉnh, thành phố.',
        en: 'Targets of new members are set for provinces that are active. Choose a province.',
      },
      { unitId },
    );
  }
}

export class TargetUnknown extends DomainError {
  constructor(term: string) {
    super(
      'TARGET_UNKNOWN',
      {
        vi: `Nhiệm kỳ «${term}» chưa có chỉ tiêu toàn quốc. Hãy chọn nhiệm kỳ khác.`,
        en: `There is no national target for the term "${term}". Choose another term.`,
      },
      { term },
    );
  }
}

export class TargetInvalid extends DomainError {
  constructor(max: number) {
    super(
      'TARGET_INVALID',
      {
        vi: `Chỉ tiêu phải từ 1 đến ${max} hội viên và ghi rõ văn bản giao. Hãy sửa lại.`,
        en: `A target is 1 to ${max} members, and names the document that sets it. Correct it.`,
      },
      { max },
    );
  }
}

export class TargetChanged extends DomainError {
  constructor(seen: number, current: number) {
    super(
      'TARGET_CHANGED',
      {
        vi: 'Chỉ tiêu này vừa được người khác sửa. Hãy tải lại rồi sửa tiếp.',
        en: 'Somebody has just changed this target. Reload, then change it.',
      },
      { seen, current },
    );
  }
}
