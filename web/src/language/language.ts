import { useCallback } from 'react';
import { createPreference } from '../preference.ts';
import { useStore } from '../store.ts';

export type Language = 'vi' | 'en';

/** One sentence in both languages: a text that exists in one of them only does not compile. */
export type Sentence = Readonly<Record<Language, string>>;

export const language = createPreference<Language>('language', ['vi', 'en']);

export const useLanguage = (): Language => useStore(language);

/** Says sentences in the reader's language. */
export function useSay(): (sentence: Sentence) => string {
  const current = useLanguage();
  return useCallback((sentence) => sentence[current], [current]);
}
