import type { Sentence } from '../../language/language.ts';
import { parseCount } from '../../language/numbers.ts';

const write: Sentence = { vi: 'Hãy ghi nội dung này.', en: 'Write this.' };
const writeCount: Sentence = { vi: 'Hãy ghi một số nguyên, ví dụ 1.200.', en: 'Write a whole number, for example 1,200.' };
const choose: Sentence = { vi: 'Hãy chọn ít nhất một mục.', en: 'Choose at least one.' };

export const lacksText = (text: string): Sentence | null => (text.trim() === '' ? write : null);

export const lacksCount = (text: string): Sentence | null => (parseCount(text) === null ? writeCount : null);

export const lacksAny = (list: readonly unknown[]): Sentence | null => (list.length === 0 ? choose : null);
