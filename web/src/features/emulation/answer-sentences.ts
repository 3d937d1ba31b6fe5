import type { RatedGroupFragment } from '../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { areOnOneMap, dayOfYear } from './rating-year.ts';
import { changeInTenths, fairIn, formatChange, type Share } from './shares.ts';
import type { Scheme } from './use-rating-year.ts';

interface TwoYears {
  readonly year: number;
  readonly groups: readonly RatedGroupFragment[];
  readonly before: readonly RatedGroupFragment[];
}

const shareText = ({ part, whole }: Share, language: Language) => formatShare(part, whole, language) ?? '—';

/** How many are fair or better, and how many were the year before: what the bar shows, in a sentence. */
export function fairSentence({ year, groups, before }: TwoYears): Sentence {
  const [fair, fairBefore] = [fairIn(groups), fairIn(before)];
  if (fair.whole === 0)
    return { vi: `Năm ${year} chưa có cơ sở nào được xếp loại trong phạm vi này.`, en: `No base here is rated for ${year} yet.` };
  const count = (value: number, language: Language) => formatCount(value, language);
  const now = {
    vi: `${count(fair.part, 'vi')} trong ${count(fair.whole, 'vi')} cơ sở đã xếp loại đạt từ khá trở lên (${shareText(fair, 'vi')})`,
    en: `${count(fair.part, 'en')} of the ${count(fair.whole, 'en')} rated bases are good or better (${shareText(fair, 'en')})`,
  };
  const change = changeInTenths(fair, fairBefore);
  if (change === null) return { vi: `${now.vi}.`, en: `${now.en}.` };
  const map = areOnOneMap(year, year - 1) ? null : anotherMap(year - 1);
  return {
    vi: `${now.vi}; năm ${year - 1} là ${shareText(fairBefore, 'vi')} (${formatChange(change, 'vi')} điểm).${map ? ` ${map.vi}` : ''}`,
    en: `${now.en}; in ${year - 1} it was ${shareText(fairBefore, 'en')} (${formatChange(change, 'en')} points).${map ? ` ${map.en}` : ''}`,
  };
}

const anotherMap = (year: number): Sentence => ({
  vi: `Năm ${year} tính trên các cơ sở trước sắp xếp 1/7/2025: chỉ so được tỷ trọng, không so số cơ sở.`,
  en: `The bases of ${year} are those before the reform of 1 July 2025: shares compare, numbers do not.`,
});

/** On which bases the page counts, and under which scheme, from which document (F-22). */
export function sourceSentence(year: number, scheme: Scheme | null): Sentence {
  const day = dayOfYear(year, todayInVietnam());
  const counted = {
    vi: `Tính trên các cơ sở có ngày ${formatDate(day, 'vi')}`,
    en: `Counted over the bases of ${formatDate(day, 'en')}`,
  };
  if (!scheme) return { vi: `${counted.vi}.`, en: `${counted.en}.` };
  const [name, source] = [scheme.id.replace(/^V/, ''), withoutReferences(scheme.source)];
  return {
    vi: `${counted.vi}, theo thang xếp loại ${name}: ${source}. Kết quả theo các thang khác nhau không so được với nhau.`,
    en: `${counted.en}, by the scheme of ${name}: ${source}. Different schemes do not compare.`,
  };
}

/** The documents without the numbers they have in our own catalogue, which no reader has. */
const withoutReferences = (source: string): string => source.replaceAll(/ \(CATALOGUE [^)]*\)/g, '');
