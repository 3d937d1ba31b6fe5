import { DomainError } from '@vwu/kit/domain-error';
import { causeWords, type GatheringCause } from './gathering-cause.ts';

export class PartyLimitMisplaced extends DomainError {
  constructor(cause: GatheringCause) {
    const [limit, other] = [causeWords.PARTY_LIMIT, causeWords[cause]];
    super(
      'SUPPORT_PARTY_LIMIT_MISPLACED',
      {
        vi: `Số đoàn thể tối đa chỉ ghi cho nguyên nhân «${limit.vi}», không ghi cho «${other.vi}». Hãy bỏ số đó.`,
        en: `A limit of mass organisations belongs to the cause "${limit.en}", not to "${other.en}". Leave it out.`,
      },
      { cause },
    );
  }
}
