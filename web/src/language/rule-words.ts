import type { Comparator, GatheringStatus, RulePart } from '../gql/graphql.ts';
import type { Sentence } from './language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

interface Threshold {
  readonly comparator: Comparator;
  readonly thresholdPercent: number;
}

/** «trên 60 %», «đạt 60 %»: whether the threshold itself is enough is part of the rule (F-2). */
export const thresholdWords = ({ comparator, thresholdPercent }: Threshold): Sentence =>
  comparator === 'GT'
    ? two(`trên ${thresholdPercent}\u00A0%`, `above ${thresholdPercent}%`)
    : two(`đạt ${thresholdPercent}\u00A0%`, `${thresholdPercent}% or more`);

export const comparatorWords: Readonly<Record<Comparator, Sentence>> = {
  GT: two('trên mức (đúng mức là chưa đạt)', 'above it (the threshold itself is not enough)'),
  GTE: two('đạt mức (đúng mức là đạt)', 'at least it (the threshold itself is enough)'),
};

/** Where a unit stands against a threshold that is not that of the term: without its number, which stands beside it. */
export const standsWords: Readonly<Record<GatheringStatus, Sentence>> = {
  BELOW: two('chưa đạt', 'not met'),
  AT_THRESHOLD: two('đúng mức, chưa đạt', 'at it, not met'),
  MET: two('đạt', 'met'),
  NOT_APPLICABLE: two('không áp dụng', 'does not apply'),
  NO_DATA: two('chưa có số liệu', 'no figures yet'),
};

export const rulePartWords: Readonly<Record<RulePart, Sentence>> = {
  FORMULA: two('công thức', 'formula'),
  THRESHOLD: two('mức', 'threshold'),
  COMPARATOR: two('cách so với mức', 'how it is compared'),
  DENOMINATOR: two('mẫu số', 'denominator'),
};
