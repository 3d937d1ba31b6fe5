import { DomainError } from '@vwu/kit/domain-error';
import { oneOf } from '@vwu/kit/language';
import { type RequestAct, type RequestState, requestStateWords, transitions } from './request-state.ts';

export class RequestNotFound extends DomainError {
  constructor(id: string) {
    super(
      'REQUEST_NOT_FOUND',
      {
        vi: 'Không tìm thấy đề nghị thành lập này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such request in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class RequestStateInvalid extends DomainError {
  constructor(act: RequestAct, state: RequestState) {
    const { vi, en } = requestStateWords[state];
    const begins = oneOf(transitions[act].from.map((one) => requestStateWords[one]));
    super(
      'REQUEST_STATE_INVALID',
      {
        vi: `Đề nghị đang ở tình trạng «${vi}»; việc này chỉ làm được khi ở ${begins.vi}. Hãy tải lại và xem các bước trước.`,
        en: `The request is "${en}"; this can be done only when it is ${begins.en}. Reload it and look at its steps.`,
      },
      { state, allowed: transitions[act].from },
    );
  }
}

export class RequestChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'REQUEST_CHANGED',
      {
        vi: 'Đề nghị vừa được người khác xử lý. Hãy tải lại rồi làm tiếp.',
        en: 'Somebody has just dealt with this request. Reload it, then go on.',
      },
      { expected, current },
    );
  }
}

export class RequestApplicantMissing extends DomainError {
  constructor() {
    super('REQUEST_APPLICANT_MISSING', {
      vi: 'Thiếu tên cơ quan, tổ chức đề nghị. Hãy nhập tên.',
      en: 'The name of the agency or organisation is missing. Give it.',
    });
  }
}

export class RequestReasonMissing extends DomainError {
  constructor() {
    super('REQUEST_REASON_MISSING', {
      vi: 'Không đủ điều kiện thì phải nêu lý do. Hãy nhập lý do.',
      en: 'A request is rejected for a reason. Give it.',
    });
  }
}

export class RequestDayInvalid extends DomainError {
  constructor(on: string, earliest: string, latest: string) {
    super(
      'REQUEST_DAY_INVALID',
      {
        vi: `Ngày ${on} phải từ ${earliest} đến ${latest}. Hãy sửa ngày.`,
        en: `The day ${on} must be from ${earliest} to ${latest}. Mend it.`,
      },
      { on, earliest, latest },
    );
  }
}

export class RequestKindInvalid extends DomainError {
  constructor(kind: string) {
    super(
      'REQUEST_KIND_INVALID',
      {
        vi: 'Chỉ cơ quan, doanh nghiệp, lực lượng vũ trang và cơ sở đặc thù mới đề nghị thành lập; cơ sở theo địa bàn lập theo quyết định.',
        en: 'Offices, enterprises, armed forces and special bases make requests; bases by territory follow a decision. Choose another kind.',
      },
      { kind },
    );
  }
}

export class RequestSuperiorInvalid extends DomainError {
  constructor(superiorId: string) {
    super(
      'REQUEST_SUPERIOR_INVALID',
      {
        vi: 'Loại hình này không đặt ở cấp trên đã chọn, hoặc cấp trên không hoạt động vào ngày đó. Hãy chọn cấp trên khác.',
        en: 'This kind does not stand below the superior chosen, or the superior is not valid on that day. Choose another one.',
      },
      { superiorId },
    );
  }
}

export class RequestAlreadyOpen extends DomainError {
  constructor(applicant: string) {
    super(
      'REQUEST_ALREADY_OPEN',
      {
        vi: 'Cơ quan, tổ chức này đã có đề nghị đang xử lý. Hãy dùng đề nghị đó.',
        en: 'This applicant has an open request already. Go on with that one.',
      },
      { applicant },
    );
  }
}
