import { DomainError } from '@vwu/kit/domain-error';
import { oneOf } from '@vwu/kit/language';
import { type ModelStage, stageWords } from './model.enums.ts';

export class ModelNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MODEL_NOT_FOUND',
      {
        vi: 'Không tìm thấy mô hình này trong phạm vi của bạn. Hãy tải lại danh sách và chọn lại.',
        en: 'There is no such model in your part of the Union. Reload the list and choose again.',
      },
      { id },
    );
  }
}

export class ModelNameMissing extends DomainError {
  constructor() {
    super('MODEL_NAME_MISSING', { vi: 'Mô hình chưa có tên. Hãy đặt tên.', en: 'The model has no name. Give it one.' });
  }
}

export class ModelGroupMissing extends DomainError {
  constructor() {
    super('MODEL_GROUP_MISSING', {
      vi: 'Mô hình tập hợp phải hướng tới ít nhất một nhóm phụ nữ. Hãy chọn nhóm đối tượng.',
      en: 'A model of gathering is for at least one group of women. Choose its target groups.',
    });
  }
}

export class ModelUnitNotValid extends DomainError {
  constructor(unitId: string, day: string) {
    super(
      'MODEL_UNIT_NOT_VALID',
      {
        vi: `Đơn vị này không hoạt động ngày ${day}. Hãy chọn đơn vị kế thừa hoặc ngày khác.`,
        en: `This unit was not there on ${day}. Choose its successor, or another day.`,
      },
      { unitId, day },
    );
  }
}

export class ModelFounderLevelInvalid extends DomainError {
  constructor(unitId: string) {
    super(
      'MODEL_FOUNDER_LEVEL_INVALID',
      {
        vi: 'Tổ phụ nữ không thành lập mô hình. Hãy chọn chi hội, cơ sở hoặc cấp trên.',
        en: 'A group does not found models. Choose a branch, a base or a unit above.',
      },
      { unitId },
    );
  }
}

export class ModelRegistrarInvalid extends DomainError {
  constructor(unitId: string) {
    super(
      'MODEL_REGISTRAR_INVALID',
      {
        vi: 'Mô hình chỉ đăng ký với Hội cấp tỉnh ở trên đơn vị thành lập. Hãy chọn đúng tỉnh.',
        en: 'A model is registered with the province above its founder. Choose that province.',
      },
      { unitId },
    );
  }
}

export class ModelDayInFuture extends DomainError {
  constructor(day: string) {
    super(
      'MODEL_DAY_IN_FUTURE',
      { vi: `Ngày ${day} chưa tới. Hãy ghi khi việc đã diễn ra.`, en: `The day ${day} has not come. Record it when it has happened.` },
      { day },
    );
  }
}

export class ModelDayTooEarly extends DomainError {
  constructor(day: string, earliest: string) {
    super(
      'MODEL_DAY_TOO_EARLY',
      {
        vi: `Ngày ${day} trước ngày ${earliest} mà mô hình có thể ở bước này. Hãy chọn ngày muộn hơn.`,
        en: `The day ${day} is before ${earliest}, the first the model can be at this step. Choose a later one.`,
      },
      { day, earliest },
    );
  }
}

export class ModelStageInvalid extends DomainError {
  constructor(from: ModelStage, to: ModelStage, allowed: readonly ModelStage[]) {
    const [now, wanted] = [stageWords[from], stageWords[to]];
    const next = oneOf(allowed.map((stage) => stageWords[stage]));
    super(
      'MODEL_STAGE_INVALID',
      {
        vi: `Mô hình đang ở giai đoạn «${now.vi}», không chuyển sang «${wanted.vi}» được. ${allowed.length > 0 ? `Hãy chọn ${next.vi}.` : 'Hãy thành lập mô hình mới.'}`,
        en: `A model at "${now.en}" does not go to "${wanted.en}". ${allowed.length > 0 ? `Choose ${next.en}.` : 'Found a new model.'}`,
      },
      { from, to, allowed },
    );
  }
}

export class ModelStageGuarded extends DomainError {
  constructor(code: 'MODEL_NOT_TRIED' | 'MODEL_NOT_REVIEWED' | 'MODEL_NOT_EFFECTIVE' | 'MODEL_REASON_MISSING') {
    super(code, guards[code]);
  }
}

const guards = {
  MODEL_NOT_TRIED: {
    vi: 'Mô hình chưa có nơi làm điểm. Hãy gắn ít nhất một đơn vị trước khi thí điểm.',
    en: 'The model runs nowhere yet. Attach at least one unit before it is piloted.',
  },
  MODEL_NOT_REVIEWED: {
    vi: 'Mô hình chưa được đánh giá từ khi làm điểm. Hãy ghi lần đánh giá, sơ kết hoặc tổng kết trước.',
    en: 'The model has not been reviewed since its pilot began. Record the review first.',
  },
  MODEL_NOT_EFFECTIVE: {
    vi: 'Lần đánh giá gần nhất chưa kết luận mô hình hiệu quả. Chỉ nhân rộng mô hình hiệu quả.',
    en: 'The latest review did not find the model effective. Only effective models are replicated.',
  },
  MODEL_REASON_MISSING: {
    vi: 'Dừng mô hình phải nêu lý do. Hãy ghi lý do.',
    en: 'A model is stopped for a reason. Say why.',
  },
} as const;

export class ModelChanged extends DomainError {
  constructor(id: string) {
    super(
      'MODEL_CHANGED',
      {
        vi: 'Bản ghi vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this record meanwhile. Reload, then try again.',
      },
      { id },
    );
  }
}

/** MOD-025. */
export class ModelInspectorInvalid extends DomainError {
  constructor(unitId: string) {
    super(
      'MODEL_INSPECTOR_INVALID',
      {
        vi: 'Chỉ tỉnh mà mô hình đã đăng ký, hoặc tỉnh kế thừa, kiểm tra mô hình. Hãy chọn tỉnh đó, hoặc ghi là đánh giá.',
        en: 'A model is inspected by the province it is registered with, or its successor. Choose that, or record an evaluation.',
      },
      { unitId },
    );
  }
}

export class ModelReviewIncomplete extends DomainError {
  constructor() {
    super('MODEL_REVIEW_INCOMPLETE', {
      vi: 'Đánh giá phải có bài học, và kết luận hiệu quả hay không; kiểm tra thì không kết luận. Hãy bổ sung.',
      en: 'A review has lessons and says whether the model is effective; an inspection does not say it. Complete it.',
    });
  }
}
