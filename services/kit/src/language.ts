/** The two languages every sentence of the platform exists in. */
export type Language = 'vi' | 'en';

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

const lists = {
  oneOf: { vi: new Intl.ListFormat('vi', { type: 'disjunction' }), en: new Intl.ListFormat('en', { type: 'disjunction' }) },
  allOf: { vi: new Intl.ListFormat('vi'), en: new Intl.ListFormat('en') },
};

const listed =
  (how: keyof typeof lists) =>
  (words: readonly Sentence[]): Sentence => ({
    vi: lists[how].vi.format(words.map(({ vi }) => `«${vi}»`)),
    en: lists[how].en.format(words.map(({ en }) => `"${en}"`)),
  });

/** Any of some words, quoted: «a», «b» hoặc «c». */
export const oneOf = listed('oneOf');

/** All of some words, quoted: «a», «b» và «c». */
export const allOf = listed('allOf');

/** Vietnamese unless the caller prefers English by `Accept-Language`. */
export function languageFrom(header: string | undefined): Language {
  const preferred = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag }) => tag === 'vi' || tag === 'en')
    .sort((a, b) => b.quality - a.quality);
  return preferred[0]?.tag === 'en' ? 'en' : 'vi';
}
