import type { BaseCountKind, BaseCountsQuery, UnitLevel } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

export type CountingUnit = NonNullable<BaseCountsQuery['unit']>;

/** Branches and groups have members who take part; households and loans are counted by their base. */
export const isBelowBases = (level: UnitLevel | null | undefined): boolean => level === 'BRANCH' || level === 'GROUP';

/** Bases of communes count; what is above them adds up. */
export const isCounting = ({ level, gatheringTargetApplies }: CountingUnit): boolean => level === 'BASE' && gatheringTargetApplies === true;

/** Of how many bases a count is the sum; of one base, whether it is that of what went into it, which holds until it has counted itself. */
export function whoCounted({ level, counts, baseCounts }: CountingUnit, kind: BaseCountKind, counted: number): Sentence | null {
  if (level === 'BASE') return counted > 0 && !baseCounts?.some((one) => one.kind === kind) ? ofFormer : null;
  const all = counts?.bases ?? 0;
  return {
    vi: `${formatCount(counted, 'vi')}/${formatCount(all, 'vi')} cơ sở đã thống kê`,
    en: `counted by ${formatCount(counted, 'en')} of ${formatCount(all, 'en')} bases`,
  };
}

const ofFormer: Sentence = {
  vi: 'theo số liệu của đơn vị cũ đã nhập vào cơ sở này',
  en: 'as units counted that went into this base',
};
