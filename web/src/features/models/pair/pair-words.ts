import type { PairLineFragment, PairSideFragment } from '../../../gql/graphql.ts';
import type { Sentence } from '../../../language/language.ts';
import { branchClassWords } from '../../../language/model-words.ts';
import { classWords } from '../../../language/words.ts';

const known: Readonly<Record<string, Sentence>> = { ...classWords, ...branchClassWords };

/** A class of a scale this page does not know is shown by its code. */
export const className = (code: string): Sentence => known[code] ?? { vi: code, en: code };

/** Where a side of a pair is not shown. */
export const hiddenSide: Sentence = { vi: 'chờ bố trí hoặc ngoài phạm vi', en: 'to be placed, or outside your part' };

interface Graded {
  readonly year: number;
  readonly class: string;
}

/** The classes of a unit, latest year first, whether it is a branch or a base. */
export const gradesOf = ({ branchClassifications, classifications }: PairSideFragment): readonly Graded[] =>
  [...(branchClassifications ?? []), ...(classifications ?? [])].toSorted((a, b) => b.year - a.year);

/** The unit a pair is asked for by: the one that is helped, or the other where that one is not shown. */
export const standsAt = ({ helped, helper }: Pick<PairLineFragment, 'helped' | 'helper'>): string | null =>
  helped?.id ?? helper?.id ?? null;
