import { wordsOf } from '@vwu/kit/enum';
import type { Sentence } from '@vwu/kit/language';

/** What the codes of a list are called in a table, as the list was declared. */
export function labelsOf<Code extends string>(list: { readonly [Each in Code]: Each }): Readonly<Record<Code, string>> {
  const codes = Object.fromEntries(Object.keys(list).map((code) => [code, code])) as Record<Code, string>;
  const labels = Object.entries<Sentence>(wordsOf(list, codes)).map(([code, { vi }]) => [code, vi]);
  return Object.fromEntries(labels) as Record<Code, string>;
}

/** Where a row comes from: a table says it in every row (ARCHITECTURE D7). */
export const originColumn = {
  name: 'origin',
  title: 'Nguồn số liệu',
  kind: 'TEXT',
  words: { RECORDED: 'đơn vị ghi nhận', DEMONSTRATION: 'dữ liệu minh họa', STATED: 'văn bản nêu' },
} as const;
