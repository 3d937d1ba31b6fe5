import type { MatchReason } from './match.enums.ts';
import { isNameWord, nameShare } from './name-share.ts';
import { name as weight } from './weights.ts';

/** A name as it is compared. */
export interface ComparedName {
  /** Without diacritics. */
  readonly nameFolded: string;
  /** With them, wherever the tone mark was placed. */
  readonly nameMarked: string;
}

/** What two names say. */
export interface NamesCompared {
  readonly ratio: number;
  /** How common the commoner of the two is, with the names that are as near to it as the other. */
  readonly share: number;
  /** Whether both are one name, or one with a slip in it: whoever has either is a namesake. */
  readonly isOneName: boolean;
  /** Whether both may be right, as the names of sisters are. */
  readonly mayBeSisters: boolean;
  readonly reasons: readonly MatchReason[];
}

interface Words {
  readonly folded: readonly string[];
  readonly marked: readonly string[];
  readonly hasThi: boolean;
}

const split = (text: string): readonly string[] => text.split(/[\s'’`.-]+/).filter((word) => word !== '');

/** The words that tell one name from another: without «Thị», which at the end and without its tone is a given name. */
function wordsOf({ nameFolded, nameMarked }: ComparedName): Words {
  const [folded, marked] = [split(nameFolded), split(nameMarked)];
  const isThi = (index: number) => marked[index] === 'thị' || (marked[index] === 'thi' && index < marked.length - 1);
  const others = <Word>(words: readonly Word[]) => words.filter((_word, index) => !isThi(index));
  return others(folded).length > 0
    ? { folded: others(folded), marked: others(marked), hasThi: marked.some((_word, index) => isThi(index)) }
    : { folded, marked, hasThi: true };
}

export function compareNames(one: ComparedName, other: ComparedName): NamesCompared {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const share = Math.max(nameShare(first.folded), nameShare(second.folded));
  const [onlyFirst, onlySecond] = differing(first.folded, second.folded);
  if (onlyFirst.length + onlySecond.length === 0) return { share, isOneName: true, ...sameWords(first, second) };
  const near = nearWords([first.folded, onlyFirst], [second.folded, onlySecond], share);
  const isOneName = near.ratio === weight.slip;
  return { ...near, isOneName, mayBeSisters: !isOneName && first.folded.at(-1) !== second.folded.at(-1) };
}

/** The words that only one of two names has, each as often as it has more of it. */
function differing(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  const without = (words: readonly string[], others: readonly string[]) =>
    others.reduce<readonly string[]>((left, word) => (left.includes(word) ? left.toSpliced(left.indexOf(word), 1) : left), words);
  return [without(a, b), without(b, a)];
}

/** Of names of the same words: what differs besides. */
function sameWords(one: Words, other: Words): Omit<NamesCompared, 'share' | 'isOneName'> {
  const isUnmarked = [one, other].some(({ folded, marked }) => folded.join(' ') === marked.join(' '));
  const hasOtherMarks = differing(one.marked, other.marked).flat().length > 0;
  const isOtherOrder = one.folded.join(' ') !== other.folded.join(' ');
  const found: readonly (readonly [isSo: boolean, ratio: number, reason: MatchReason])[] = [
    [one.hasThi !== other.hasThi, weight.withoutThi, 'NAME_WITHOUT_THI'],
    [isOtherOrder, one.folded[0] === other.folded[0] ? weight.otherGiven : weight.otherOrder, 'NAME_ORDER'],
    [hasOtherMarks && isUnmarked, weight.unmarked, 'NAME_UNMARKED'],
    [hasOtherMarks && !isUnmarked, weight.otherMarks, 'NAME_OTHER_MARKS'],
  ];
  const differs = found.filter(([isSo]) => isSo);
  return {
    ratio: differs.reduce<number>((all, [, ratio]) => all * ratio, weight.same),
    mayBeSisters: hasOtherMarks && !isUnmarked,
    reasons: differs.length > 0 ? differs.map(([, , reason]) => reason) : ['NAME_SAME'],
  };
}

/** The words of a name, and those of them that the other lacks. */
type Differing = readonly [words: readonly string[], only: readonly string[]];

/**
 * A slip that leaves no name is as good as the name itself; one that leaves another («Thoa», «Thảo») is somebody else's more often.
 * A word that one of two names lacks is between the two.
 */
function nearWords(
  [wordsA, onlyA]: Differing,
  [wordsB, onlyB]: Differing,
  share: number,
): Omit<NamesCompared, 'mayBeSisters' | 'isOneName'> {
  const [a, b] = [onlyA[0], onlyB[0]];
  if (onlyA.length > 1 || onlyB.length > 1) return { ratio: weight.other, share: 1, reasons: ['NAME_OTHER'] };
  // of which «Thị» is what the other name has in its place
  const isNoName =
    a === undefined || b === undefined ? isSlip(a ?? b ?? '', 'thi') : isSlip(a, b) && !(isNameWord(a, wordsA) && isNameWord(b, wordsB));
  if (isNoName) return { ratio: weight.slip, share, reasons: ['NAME_NEAR'] };
  if (a === undefined || b === undefined) return { ratio: weight.wordMissing, share: share * weight.namesNearOne, reasons: ['NAME_NEAR'] };
  if (isSlip(a, b)) return { ratio: weight.otherName, share: share * weight.namesNearOne, reasons: ['NAME_NEAR'] };
  return { ratio: weight.other, share: 1, reasons: ['NAME_OTHER'] };
}

/** One letter more, less, or another, or two letters swapped. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
