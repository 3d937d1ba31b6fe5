import type { ReportStateQuery } from '../../../gql/graphql.ts';
import type { Sentence } from '../../../language/language.ts';
import { parseCount } from '../../../language/numbers.ts';

export type Standing = NonNullable<NonNullable<ReportStateQuery['unit']>['periodReport']>;
export type StandingFigures = NonNullable<Standing['figures']>;
export type LockedFigures = NonNullable<StandingFigures['locked']>;

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** What a base reports: the six categories of the rate, in the order of the guideline, and honorary members beside them. */
export const countedWords = {
  residential: two('Chi, tổ Hội theo địa bàn dân cư', 'Residential branches and groups'),
  club: two('CLB, tổ, nhóm do Hội thành lập', 'Clubs and groups founded by the Union'),
  specialBase: two('Tổ chức Hội cơ sở đặc thù', 'Special bases'),
  tradeUnion: two('Đoàn viên công đoàn', 'Trade-union members'),
  armedForces: two('Lực lượng vũ trang', 'Armed forces'),
  memberOrganisation: two('Tổ chức thành viên', 'Member organisations'),
  honorary: two('Hội viên danh dự (không tính)', 'Honorary members (not counted)'),
} as const;

export type Counted = keyof typeof countedWords;

/** The groups that are counts only: of each somebody says who counted it, when, and what of it is counted already (F-7, MEM-008). */
export const aggregates = ['tradeUnion', 'armedForces', 'memberOrganisation'] as const satisfies readonly Counted[];
export type Aggregate = (typeof aggregates)[number];
export type AggregateField = `${Aggregate}${'Overlap' | 'Source' | 'CountedOn'}`;

export const counted = Object.keys(countedWords) as readonly Counted[];

/** What is typed, as numbers; null where it is none. */
export const countsIn = (draft: Readonly<Record<Counted, string>>): Record<Counted, number | null> =>
  Object.fromEntries(counted.map((field) => [field, parseCount(draft[field])])) as Record<Counted, number | null>;

/** What the six categories come to, less what of three of them is counted already; null while one of them is no number. */
export function totalOf(
  counts: Readonly<Record<Counted, number | null>>,
  overlaps: Readonly<Partial<Record<Aggregate, number | null>>> = {},
): number | null {
  const added = counted.filter((category) => category !== 'honorary').map((category) => counts[category]);
  const taken = aggregates.map((aggregate) => (overlaps[aggregate] === undefined ? 0 : overlaps[aggregate]));
  const whole = [...added, ...taken.map((count) => (count === null ? null : -count))];
  return whole.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
