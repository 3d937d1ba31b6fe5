import { DomainError } from '@vwu/kit/domain-error';
import { oneOf } from '@vwu/kit/language';
import { classWords } from './classification.entity.ts';

export class ClassificationUnitNotBase extends DomainError {
  constructor(unitId: string) {
    super(
      'CLASSIFICATION_UNIT_NOT_BASE',
      { vi: 'Chỉ xếp loại cơ sở. Hãy chọn một cơ sở.', en: 'Only bases are classified here. Choose a base.' },
      { unitId },
    );
  }
}

export class ClassificationUnitNotBranch extends DomainError {
  constructor(unitId: string) {
    super(
      'CLASSIFICATION_UNIT_NOT_BRANCH',
      { vi: 'Chỉ xếp loại chi hội ở đây. Hãy chọn một chi hội.', en: 'Only branches are classified here. Choose a branch.' },
      { unitId },
    );
  }
}

export class ClassificationUnitNotValid extends DomainError {
  constructor(unitId: string, year: number) {
    super(
      'CLASSIFICATION_UNIT_NOT_VALID',
      {
        vi: `Đơn vị này không hoạt động cuối năm ${year}. Hãy xếp loại đơn vị kế thừa, hoặc chọn năm khác.`,
        en: `This unit did not exist at the end of ${year}. Classify its successor, or choose another year.`,
      },
      { unitId, year },
    );
  }
}

export class ClassificationYearInvalid extends DomainError {
  constructor(year: number, latest: number) {
    super(
      'CLASSIFICATION_YEAR_INVALID',
      {
        vi: `Không xếp loại được năm ${year}. Hãy chọn năm từ 2013 đến ${latest}.`,
        en: `The year ${year} cannot be classified. Choose a year from 2013 to ${latest}.`,
      },
      { year, latest },
    );
  }
}

export class ClassNotInScheme extends DomainError {
  constructor(grade: string, classes: readonly string[]) {
    const inWords = (codes: readonly string[]) => oneOf(codes.flatMap((code) => classWords[code] ?? []));
    const [given, known] = [inWords([grade]), inWords(classes)];
    super(
      'CLASS_NOT_IN_SCHEME',
      {
        vi: `Thang xếp loại của năm này không có mức ${given.vi}. Hãy chọn ${known.vi}.`,
        en: `The scheme of that year has no class ${given.en}. Choose ${known.en}.`,
      },
      { class: grade, classes },
    );
  }
}

export class ClassificationChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'CLASSIFICATION_CHANGED',
      {
        vi: 'Xếp loại vừa được người khác sửa. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody changed this class meanwhile. Reload, then try again.',
      },
      { expected, current },
    );
  }
}
