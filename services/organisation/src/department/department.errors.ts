import { DomainError } from '@vwu/kit/domain-error';

export class DepartmentNotFound extends DomainError {
  constructor(id: string) {
    super(
      'DEPARTMENT_NOT_FOUND',
      {
        vi: 'Không tìm thấy ban, đơn vị này trong phạm vi của bạn vào ngày đó. Hãy chọn lại.',
        en: 'There is no such department in your part of the Union on that day. Choose again.',
      },
      { id },
    );
  }
}
