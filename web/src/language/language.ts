import { useCallback } from 'react';
import { createPreference } from '../preference.ts';
import { useStore } from '../store.ts';
import type { Language, Sentence } from './sentence.ts';

export type { Language, Sentence };

export const language = createPreference<Language>('language', ['vi', 'en']);

export const useLanguage = (): Language => useStore(language);

/** Says sentences in the reader's language. */
export function useSay(): (sentence: Sentence) => string {
  const current = useLanguage();
  return useCallback((sentence) => sentence[current], [current]);
}
