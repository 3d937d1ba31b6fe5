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

export const counted = Object.keys(countedWords) as readonly Counted[];

/** What is typed, as numbers; null where it is none. */
export const countsIn = (draft: Readonly<Record<Counted, string>>): Record<Counted, number | null> =>
  Object.fromEntries(counted.map((field) => [field, parseCount(draft[field])])) as Record<Counted, number | null>;

/** What the six categories come to; null while one of them is no number. */
export const totalOf = (counts: Readonly<Record<Counted, number | null>>): number | null =>
  counted
    .filter((category) => category !== 'honorary')
    .reduce<number | null>((sum, category) => (sum === null || counts[category] === null ? null : sum + counts[category]), 0);
