import { DomainError } from '@vwu/kit/domain-error';
import { type PilotState, pilotStateWords } from './pilot-state.ts';

export class PilotNotFound extends DomainError {
  constructor(id: string) {
    super(
      'PILOT_NOT_FOUND',
      {
        vi: 'Không tìm thấy việc thí điểm này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such pilot in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class PilotNoCluster extends DomainError {
  constructor(provinceId: string, on: string) {
    super(
      'PILOT_NO_CLUSTER',
      {
        vi: `Ngày ${on} tỉnh này không thuộc Cụm thi đua nào. Hãy chọn tỉnh hoặc ngày khác.`,
        en: `On ${on} this unit is a province of no cluster. Choose a province, or another day.`,
      },
      { provinceId, on },
    );
  }
}

export class PilotBaseInvalid extends DomainError {
  constructor(baseId: string) {
    super(
      'PILOT_BASE_INVALID',
      {
        vi: 'Thí điểm ở một cơ sở thuộc tỉnh vào ngày đó. Hãy chọn lại cơ sở.',
        en: 'A pilot is held in a base of the province on that day. Choose another base.',
      },
      { baseId },
    );
  }
}

export class PilotThere extends DomainError {
  constructor(clusterId: string, provinceId: string) {
    super(
      'PILOT_THERE',
      {
        vi: 'Cụm và tỉnh này đã chọn cơ sở thí điểm: mỗi tỉnh một cơ sở. Hãy xem việc thí điểm đã có.',
        en: 'This cluster and province have chosen their base: one for each province. Look at the pilot there is.',
      },
      { clusterId, provinceId },
    );
  }
}

export class PilotStateInvalid extends DomainError {
  constructor(from: PilotState, to: PilotState, next: PilotState | null) {
    const [now, wanted] = [pilotStateWords[from], pilotStateWords[to]];
    const then = next && pilotStateWords[next];
    super(
      'PILOT_STATE_INVALID',
      {
        vi: `Việc thí điểm đang ở bước «${now.vi}», không sang «${wanted.vi}» được. ${then ? `Bước tiếp theo là «${then.vi}».` : 'Việc thí điểm đã xong.'}`,
        en: `A pilot at "${now.en}" does not go to "${wanted.en}". ${then ? `The next step is "${then.en}".` : 'It is done.'}`,
      },
      { from, to, next },
    );
  }
}
