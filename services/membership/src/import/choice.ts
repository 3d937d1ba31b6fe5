import { wordsOf } from '@vwu/kit/enum';
import { choiceUnknown } from './import.errors.ts';

/** As words are compared: whatever their case and spaces. */
export const plainWord = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The words of an enumeration, as a cell has them. */
export function labelsOf<Code extends string>(list: { readonly [Each in Code]: Each }): Record<Code, string> {
  const none = Object.fromEntries(Object.keys(list).map((code) => [code, code])) as Record<Code, string>;
  return Object.fromEntries(Object.entries<{ vi: string }>(wordsOf(list, none)).map(([code, { vi }]) => [code, vi])) as Record<
    Code,
    string
  >;
}

/**
 * Reads a cell as the code it names, by one of its words or by itself.
 *
 * @throws {RowFault} CELL_CHOICE_UNKNOWN for what is in no list.
 */
export function choiceOf<Code extends string>(words: Readonly<Record<Code, string>>): (text: string) => Code {
  const codes = new Map(
    Object.entries<string>(words).flatMap(([code, word]) => [[plainWord(word), code] as const, [code.toLowerCase(), code] as const]),
  );
  return (text) => {
    const code = codes.get(plainWord(text));
    if (code === undefined) throw choiceUnknown();
    return code as Code;
  };
}

/** What a cell names one after the other, with a semicolon between or each in a line of its own. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Several choices of one cell. */
export const choicesOf = <Code extends string>(words: Readonly<Record<Code, string>>): ((text: string) => Code[]) => {
  const choice = choiceOf(words);
  return (text) => partsOf(text).map(choice);
};
