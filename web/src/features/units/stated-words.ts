import type { StatedPartsFragment, StatedVerdict, ValueQualifier } from '../../gql/graphql.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatCount, formatDecimal, formatTenths } from '../../language/numbers.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** How a stated percentage stands to its own counts, told without colour too (CATALOGUE B.2). */
export const verdictWords: Readonly<Record<StatedVerdict, Sentence>> = {
  MATCHES: two('✓ khớp', '✓ matches'),
  TRUNCATED: two('✂ cắt bớt thay vì làm tròn', '✂ cut off, not rounded'),
  LOOSE: two('≈ nêu ước chừng', '≈ loosely worded'),
  DIFFERS: two('≠ không khớp', '≠ differs'),
  UNVERIFIABLE: two('? không có số để kiểm tra', '? no counts to check it by'),
};

const qualifierWords: Readonly<Record<ValueQualifier, Sentence>> = {
  EXACT: two('', ''),
  OVER: two('trên ', 'over '),
  NEARLY: two('gần ', 'nearly '),
};

const percent = (value: number, language: Language): string =>
  language === 'vi' ? `${formatDecimal(value, language)}\u00A0%` : `${formatDecimal(value, language)}%`;

/** «gần 20 %», «trên 2.129»: as the document has it. */
export function statedWords({ qualifier, statedPercent, statedValue }: StatedPartsFragment, language: Language): string {
  const value = statedPercent == null ? statedValue : statedPercent;
  if (value == null) return '—';
  return qualifierWords[qualifier][language] + (statedPercent == null ? formatCount(value, language) : percent(value, language));
}

/** What its own counts give: a percentage, or so many for each; a dash where the document has none. */
export function recomputedWords({ recomputedPercent, recomputedAverage }: StatedPartsFragment, language: Language): string {
  if (recomputedPercent != null) return formatTenths(recomputedPercent, language);
  if (recomputedAverage == null) return '—';
  const average = formatDecimal(recomputedAverage, language);
  return language === 'vi' ? `${average} mỗi đơn vị` : `${average} each`;
}

/** The counts it is recomputed from: «161.360 / 191.323». */
export const countsWords = ({ numerator, denominator }: StatedPartsFragment, language: Language): string | null =>
  numerator == null || denominator == null ? null : `${formatCount(numerator, language)} / ${formatCount(denominator, language)}`;
