import { DomainError } from '@vwu/kit/domain-error';
import { allOf, oneOf } from '@vwu/kit/language';
import { needWords, type SupportAct, type SupportNeed, type SupportState, stateWords } from './support-state.ts';

export class SupportCaseNotFound extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_CASE_NOT_FOUND',
      {
        vi: 'Không tìm thấy hồ sơ hỗ trợ này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such support case within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class SupportCaseChanged extends DomainError {
  constructor(id: string, version: number) {
    super(
      'SUPPORT_CASE_CHANGED',
      {
        vi: 'Hồ sơ vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this case meanwhile. Reload, then try again.',
      },
      { id, version },
    );
  }
}

export class SupportCaseEnded extends DomainError {
  constructor(id: string, endedOn: string, continuedIn: readonly string[]) {
    super(
      'SUPPORT_CASE_ENDED',
      {
        vi: `Cơ sở của hồ sơ này đã kết thúc ngày ${endedOn}. Hãy ghi vào hồ sơ của cơ sở kế thừa.`,
        en: `The base of this case ended on ${endedOn}. Record it in the case of its successor.`,
      },
      { id, endedOn, continuedIn },
    );
  }
}

/** D6: the step does not begin in the state the case is in. */
export class SupportStepRefused extends DomainError {
  constructor(id: string, act: SupportAct, state: SupportState, from: readonly SupportState[]) {
    const { vi, en } = stateWords[state];
    const begins = oneOf(from.map((one) => stateWords[one]));
    super(
      'SUPPORT_STEP_REFUSED',
      {
        vi: `Hồ sơ đang ở bước «${vi}»; thao tác này chỉ làm được ở bước ${begins.vi}. Hãy làm đủ các bước trước.`,
        en: `The case is at "${en}"; this can be done at ${begins.en}. Take the steps before it first.`,
      },
      { id, act, state, from },
    );
  }
}

/** All that is missing at once. */
export class SupportStepIncomplete extends DomainError {
  constructor(id: string, act: SupportAct, missing: readonly SupportNeed[]) {
    const needs = allOf(missing.map((need) => needWords[need]));
    super(
      'SUPPORT_STEP_INCOMPLETE',
      {
        vi: `Chưa đủ điều kiện cho bước này, còn thiếu: ${needs.vi}. Hãy bổ sung rồi làm lại.`,
        en: `This step needs more first: ${needs.en}. Record what is missing, then try again.`,
      },
      { id, act, missing },
    );
  }
}

export class SupportDayInvalid extends DomainError {
  constructor(on: string, notBefore: string, notAfter: string) {
    super(
      'SUPPORT_DAY_INVALID',
      {
        vi: `Ngày ${on} không hợp lệ ở đây. Hãy chọn ngày từ ${notBefore} đến ${notAfter}.`,
        en: `The day ${on} cannot be. Choose one from ${notBefore} to ${notAfter}.`,
      },
      { on, notBefore, notAfter },
    );
  }
}

export class SupportTextMissing extends DomainError {
  constructor(field: string) {
    super(
      'SUPPORT_TEXT_MISSING',
      { vi: `Chưa ghi nội dung «${field}». Hãy ghi rồi gửi lại.`, en: `"${field}" is empty. Write it, then send again.` },
      { field },
    );
  }
}

export class SupportListInvalid extends DomainError {
  constructor(field: string) {
    super(
      'SUPPORT_LIST_INVALID',
      {
        vi: `Danh sách «${field}» trống hoặc có mục lặp lại. Hãy ghi mỗi mục một lần.`,
        en: `The list "${field}" is empty or names something twice. Name each thing once.`,
      },
      { field },
    );
  }
}

export class SupportNumberInvalid extends DomainError {
  constructor(field: string, min: number, max: number) {
    super(
      'SUPPORT_NUMBER_INVALID',
      {
        vi: `Số «${field}» phải là số nguyên từ ${min} đến ${max}. Hãy sửa lại.`,
        en: `"${field}" must be a whole number from ${min} to ${max}. Correct it.`,
      },
      { field, min, max },
    );
  }
}

export class SupportPlacementNotWaiting extends DomainError {
  constructor(id: string) {
    super(
      'SUPPORT_PLACEMENT_NOT_WAITING',
      {
        vi: 'Hồ sơ này không chờ chuyển giao. Hãy tải lại danh sách.',
        en: 'This case does not wait to be placed. Reload the list.',
      },
      { id },
    );
  }
}

export class SupportPlaceInvalid extends DomainError {
  constructor(unitId: string, candidates: readonly string[]) {
    super(
      'SUPPORT_PLACE_INVALID',
      {
        vi: 'Hồ sơ chỉ chuyển về cơ sở đang hoạt động đã nhận một phần của cơ sở cũ. Hãy chọn trong danh sách.',
        en: 'A case goes on in an open base that received a part of the old one. Choose from the list.',
      },
      { unitId, candidates },
    );
  }
}
