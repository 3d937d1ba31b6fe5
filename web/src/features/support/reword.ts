import { formatDate } from '../../language/dates.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { needWords, stateWords } from '../../language/support-words.ts';
import type { Refusal, Reword } from '../command/refusals.ts';

type Details = Refusal['details'];

const both = (write: (language: Language) => string): Sentence => ({ vi: write('vi'), en: write('en') });
const listOf = (details: Details, name: string): readonly unknown[] => {
  const list = details[name];
  return Array.isArray(list) ? list : [];
};
const wordsOf = (codes: readonly unknown[], words: Readonly<Record<string, Sentence>>, language: Language) =>
  codes.map((code) => words[String(code)]?.[language] ?? String(code));

/** What the server says by its codes, in the words the page uses for them (D6). */
const sentences: Readonly<Record<string, (details: Details) => Sentence>> = {
  SUPPORT_STEP_REFUSED: (details) => {
    const [state, from] = [[details.state], listOf(details, 'from')];
    return {
      vi: `Hồ sơ đang ở bước «${wordsOf(state, stateWords, 'vi').join('')}»; việc này làm ở bước «${wordsOf(from, stateWords, 'vi').join('», «')}». Hãy làm đủ các bước trước.`,
      en: `The case is at “${wordsOf(state, stateWords, 'en').join('')}”; this is done at “${wordsOf(from, stateWords, 'en').join('”, “')}”. Take the steps before it first.`,
    };
  },
  SUPPORT_STEP_INCOMPLETE: (details) => {
    const missing = listOf(details, 'missing');
    return {
      vi: `Còn thiếu: ${wordsOf(missing, needWords, 'vi').join(', ')}. Hãy bổ sung rồi làm lại.`,
      en: `Still missing: ${wordsOf(missing, needWords, 'en').join(', ')}. Record it, then try again.`,
    };
  },
  SUPPORT_TEXT_MISSING: () => ({ vi: 'Hãy ghi nội dung này.', en: 'Write this.' }),
  SUPPORT_LIST_INVALID: () => ({ vi: 'Hãy ghi ít nhất một mục, mỗi mục một lần.', en: 'Name at least one, and each once.' }),
  SUPPORT_NUMBER_INVALID: ({ min, max }) => {
    const bounds = (language: Language) => [Number(min), Number(max)].map((one) => formatCount(one, language));
    return {
      vi: `Hãy ghi số nguyên từ ${bounds('vi').join(' đến ')}.`,
      en: `Write a whole number from ${bounds('en').join(' to ')}.`,
    };
  },
  SUPPORT_AGREED_TIME_INVALID: ({ from }) =>
    both((language) => {
      const first = formatDate(String(from), language);
      return language === 'vi' ? `Hãy chọn ngày từ ${first} trở đi.` : `Choose ${first} or later.`;
    }),
  SUPPORT_DELIVERY_RECORDED: ({ deliveredOn }) =>
    both((language) => {
      const day = formatDate(String(deliveredOn), language);
      return language === 'vi' ? `Tài liệu này đã được ghi ngày ${day}.` : `This material is recorded for ${day} already.`;
    }),
  SUPPORT_DAY_INVALID: ({ notBefore, notAfter }) =>
    both((language) => {
      const [first, last] = [formatDate(String(notBefore), language), formatDate(String(notAfter), language)];
      if (first === last) return language === 'vi' ? `Hãy chọn ngày ${first}.` : `Choose ${first}.`;
      return language === 'vi' ? `Hãy chọn ngày từ ${first} đến ${last}.` : `Choose a day from ${first} to ${last}.`;
    }),
};

export const rewordSupport: Reword = ({ code, details }) => sentences[code]?.(details) ?? null;
