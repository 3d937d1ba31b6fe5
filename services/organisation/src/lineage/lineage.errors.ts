import { DomainError } from '@vwu/kit/domain-error';

export class LineageDepthInvalid extends DomainError {
  constructor(depth: number, max: number) {
    super(
      'LINEAGE_DEPTH_INVALID',
      {
        vi: `«depth» phải từ 1 đến ${max}; hãy mở tiếp từ đơn vị ở đầu cuối nếu cần xa hơn.`,
        en: `"depth" must be from 1 to ${max}; go on from a unit at the end if you need to look farther.`,
      },
      { depth, max },
    );
  }
}
