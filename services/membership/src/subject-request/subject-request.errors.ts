import { DomainError } from '@vwu/kit/domain-error';
import type { SubjectRequestKind, SubjectRequestState } from './subject-request.entity.ts';

export class SubjectRequestNotFound extends DomainError {
  constructor(id: string) {
    super(
      'SUBJECT_REQUEST_NOT_FOUND',
      {
        vi: 'Không tìm thấy yêu cầu này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such request within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class SubjectRequestInFuture extends DomainError {
  constructor(receivedOn: string, today: string) {
    super(
      'SUBJECT_REQUEST_IN_FUTURE',
      {
        vi: `Ngày ${receivedOn} chưa đến. Hãy ghi ngày đã nhận yêu cầu (hôm nay là ${today}).`,
        en: `${receivedOn} is still to come. Give the day the request was received (today is ${today}).`,
      },
      { receivedOn, today },
    );
  }
}

export class SubjectRequestOpen extends DomainError {
  constructor(kind: SubjectRequestKind) {
    super(
      'SUBJECT_REQUEST_OPEN',
      {
        vi: 'Hội viên đang có một yêu cầu cùng loại chưa xong. Hãy giải quyết yêu cầu đó trước.',
        en: 'A request of this kind of hers is still open. Settle that one first.',
      },
      { kind },
    );
  }
}

export class SubjectRequestChanged extends DomainError {
  constructor(id: string, state: SubjectRequestState) {
    super(
      'SUBJECT_REQUEST_CHANGED',
      {
        vi: 'Yêu cầu này vừa được phản hồi hoặc đã giải quyết xong. Hãy tải lại danh sách.',
        en: 'This request has been answered or settled. Reload the list.',
      },
      { id, state },
    );
  }
}

export class SubjectRequestNotAnswered extends DomainError {
  constructor(id: string) {
    super(
      'SUBJECT_REQUEST_NOT_ANSWERED',
      {
        vi: 'Yêu cầu này chưa được phản hồi. Hãy phản hồi cho hội viên, rồi thực hiện.',
        en: 'This request has not been answered. Answer the member, then carry it out.',
      },
      { id },
    );
  }
}

export class MemberFileNotExported extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_FILE_NOT_EXPORTED',
      {
        vi: 'Từ khi nhận yêu cầu chưa ai lập hồ sơ dữ liệu cá nhân để trả lời chị. Hãy lập hồ sơ và giao cho chị trước.',
        en: 'Nobody has made her file since the request was received. Make it and give it to her first.',
      },
      { id },
    );
  }
}

export class RefusalReasonMissing extends DomainError {
  constructor() {
    super('REFUSAL_REASON_MISSING', {
      vi: 'Hãy ghi lý do đã thông báo cho hội viên.',
      en: 'Give the reason the member was told.',
    });
  }
}

export class MemberStillActive extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_STILL_ACTIVE',
      {
        vi: 'Chị đang là hội viên nên chưa xóa được dữ liệu. Hãy ghi ra khỏi tổ chức Hội trước, hoặc không thực hiện yêu cầu với căn cứ đó.',
        en: 'She is a member, so her data cannot be erased yet. Record that she left first, or refuse the request on that ground.',
      },
      { id },
    );
  }
}

export class MemberNotRestricted extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_NOT_RESTRICTED',
      {
        vi: 'Hồ sơ này không bị hạn chế xử lý. Hãy tải lại hồ sơ.',
        en: 'The processing of this record is not restricted. Reload it.',
      },
      { id },
    );
  }
}
