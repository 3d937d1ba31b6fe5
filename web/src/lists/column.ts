import type { Sentence } from '../language/language.ts';

export interface Column {
  /** Names the column in styles, and in what narrow screens leave out. */
  readonly name: string;
  readonly title: Sentence;
  readonly isNumber: boolean;
}
