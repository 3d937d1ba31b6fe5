import { DomainError } from '@vwu/kit/domain-error';
import type { GatheringCause } from './gathering-cause.ts';

export class PartyLimitMisplaced extends DomainError {
  constructor(cause: GatheringCause) {
    super(
      'SUPPORT_PARTY_LIMIT_MISPLACED',
      {
        vi: `Số đoàn thể tối đa chỉ ghi cho nguyên nhân PARTY_LIMIT, không ghi cho ${cause}. Hãy bỏ số đó.`,
        en: `A limit of mass organisations belongs to the cause PARTY_LIMIT, not to ${cause}. Leave it out.`,
      },
      { cause },
    );
  }
}
