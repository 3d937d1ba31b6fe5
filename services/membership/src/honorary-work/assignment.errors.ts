import { DomainError } from '@vwu/kit/domain-error';

/** Whoever has a task is an honorary member for as long. */
export class NotHonoraryThen extends DomainError {
  constructor(on: string) {
    super(
      'NOT_HONORARY_THEN',
      {
        vi: `Ngày ${on} người này không phải là hội viên danh dự. Hãy chọn ngày trong thời gian được công nhận.`,
        en: `The person is no honorary member on ${on}. Choose a day within the recognition.`,
      },
      { on },
    );
  }
}

export class AssignmentNotFound extends DomainError {
  constructor(id: string) {
    super(
      'HONORARY_ASSIGNMENT_NOT_FOUND',
      {
        vi: 'Không tìm thấy nhiệm vụ này, hoặc đã kết thúc. Hãy tải lại hồ sơ.',
        en: 'There is no such task, or it has ended. Reload the record.',
      },
      { id },
    );
  }
}
