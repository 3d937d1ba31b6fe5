import type { Sentence } from '../../../language/language.ts';
import type { Reword } from '../../command/refusals.ts';
import { counted, countedWords } from './counted.ts';

const named: Readonly<Record<string, Sentence>> = {
  ...countedWords,
  women18Plus: { vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' },
};

/** Which field a refusal of figures stands beside: those the server names, else the one its code is about. */
export const figuresPlaces = {
  ...Object.fromEntries([...counted, 'women18Plus'].map((field) => [field, field])),
  FIGURES_IMPLAUSIBLE: 'total',
  FIGURES_BELOW_PLACED: 'specialBase',
  FIGURES_RESIDENCE_MISSING: 'residence',
  FIGURES_RESIDENCE_UNKNOWN: 'residence',
  DENOMINATOR_FIXED: 'women18Plus',
} as const;

const wrong: Readonly<Record<string, Sentence>> = {
  FIGURES_TOO_LARGE: { vi: 'Số quá lớn cho một cơ sở', en: 'Too large for one base' },
  FIGURES_NEGATIVE: { vi: 'Số lượng không được âm', en: 'A count cannot be negative' },
  FIGURES_OVERLAP_INVALID: {
    vi: 'Số đã tính là hội viên nhiều hơn số của chính nhóm đó',
    en: 'More are counted already than the group has',
  },
  FIGURES_AGGREGATE_SOURCE_MISSING: { vi: 'Thiếu đơn vị cung cấp', en: 'Who counted them is missing' },
  FIGURES_AGGREGATE_DAY_INVALID: { vi: 'Ngày thống kê chưa tới', en: 'The day of the count has not come' },
};

/** The server says categories by their codes. */
export const rewordFigures: Reword = ({ code, details: { fields } }) => {
  const what = wrong[code];
  if (!what || !Array.isArray(fields)) return null;
  const words = fields.flatMap((field) => named[field] ?? []);
  return {
    vi: `${what.vi}: ${words.map(({ vi }) => vi).join(', ')}. Hãy rà soát lại.`,
    en: `${what.en}: ${words.map(({ en }) => en).join(', ')}. Look at it again.`,
  };
};
