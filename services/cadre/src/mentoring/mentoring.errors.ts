import { DomainError } from '@vwu/kit/domain-error';

export class MentorUnitNotBase extends DomainError {
  constructor(unitId: string) {
    super(
      'MENTOR_UNIT_NOT_BASE',
      { vi: 'Chỉ phân công kèm cặp cho cơ sở. Hãy chọn một cơ sở.', en: 'Mentors are assigned to bases. Choose a base.' },
      { unitId },
    );
  }
}

export class UnitClosed extends DomainError {
  constructor(unitId: string, closedOn: string, successorIds: readonly string[]) {
    super(
      'UNIT_CLOSED',
      {
        vi: `Cơ sở này đã kết thúc ngày ${closedOn}. Hãy phân công cho cơ sở kế thừa.`,
        en: `This base ended on ${closedOn}. Assign to its successor.`,
      },
      { unitId, closedOn, successorIds },
    );
  }
}

export class MentorBeforeUnit extends DomainError {
  constructor(unitId: string, openedOn: string) {
    super(
      'MENTOR_BEFORE_UNIT',
      {
        vi: `Cơ sở này thành lập ngày ${openedOn}. Hãy chọn ngày bắt đầu từ ngày đó trở đi.`,
        en: `This base was formed on ${openedOn}. Choose a first day from then on.`,
      },
      { unitId, openedOn },
    );
  }
}

export class CadreNotFound extends DomainError {
  constructor(id: string) {
    super(
      'CADRE_NOT_FOUND',
      {
        vi: 'Không tìm thấy cán bộ này trong phạm vi của bạn. Hãy chọn lại từ danh sách.',
        en: 'There is no such cadre within your part of the Union. Choose from the list again.',
      },
      { id },
    );
  }
}

export class MentorAlreadyAssigned extends DomainError {
  constructor(unitId: string, cadreId: string) {
    super(
      'MENTOR_ALREADY_ASSIGNED',
      {
        vi: 'Cán bộ này đã được phân công kèm cặp cơ sở này trong thời gian đó. Hãy kết thúc phân công cũ trước.',
        en: 'This cadre already mentors this base at that time. End the earlier assignment first.',
      },
      { unitId, cadreId },
    );
  }
}

export class MentorAssignmentNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MENTOR_ASSIGNMENT_NOT_FOUND',
      {
        vi: 'Không tìm thấy phân công này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such assignment within your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class MentorAlreadyEnded extends DomainError {
  constructor(id: string, endedOn: string) {
    super(
      'MENTOR_ALREADY_ENDED',
      {
        vi: `Phân công này đã kết thúc ngày ${endedOn}. Nếu vẫn kèm cặp, hãy phân công lại từ một ngày sau đó.`,
        en: `This assignment already ended on ${endedOn}. If she still mentors the base, assign her again from a later day.`,
      },
      { id, endedOn },
    );
  }
}

export class MentorEndBeforeStart extends DomainError {
  constructor(from: string, on: string) {
    super(
      'MENTOR_END_BEFORE_START',
      {
        vi: `Ngày kết thúc ${on} trước ngày bắt đầu ${from}. Hãy chọn ngày muộn hơn.`,
        en: `The last day ${on} is before the first day ${from}. Choose a later day.`,
      },
      { from, on },
    );
  }
}

export class MentorAssignmentChanged extends DomainError {
  constructor(id: string) {
    super(
      'MENTOR_ASSIGNMENT_CHANGED',
      {
        vi: 'Phân công vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this assignment meanwhile. Reload, then try again.',
      },
      { id },
    );
  }
}
