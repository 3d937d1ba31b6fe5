export type Language = 'vi' | 'en';

/** One sentence in both languages: a text that exists in one of them only does not compile. */
export type Sentence = Readonly<Record<Language, string>>;
