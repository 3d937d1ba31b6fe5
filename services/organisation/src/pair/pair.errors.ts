import { DomainError } from '@vwu/kit/domain-error';
import { type ModelType, typeWords } from '../model/model.enums.ts';
import { type PairFinding, type PairKind, pairKindWords } from './pair.enums.ts';

export class PairNotFound extends DomainError {
  constructor(id: string) {
    super(
      'PAIR_NOT_FOUND',
      {
        vi: 'Không tìm thấy cặp này trong phạm vi của bạn. Hãy tải lại danh sách.',
        en: 'There is no such pair in your part of the Union. Reload the list.',
      },
      { id },
    );
  }
}

export class PairOfOne extends DomainError {
  constructor(unitId: string) {
    super(
      'PAIR_OF_ONE',
      { vi: 'Một đơn vị không tự giúp mình. Hãy chọn hai đơn vị.', en: 'A unit does not help itself. Choose two units.' },
      { unitId },
    );
  }
}

export class PairKindInvalid extends DomainError {
  constructor(kind: PairKind, type: ModelType) {
    const [pair, model] = [pairKindWords[kind], typeWords[type]];
    super(
      'PAIR_KIND_INVALID',
      {
        vi: `Mô hình loại «${model.vi}» không có cặp «${pair.vi}» giữa hai đơn vị. Cặp giữa người với người thì ghi số lượng bằng "reportPairs".`,
        en: `A model of type "${model.en}" has no pairs "${pair.en}" of two units. Pairs of persons are counted, by "reportPairs".`,
      },
      { kind, type },
    );
  }
}

export class PairLevelInvalid extends DomainError {
  constructor(kind: string) {
    super(
      'PAIR_LEVEL_INVALID',
      {
        vi: '«1 + 1» ghép hai chi hội; «xuất sắc giúp trung bình» ghép hai cơ sở hoặc hai chi hội. Hãy chọn hai đơn vị cùng cấp.',
        en: '"1 + 1" joins two branches; "excellent helps average" two bases or two branches. Choose two units of the right level.',
      },
      { kind },
    );
  }
}

export class PairModelNotRunning extends DomainError {
  constructor(stage: string) {
    super(
      'PAIR_MODEL_NOT_RUNNING',
      {
        vi: 'Chỉ ghép cặp trong mô hình đang làm điểm, đã đánh giá hoặc đang nhân rộng. Hãy chuyển giai đoạn mô hình trước.',
        en: 'Pairs are joined in models that are piloted, evaluated or replicated. Take the model there first.',
      },
      { stage },
    );
  }
}

export class PairReasonMissing extends DomainError {
  constructor(finding: PairFinding) {
    super(
      'PAIR_REASON_MISSING',
      {
        vi: 'Theo xếp loại gần nhất, đơn vị giúp không mạnh hơn đơn vị được giúp, hoặc chưa đủ xếp loại. Hãy nêu lý do ghép cặp, hoặc chọn đơn vị khác.',
        en: 'By their latest classes the unit that helps is not the stronger, or classes are missing. Say why they are joined, or choose another.',
      },
      { finding },
    );
  }
}

export class PairTaken extends DomainError {
  constructor(code: 'PAIR_HELPER_TAKEN' | 'PAIR_HELPED_TAKEN', unitId: string) {
    super(
      code,
      code === 'PAIR_HELPER_TAKEN'
        ? {
            vi: 'Đơn vị này đang kèm một đơn vị khác trong thời gian đó. Hãy kết thúc cặp cũ trước: mỗi đơn vị kèm một.',
            en: 'This unit already helps another at that time. End that pair first: one helps one.',
          }
        : {
            vi: 'Đơn vị này đang được đơn vị khác kèm trong thời gian đó. Hãy kết thúc cặp cũ trước.',
            en: 'This unit is already helped by another at that time. End that pair first.',
          },
      { unitId },
    );
  }
}

export class PairEnded extends DomainError {
  constructor(id: string, endedOn: string) {
    super(
      'PAIR_ENDED',
      { vi: `Cặp này đã kết thúc ngày ${endedOn}. Hãy tải lại danh sách.`, en: `This pair ended on ${endedOn}. Reload the list.` },
      { id, endedOn },
    );
  }
}

export class PairTallyInvalid extends DomainError {
  constructor(code: 'PAIR_TALLY_COUNT_INVALID' | 'PAIR_TALLY_YEAR_INVALID' | 'PAIR_TALLY_UNIT_INVALID' | 'PAIR_TALLY_CHANGED') {
    super(code, tallySentences[code]);
  }
}

const tallySentences = {
  PAIR_TALLY_COUNT_INVALID: {
    vi: 'Số cặp không âm, và số cặp thành công không quá số cặp. Hãy sửa số.',
    en: 'There are no fewer than no pairs, and no more succeed than there are. Mend the counts.',
  },
  PAIR_TALLY_YEAR_INVALID: {
    vi: 'Năm báo cáo từ năm thành lập mô hình đến năm nay. Hãy chọn năm khác.',
    en: 'Pairs are reported for years from the founding of the model to this one. Choose another year.',
  },
  PAIR_TALLY_UNIT_INVALID: {
    vi: 'Số cặp do chi hội hoặc cơ sở báo; cán bộ chia sẻ kiến thức thì báo cho chi hội. Hãy chọn đúng đơn vị.',
    en: 'Branches and bases report pairs; officials who share knowledge are reported at the branch. Choose the right unit.',
  },
  PAIR_TALLY_CHANGED: {
    vi: 'Số này vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
    en: 'Somebody changed these counts meanwhile. Reload, then try again.',
  },
} as const;
