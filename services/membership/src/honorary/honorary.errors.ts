import { DomainError } from '@vwu/kit/domain-error';
import type { HonoraryScope, HonoraryState } from './honorary.enums.ts';

export class HonoraryNotFound extends DomainError {
  constructor(id: string) {
    super(
      'HONORARY_NOT_FOUND',
      {
        vi: 'Không tìm thấy hội viên danh dự này trong phạm vi của bạn. Hãy chọn lại từ danh sách.',
        en: 'There is no such honorary member within your part of the Union. Choose from the list again.',
      },
      { id },
    );
  }
}

export class HonoraryChanged extends DomainError {
  constructor(id: string, seen: number, current: number) {
    super(
      'HONORARY_CHANGED',
      {
        vi: 'Hồ sơ vừa được người khác thay đổi. Hãy tải lại rồi làm tiếp.',
        en: 'Somebody else has just changed this record. Reload it, then go on.',
      },
      { id, seen, current },
    );
  }
}

export class HonoraryErased extends DomainError {
  constructor(id: string, on: string) {
    super(
      'HONORARY_ERASED',
      {
        vi: `Dữ liệu cá nhân trong hồ sơ này đã được xóa ngày ${on} và không khôi phục được. Hãy lập hồ sơ mới nếu cần.`,
        en: `The personal data of this record were erased on ${on} and cannot be restored. Make a new record if you need one.`,
      },
      { id, on },
    );
  }
}

/** D4: the steps have an order. */
export class HonoraryStepNotAllowed extends DomainError {
  constructor(state: HonoraryState, step: HonoraryState) {
    super(
      'HONORARY_STEP_NOT_ALLOWED',
      {
        vi: 'Hồ sơ chưa ở (hoặc đã qua) bước này. Hãy tải lại và làm theo thứ tự: giới thiệu, gặp gỡ, xin ý kiến cấp trên, công nhận.',
        en: 'The record has not come to this step yet, or is past it. Reload, and go in order: propose, meet, ask the superior, recognise.',
      },
      { state, step },
    );
  }
}

export class HonoraryDayInFuture extends DomainError {
  constructor(on: string, today: string) {
    super(
      'HONORARY_DAY_IN_FUTURE',
      {
        vi: `Ngày ${on} chưa tới. Hãy ghi ngày đã thực hiện, không sau ${today}.`,
        en: `The day ${on} is to come. Write the day it was done, not after ${today}.`,
      },
      { on, today },
    );
  }
}

export class HonoraryDayBeforeLast extends DomainError {
  constructor(on: string, lastOn: string) {
    super(
      'HONORARY_DAY_BEFORE_LAST',
      {
        vi: `Bước trước đã thực hiện ngày ${lastOn}. Hãy chọn ngày không sớm hơn.`,
        en: `The step before was taken on ${lastOn}. Choose a day no earlier.`,
      },
      { on, lastOn },
    );
  }
}

/** HON-009, F-21. */
export class HonoraryLevelNotEntitled extends DomainError {
  constructor(unitId: string) {
    super(
      'HONORARY_LEVEL_NOT_ENTITLED',
      {
        vi: 'Đơn vị này không có thẩm quyền công nhận hội viên danh dự: chỉ cấp tỉnh và cấp xã (cấp huyện đến 30/6/2025). Hãy chọn cấp có thẩm quyền.',
        en: 'This unit may not recognise honorary members: only provinces and communes may (districts until 30 June 2025). Choose one of these.',
      },
      { unitId },
    );
  }
}

/** HON-017, HON-026: «cấp nào ra quyết định công nhận thì cấp đó ra quyết định». */
export class HonoraryNotOwnLevel extends DomainError {
  constructor(unitId: string) {
    super(
      'HONORARY_NOT_OWN_LEVEL',
      {
        vi: 'Chỉ Hội cấp công nhận mới thực hiện được bước này. Hãy đề nghị cán bộ của cấp đó.',
        en: 'Only the level that recognises may take this step. Ask an officer of that unit.',
      },
      { unitId },
    );
  }
}

/** HON-015. */
export class HonoraryNotSuperior extends DomainError {
  constructor(superiorId: string) {
    super(
      'HONORARY_NOT_SUPERIOR',
      {
        vi: 'Ý kiến này phải do Ban Thường vụ Hội cấp trên trực tiếp ghi. Hãy chờ cán bộ của cấp đó.',
        en: 'This opinion is the direct superior’s to record. Wait for an officer of that unit.',
      },
      { superiorId },
    );
  }
}

/** HON-011. */
export class HonoraryScopeNeedsProvince extends DomainError {
  constructor(scope: HonoraryScope) {
    super(
      'HONORARY_SCOPE_NEEDS_PROVINCE',
      {
        vi: 'Đóng góp trong phạm vi toàn tỉnh hoặc sở, ban, ngành do cấp tỉnh công nhận. Hãy đề nghị cấp tỉnh, hoặc chọn lại phạm vi.',
        en: 'Who contributes to the whole province or a department is recognised by the province. Ask the province, or choose the scope again.',
      },
      { scope },
    );
  }
}

/** HON-013…017: a step without its facts is none. */
export class HonoraryTextMissing extends DomainError {
  constructor(field: string) {
    super(
      'HONORARY_TEXT_MISSING',
      {
        vi: 'Bước này cần thêm thông tin. Hãy điền ô còn trống.',
        en: 'This step needs more. Fill in the empty field.',
      },
      { field },
    );
  }
}

export class NationalityInvalid extends DomainError {
  constructor() {
    super('NATIONALITY_INVALID', {
      vi: 'Quốc tịch là mã hai chữ cái theo ISO 3166: VN, FR, JP. Hãy chọn lại.',
      en: 'A nationality is a code of two letters by ISO 3166: VN, FR, JP. Choose again.',
    });
  }
}

export class PassportInvalid extends DomainError {
  constructor() {
    super('PASSPORT_INVALID', {
      vi: 'Số hộ chiếu gồm 6 đến 12 chữ cái và chữ số. Hãy kiểm tra lại trên hộ chiếu.',
      en: 'The number of a passport has 6 to 12 letters and digits. Check it on the passport.',
    });
  }
}

/** HON-002: «từ đủ 18 tuổi trở lên» on the day of the decision. */
export class HonoraryUnderAge extends DomainError {
  constructor(on: string) {
    super(
      'HONORARY_UNDER_AGE',
      {
        vi: `Ngày ${on} người này chưa đủ 18 tuổi. Hãy kiểm tra ngày sinh, hoặc công nhận khi đủ tuổi.`,
        en: `The person is under 18 on ${on}. Check the day of birth, or recognise the person later.`,
      },
      { on },
    );
  }
}

/** HON-003. */
export class HonoraryNotResident extends DomainError {
  constructor() {
    super('HONORARY_NOT_RESIDENT', {
      vi: 'Hội viên danh dự phải đang cư trú và làm việc tại Việt Nam. Hãy kiểm tra hai mục này trong hồ sơ.',
      en: 'An honorary member lives and works in Việt Nam. Check both in the record.',
    });
  }
}

/** HON-004. */
export class HonoraryNotWilling extends DomainError {
  constructor() {
    super('HONORARY_NOT_WILLING', {
      vi: 'Hồ sơ phải ghi người này tán thành Điều lệ Hội và tự nguyện gia nhập. Hãy hỏi lại và ghi cả hai.',
      en: 'The person approves of the Statute and joins of free will: ask, and record both.',
    });
  }
}

/** HON-005, HON-006. */
export class HonoraryStandardMissing extends DomainError {
  constructor() {
    super('HONORARY_STANDARD_MISSING', {
      vi: 'Chưa ghi uy tín và tầm ảnh hưởng. Hãy ghi căn cứ về uy tín và chọn loại ảnh hưởng.',
      en: 'Prestige and influence are not recorded. Write what shows the prestige, and choose the kind of influence.',
    });
  }
}

/** HON-008. */
export class HonoraryContributionMissing extends DomainError {
  constructor() {
    super('HONORARY_CONTRIBUTION_MISSING', {
      vi: 'Chưa ghi đóng góp nào. Hãy ghi ít nhất một hình thức và ngày bắt đầu.',
      en: 'No contribution is recorded. Record at least one, and since when.',
    });
  }
}

/** HON-007. */
export class HonorarySupportTooShort extends DomainError {
  constructor(since: string, on: string) {
    super(
      'HONORARY_SUPPORT_TOO_SHORT',
      {
        vi: `Tính đến ngày ${on}, thời gian hỗ trợ hoạt động Hội (từ ${since}) chưa đủ 2 năm. Hãy kiểm tra ngày bắt đầu, hoặc công nhận khi đủ.`,
        en: `By ${on} the support of the Union, since ${since}, is shorter than two years. Check when it began, or recognise the person later.`,
      },
      { since, on },
    );
  }
}

/** HON-016. */
export class HonoraryPoliceMissing extends DomainError {
  constructor() {
    super('HONORARY_POLICE_MISSING', {
      vi: 'Người nước ngoài cần ý kiến thẩm định đồng ý của cơ quan Công an cùng cấp. Hãy ghi ý kiến đó trước.',
      en: 'A foreigner needs the agreement of the police of the same level. Record their appraisal first.',
    });
  }
}

/** HON-023. */
export class HonoraryNumberMissing extends DomainError {
  constructor() {
    super('HONORARY_NUMBER_MISSING', {
      vi: 'Cần số căn cước công dân hoặc hộ chiếu để kiểm tra trùng trong toàn quốc. Hãy ghi số vào hồ sơ.',
      en: 'A citizen id or a passport is needed, to make sure that nobody is recognised twice. Record one.',
    });
  }
}

/** HON-023: which unit was first, and nothing of the person. */
export class AlreadyRecognised extends DomainError {
  constructor(unitId: string | null, unitName: string | null) {
    super(
      'ALREADY_RECOGNISED',
      {
        vi: `Người này đã được công nhận là hội viên danh dự${unitName === null ? '' : ` tại ${unitName}`}; mỗi người chỉ được công nhận một lần. Hãy kiểm tra số giấy tờ, hoặc rút lại đề nghị.`,
        en: `This person was recognised as an honorary member before${unitName === null ? '' : `, by ${unitName}`}; nobody is recognised twice. Check the number, or withdraw the proposal.`,
      },
      { unitId, unitName },
    );
  }
}

/** HON-012: says nothing of whose it is, nor where. */
export class HonoraryIsMember extends DomainError {
  constructor() {
    super('HONORARY_IS_MEMBER', {
      vi: 'Số giấy tờ này là của một hội viên đang sinh hoạt; hội viên không đồng thời là hội viên danh dự. Hãy kiểm tra số, hoặc rút lại đề nghị.',
      en: 'This number is that of an active member; nobody is a member and an honorary member. Check the number, or withdraw the proposal.',
    });
  }
}

/** HON-026. */
export class HonoraryEndDocumentMissing extends DomainError {
  constructor() {
    super('HONORARY_END_DOCUMENT_MISSING', {
      vi: 'Thôi vì vi phạm pháp luật phải có quyết định kỷ luật hoặc bản án có hiệu lực. Hãy ghi số, ngày và nơi ban hành.',
      en: 'An end for breaking the law rests on a disciplinary decision or an effective judgment. Write its number, day and issuer.',
    });
  }
}

/** F-21 (c). */
export class HonoraryEndByAdmission extends DomainError {
  constructor() {
    super('HONORARY_END_BY_ADMISSION', {
      vi: 'Lý do này do hệ thống ghi khi người đó được kết nạp làm hội viên. Hãy kết nạp với số căn cước công dân.',
      en: 'This ground is written when the person is admitted as a member. Admit her with her citizen id.',
    });
  }
}

/** Nobody is erased while the book needs to know who it is (decision 23). */
export class HonoraryStillOpen extends DomainError {
  constructor(id: string) {
    super(
      'HONORARY_STILL_OPEN',
      {
        vi: 'Người này đang là hội viên danh dự hoặc đang được đề nghị, nên dữ liệu còn cần. Hãy kết thúc hoặc rút lại trước.',
        en: 'The person is an honorary member, or proposed as one, so the data are needed. End or withdraw that first.',
      },
      { id },
    );
  }
}
