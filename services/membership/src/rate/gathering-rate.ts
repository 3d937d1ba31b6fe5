import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { percentHalfUp } from '@vwu/kit/percent';

export const GatheringStatus = defineEnum(
  'GatheringStatus',
  'Where a base stands against the target «trên 60%», computed from integers. «Trạng thái tỷ lệ tập hợp»',
  {
    BELOW: 'dưới 60%',
    AT_THRESHOLD: 'đúng 60%',
    MET: 'trên 60%',
    NOT_APPLICABLE: 'không áp dụng',
    NO_DATA: 'chưa có số liệu',
  },
);
export type GatheringStatus = CodeOf<typeof GatheringStatus>;

export const Comparator = defineEnum('Comparator', 'When a share meets a threshold (F-2). «Cách so với mức»', {
  GT: 'trên',
  GTE: 'đạt, từ … trở lên',
});
export type Comparator = CodeOf<typeof Comparator>;

/** What a share is compared with: «trên 60%» is not met at 60 % exactly, «đạt 60%» is (F-2, TGT-005). */
export interface Threshold {
  readonly thresholdPercent: number;
  readonly comparator: Comparator;
}

/** The rule of a term that turns counts into a status. */
export interface RuleSet extends Threshold {
  readonly id: string;
}

/** Members and women 18+ as counted; either may be missing. */
export interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const hasRate = (counts: Counts): counts is { numerator: number; denominator: number } =>
  counts.numerator !== null && counts.denominator !== null && counts.denominator > 0;

/**
 * Status of a base, from integers and never from a rounded percentage: 2,999, 3,000 and 3,001 of 5,000 all show as 60.0 %
 * and are three different things (ARCHITECTURE D6; CATALOGUE F-2, F01a–F01b).
 *
 * @param targetApplies false for special bases and armed forces (RATE-012), and for districts and above (RATE-013).
 */
export function gatheringStatus(counts: Counts, threshold: Threshold, targetApplies: boolean): GatheringStatus {
  if (!targetApplies) return 'NOT_APPLICABLE';
  if (!hasRate(counts)) return 'NO_DATA';
  const difference = 100 * counts.numerator - threshold.thresholdPercent * counts.denominator;
  if (difference === 0) return threshold.comparator === 'GTE' ? 'MET' : 'AT_THRESHOLD';
  return difference > 0 ? 'MET' : 'BELOW';
}

/** How many more members a base needs to meet the threshold; 0 when it does, null without a rate (F01c, RATE-017). */
export function membersNeeded(counts: Counts, { thresholdPercent, comparator }: Threshold): number | null {
  if (!hasRate(counts)) return null;
  const atThreshold = thresholdPercent * counts.denominator;
  const fewest = comparator === 'GTE' ? Math.ceil(atThreshold / 100) : Math.floor(atThreshold / 100) + 1;
  return Math.max(0, fewest - counts.numerator);
}

/** The rate as it is shown; null without one. */
export function percentOf(counts: Counts, decimals: 1 | 2): number | null {
  return hasRate(counts) ? percentHalfUp(counts.numerator, counts.denominator, decimals) : null;
}
