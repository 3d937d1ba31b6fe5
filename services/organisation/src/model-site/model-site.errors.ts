import { DomainError } from '@vwu/kit/domain-error';
import type { ModelStage } from '../model/model.enums.ts';

export class ModelSiteNotFound extends DomainError {
  constructor(id: string) {
    super(
      'MODEL_SITE_NOT_FOUND',
      {
        vi: 'Không tìm thấy nơi thực hiện mô hình này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'The model does not run there in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class ModelSiteEnded extends DomainError {
  constructor(id: string, endedOn: string) {
    super(
      'MODEL_SITE_ENDED',
      {
        vi: `Mô hình đã dừng ở đây ngày ${endedOn}. Hãy tải lại danh sách.`,
        en: `The model ended here on ${endedOn}. Reload the list.`,
      },
      { id, endedOn },
    );
  }
}

/** D11: a pilot is tried somewhere until it is evaluated or stopped. */
export class ModelPilotLastSite extends DomainError {
  constructor(modelId: string) {
    super(
      'MODEL_PILOT_LAST_SITE',
      {
        vi: 'Đây là nơi làm điểm cuối cùng của mô hình đang thí điểm. Hãy gắn nơi khác trước, hoặc đánh giá hay dừng mô hình.',
        en: 'This is the last place where a pilot is tried. Attach another first, or evaluate or stop the model.',
      },
      { modelId },
    );
  }
}

export class ModelSiteThere extends DomainError {
  constructor(unitIds: readonly string[]) {
    super(
      'MODEL_SITE_THERE',
      {
        vi: 'Mô hình đã được thực hiện ở đơn vị này, hoặc ở đơn vị đã nhập vào nó. Hãy bỏ đơn vị đó khỏi danh sách.',
        en: 'The model already runs at this unit, or came to it with one that went into it. Leave it out.',
      },
      { unitIds },
    );
  }
}

export class ModelSiteLevelInvalid extends DomainError {
  constructor(unitIds: readonly string[]) {
    super(
      'MODEL_SITE_LEVEL_INVALID',
      {
        vi: '«3 có, 3 biết» thực hiện tại chi hội; mô hình khác thực hiện dưới cấp Trung ương. Hãy chọn đúng cấp.',
        en: 'The model "3 have, 3 know" runs at branches, others below the Central Union. Choose units of the right level.',
      },
      { unitIds },
    );
  }
}

export class ModelSiteStageInvalid extends DomainError {
  constructor(stage: ModelStage, wanted: 'ATTACHED' | 'REPLICATED') {
    super(
      'MODEL_SITE_STAGE_INVALID',
      wanted === 'REPLICATED'
        ? {
            vi: 'Chỉ nhân rộng mô hình đã ở giai đoạn nhân rộng. Hãy đánh giá và chuyển giai đoạn trước.',
            en: 'Only a model at the stage of replication is replicated. Review it and take it there first.',
          }
        : {
            vi: 'Mô hình đã nhân rộng hoặc đã dừng thì không gắn nơi làm điểm nữa. Hãy nhân rộng, hoặc lập mô hình mới.',
            en: 'A model that is replicated or stopped takes no more pilot units. Replicate it, or found a new one.',
          },
      { stage },
    );
  }
}

export class ModelSiteNoUnits extends DomainError {
  constructor() {
    super('MODEL_SITE_NO_UNITS', {
      vi: 'Chưa chọn đơn vị, hoặc chọn quá 200 đơn vị. Hãy chọn từ 1 đến 200 đơn vị.',
      en: 'No unit is named, or more than 200. Name from 1 to 200.',
    });
  }
}
