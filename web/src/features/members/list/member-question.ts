import type { View } from '../../../address/view.ts';
import type { MemberFilter, MemberListQueryVariables } from '../../../gql/graphql.ts';

/** Digits as people write long numbers: with spaces, dots and dashes. */
const digitsIn = (text: string): string => text.replaceAll(/[\s.\-\u00a0]/g, '');

/** Whether what is typed is a number and no name: it is looked for by its blind index, and never stands in an address. */
export const isNumber = (text: string): boolean => /^\d{5,}$/.test(digitsIn(text));

/** Whether a number is as long as a citizen id, 12 digits, or the older card, 9: a part of one finds nobody. */
export const isWhole = (number: string): boolean => [9, 12].includes(digitsIn(number).length);

const activity = { active: true, former: false, all: undefined } as const;

/** What the list asks: on a day gone by, of those who belonged then. */
export function memberQuestion(
  { unitId, unitSearch, birthYear, standing }: View,
  { number, asOf, today }: { readonly number: string; readonly asOf: string; readonly today: string },
): Pick<MemberListQueryVariables, 'filter' | 'day' | 'asOf'> {
  const day = asOf < today ? asOf : null;
  const filter: MemberFilter = {
    unitId: unitId ?? undefined,
    search: unitSearch || undefined,
    birthYear: birthYear ?? undefined,
    citizenId: number || undefined,
    isActive: day === null ? activity[standing] : undefined,
  };
  return { filter, day, asOf };
}
