import { DomainError } from '@vwu/kit/domain-error';

export class ModelNotRunHere extends DomainError {
  constructor(unitId: string) {
    super(
      'MODEL_NOT_RUN_HERE',
      {
        vi: 'Mô hình không được thực hiện ở đơn vị này vào thời gian đó. Hãy gắn mô hình với đơn vị trước.',
        en: 'The model did not run at this unit at that time. Attach it there first.',
      },
      { unitId },
    );
  }
}

export class ThreeKnowRefused extends DomainError {
  constructor(code: 'THREE_KNOW_MODEL_INVALID' | 'THREE_KNOW_YEAR_INVALID' | 'THREE_KNOW_CHANGED' | 'ACTIVITY_COUNT_INVALID') {
    super(code, sentences[code]);
  }
}

const sentences = {
  THREE_KNOW_MODEL_INVALID: {
    vi: 'Chỉ kiểm tra sáu tiêu chí trong mô hình «3 có, 3 biết». Hãy chọn mô hình đó.',
    en: 'The six criteria are those of the model "3 have, 3 know". Choose such a model.',
  },
  THREE_KNOW_YEAR_INVALID: {
    vi: 'Chỉ kiểm tra năm đã tới. Hãy chọn năm nay hoặc năm trước.',
    en: 'A year that has not come cannot be checked. Choose this year or an earlier one.',
  },
  THREE_KNOW_CHANGED: {
    vi: 'Kết quả này vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
    en: 'Somebody changed this check meanwhile. Reload, then try again.',
  },
  ACTIVITY_COUNT_INVALID: {
    vi: 'Số người tham gia không âm. Hãy sửa số, hoặc bỏ trống nếu không đếm.',
    en: 'No fewer than nobody takes part. Mend the count, or leave it out if nobody counted.',
  },
} as const;
