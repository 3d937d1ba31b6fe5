import { saidBy } from '../member/numbers.ts';
import type { MatchReason } from './match.enums.ts';
import { birth as weight } from './weights.ts';

export interface ComparedBirth {
  readonly bornOn: string | null;
  readonly birthYear: number;
  readonly citizenId: string | null;
}

type Verdict = readonly [ratio: number, reason: MatchReason];

/** What two births say. The first of January is what is written where only the year is known. */
export function compareBirths(one: ComparedBirth, other: ComparedBirth): Verdict {
  const [yearOfOne, yearOfOther] = [yearOf(one), yearOf(other)];
  const yearsApart = Math.abs(yearOfOne - yearOfOther);
  const [a, b] = [dayOf(one), dayOf(other)];
  if (a === null || b === null) return withoutDay(yearsApart);
  if (yearsApart === 0) return withinYear(a, b);
  if (a === b && yearsApart === 1) return [weight.yearOff, 'BIRTH_YEAR_OFF'];
  return a === b && isDigitOff(String(yearOfOne), String(yearOfOther))
    ? [weight.digitOff, 'BIRTH_YEAR_OFF']
    : [weight.other, 'BIRTH_OTHER'];
}

/** A citizen id says the year itself, and is not mistyped as easily. */
const yearOf = ({ birthYear, citizenId }: ComparedBirth): number => saidBy(citizenId ?? '')?.birthYear ?? birthYear;

/** The month and day of a birth, where they are known. */
const dayOf = ({ bornOn }: ComparedBirth): string | null => (bornOn === null || bornOn.endsWith('-01-01') ? null : bornOn.slice(5));

function withoutDay(yearsApart: number): Verdict {
  if (yearsApart === 0) return [weight.sameYear, 'BIRTH_SAME_YEAR'];
  return yearsApart === 1 ? [weight.yearNear, 'BIRTH_YEAR_NEAR'] : [weight.other, 'BIRTH_OTHER'];
}

function withinYear(a: string, b: string): Verdict {
  if (a === b) return [weight.sameDay, 'BIRTH_SAME_DAY'];
  const [[monthA, dayA], [monthB, dayB]] = [a.split('-'), b.split('-')];
  if (monthA === dayB && dayA === monthB) return [weight.swapped, 'BIRTH_SWAPPED'];
  return monthA === monthB || dayA === dayB ? [weight.dayOff, 'BIRTH_DAY_OFF'] : [weight.other, 'BIRTH_OTHER'];
}

/** One digit is another, or two beside one another are swapped. */
function isDigitOff(a: string, b: string): boolean {
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  return differing.length === 1 || (differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}
