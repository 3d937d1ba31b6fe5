import type { LineageKind } from '../../gql/graphql.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { lineageWords } from '../../language/words.ts';

interface Extent {
  readonly kind: LineageKind;
  /** 0…1; null when it is not known. */
  readonly share?: number | null;
}

const percentIn = (share: number, language: Language): string => formatShare(Math.round(share * 1_000), 1_000, language) ?? '';

/** Whole; or a part, with its share if that is known. */
export function extentOf({ kind, share }: Extent, language: Language): Sentence {
  if (kind === 'WHOLE') return lineageWords.WHOLE;
  const known = share == null ? null : percentIn(share, language);
  const { vi, en } = lineageWords.PART;
  return known ? { vi: `${vi}, ${known}`, en: `${en}, ${known}` } : { vi: `${vi}, chưa rõ tỷ lệ`, en: `${en}, share not known` };
}

/** The same where there is room for a few letters only. */
export function shortExtentOf({ kind, share }: Extent, language: Language): Sentence {
  if (kind === 'WHOLE') return lineageWords.WHOLE;
  const { vi, en } = lineageWords.PART;
  if (share == null) return { vi: `${vi}, chưa rõ`, en: `${en}, not known` };
  const known = percentIn(share, language);
  return { vi: `${vi}, ${known}`, en: `${en}, ${known}` };
}

export const outside: Sentence = { vi: 'ngoài phạm vi của bạn', en: 'outside your part' };
